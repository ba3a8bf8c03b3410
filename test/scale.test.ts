import { readFileSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { unpack } from "../src/model/file.ts"
import { reconstructPage } from "../src/pipeline.ts"
import { type LaidLine, layOut } from "../src/read/layout.ts"
import type { Box } from "../src/read/page.ts"
import { mixed } from "../src/scramble/mixed.ts"
import { seeded, seedOf, shuffled } from "../src/scramble/random.ts"
import { scramble } from "../src/scramble/scramble.ts"
import { Segmentation } from "../src/services/segmenter.ts"
import { hasModel, modelFile } from "./cli/restitch.ts"
import { sampleArticles } from "./sample-articles.ts"

/** Lines of a page as they stand on paper, some without a box, as scanners and OCR programs give them. */
const linesOf = (seed: number): ReadonlyArray<LaidLine> => {
  const articles = shuffled(seeded(seed), sampleArticles).slice(0, 2 + (seed % 4))
  const { text, pieces, boxes = [] } = scramble(articles, { ...mixed(seed), order: "passes", boxes: true }, seed)
  const boxed = new Map(boxes.map((each) => [each.line[0], each]))
  return pieces.flatMap(({ lines }) =>
    lines.map(([start, end]): LaidLine => {
      const { box, size, vertical } = boxed.get(start) ?? {}
      return {
        text: text.slice(start, end).trim(),
        ...(box === undefined ? {} : { box }),
        ...(size === undefined ? {} : { size }),
        ...(vertical === undefined ? {} : { vertical })
      }
    })
  )
}

const times = ({ x0, y0, x1, y1 }: Omit<Box, "page">, factor: number) => ({
  x0: x0 * factor,
  y0: y0 * factor,
  x1: x1 * factor,
  y1: y1 * factor
})

const scaled = (lines: ReadonlyArray<LaidLine>, factor: number): ReadonlyArray<LaidLine> =>
  lines.map(({ box, size, ...line }) => ({
    ...line,
    ...(box === undefined ? {} : { box: times(box, factor) }),
    ...(size === undefined ? {} : { size: size * factor })
  }))

describe.runIf(hasModel)("a page with boxes", () => {
  it("has the same articles in whatever unit its boxes are: dots of any scan, points, tenths of a millimetre", () => {
    const model = Result.getOrThrow(unpack(readFileSync(modelFile), modelFile))
    const segmenter = Effect.runSync(Effect.scoped(Effect.provide(Segmentation, Segmentation.layerIntl)))
    const articlesOf = (lines: ReadonlyArray<LaidLine>) => {
      const { pages } = layOut({ name: "page.xml", format: "alto", sha256: "" }, [{ lines }])
      return reconstructPage(pages[0], model, segmenter).articles.articles.map(({ paragraphs }) =>
        paragraphs.map(({ role, gapBefore, fragments, joins }) => [
          ...[role, gapBefore, fragments.map(({ spans }) => spans)],
          joins.map(({ probability }) => probability)
        ])
      )
    }
    // Powers of two, so that no number is rounded and equal means equal.
    const factor = fc.constantFrom(1 / 64, 1 / 8, 1 / 2, 2, 8, 64)
    fc.assert(
      fc.property(fc.nat(1e6), factor, (n, by) => {
        const lines = linesOf(seedOf(11, n))
        expect(lines.filter(({ box }) => box !== undefined).length).toBeGreaterThan(lines.length / 2)
        expect(articlesOf(scaled(lines, by))).toEqual(articlesOf(lines))
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 15) }
    )
  }, 120_000)
})
