import { createHash } from "node:crypto"
import type { Pair, Prediction } from "../../src/evaluate/prediction.ts"
import type { Reconstruction } from "../../src/validate/reconstruction.ts"

/** A result of the contract that says what a prediction says; its joins have the probability given. */
export const resultOf = (
  text: string,
  { articles, unplaced }: Pick<Prediction, "articles" | "unplaced">,
  { name = "dump.txt", probability = 0.9 } = {}
): Reconstruction => {
  const id = ([start]: Pair) => `f${start}`
  return {
    schemaVersion: 1,
    source: {
      name,
      sha256: createHash("sha256").update(text).digest("hex"),
      format: "text",
      length: text.length
    },
    generator: {
      name: "restitch",
      version: "0.0.0",
      model: { name: "none", sha256: "" },
      segmenter: "intl",
      options: {}
    },
    pages: [{ start: 0, end: text.length }],
    articles: articles.map(({ paragraphs }, a) => {
      const headline = paragraphs.find(({ role }) => role === "headline")
      const textOf = (spans: ReadonlyArray<Pair>) => spans.map(([start, end]) => text.slice(start, end)).join("")
      return {
        id: `a${a + 1}`,
        kind: "news",
        page: 0,
        headline: headline === undefined ? null : textOf(headline.spans),
        byline: null,
        speaker: null,
        confidence: probability,
        paragraphs: paragraphs.map(({ role, spans, gapBefore }) => ({
          role,
          text: textOf(spans),
          spans: spans.map((span) => ({ start: span[0], end: span[1], fragment: id(span) })),
          gapBefore,
          joins: spans.slice(1).map((span, i) => ({
            from: id(spans[i]),
            to: id(span),
            probability,
            edit: null,
            evidence: {},
            runnerUp: null
          })),
          succession: null
        }))
      }
    }),
    duplicates: [],
    unplaced: unplaced.flatMap((spans) =>
      spans.map((span) => ({ span: { start: span[0], end: span[1] }, fragment: id(span), reason: "furniture" }))
    ),
    missing: [],
    quality: {
      openEnds: 1,
      gaps: 0,
      meanJoinProbability: probability,
      unplacedCharacters: unplaced.flat().reduce((sum, [start, end]) => sum + end - start, 0)
    }
  }
}
