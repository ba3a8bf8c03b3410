import type { Segmenter } from "../text/words.ts"
import type { CopyArticle } from "./copy.ts"
import { kindAt } from "./cuts.ts"
import type { Column, SetPage } from "./layout.ts"
import type { ScrambleOptions } from "./options.ts"
import { pick, type Random, shuffled, within } from "./random.ts"
import { mayBreak } from "./typeset.ts"

/** In characters: a half must have something to go by. */
const shortestHalf = 15

/** The benchmark page: paragraphs, each an article of its own and cut once, so that nothing but the text tells. */
export const cutParagraphs = (
  articles: ReadonlyArray<CopyArticle>,
  options: ScrambleOptions,
  random: Random,
  segmenter: Segmenter | undefined
): SetPage => {
  const long = articles.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap(({ role, text }, p) =>
      role === "body" && text.length >= 2 * shortestHalf ? [{ id: `${id}/${p}`, text }] : []
    )
  )
  const cut = shuffled(random, long)
    .map(({ id, text }) => ({ id, text, at: cutOf(text, options, random, segmenter) }))
    .filter(({ at }) => at > 0)
    .slice(0, options.paragraphs)
  const columns = cut.flatMap(({ text, at }, article) =>
    [text.slice(0, at), text.slice(at)].map(
      (half, part): Column => ({
        article,
        index: part,
        heading: [],
        pieces: [{ article, paragraph: 0, part, role: "body", text: half.trim(), overlap: 0, copy: false }],
        place: "body"
      })
    )
  )
  return {
    articles: cut.map(({ id, text }) => ({
      id,
      kind: "news",
      speaker: null,
      unit: null,
      place: "body",
      paragraphs: [{ role: "body", text }]
    })),
    columns,
    measure: within(random, options.measure),
    lost: new Set()
  }
}

/** Anywhere a line may end, or where the cut is of the wanted kind; 0 where there is no such place. */
const cutOf = (text: string, { cuts }: ScrambleOptions, random: Random, segmenter: Segmenter | undefined): number => {
  const wanted = cuts === "word" && segmenter === undefined ? "phrase" : cuts
  const places: Array<number> = []
  for (let at = shortestHalf; at <= text.length - shortestHalf; at++)
    if (mayBreak(text, at) && (wanted === "full" || wanted === "paragraph" || kindAt(text, at, segmenter) === wanted))
      places.push(at)
  return places.length === 0 ? 0 : pick(random, places)
}
