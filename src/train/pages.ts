import { detect } from "../detect/detect.ts"
import type { Model } from "../model/model.ts"
import { readText } from "../read/formats/text.ts"
import type { Page } from "../read/page.ts"
import { continuityOf } from "../score/continuity.ts"
import { type ScrambledPage, scrambleMany } from "../scramble/scramble.ts"
import type { Segmenter } from "../text/words.ts"
import type { NamedCorpus } from "./corpus.ts"
import type { TrainingPage } from "./examples.ts"

/** Share of the pages in a language of letters that nobody knows. */
const shareOfForeign = 0.03

/** Share of the pages whose lines have boxes. */
const shareOfBoxed = 0.33

/** A scrambled page as a reader gives it; nothing where its text reads as several. */
export const readScrambled = ({ text, boxes }: ScrambledPage): Page | undefined => {
  const [page, ...others] = readText({ name: "dump.txt", format: "text", sha256: "", text })
  if (page === undefined || others.length > 0 || boxes === undefined) return others.length > 0 ? undefined : page
  const placed = new Map(boxes.map(({ line, box, ...said }) => [line[0], { box: { page: 0, ...box }, ...said }]))
  return { ...page, lines: page.lines.map((line) => ({ ...line, ...placed.get(line.span.start) })) }
}

/** The few among the many at equal distances. */
const spread = <A>(many: ReadonlyArray<A>, few: ReadonlyArray<A>): ReadonlyArray<A> => {
  const all: Array<A> = []
  let used = 0
  for (const [i, one] of many.entries()) {
    all.push(one)
    while (used < few.length && (used + 1) * many.length <= (i + 1) * few.length) all.push(few[used++])
  }
  return all
}

/**
 * Damaged pages with gold from clean articles, as many of each corpus, dealt in turn, taken apart as a dump would be.
 *
 * @param count  pages in all
 */
export const trainingPages = (
  corpora: ReadonlyArray<NamedCorpus>,
  model: Pick<Model, "normaliser" | "ngram">,
  count: number,
  seed: number,
  segmenter: Segmenter
): ReadonlyArray<TrainingPage> => {
  const continuity = continuityOf(model)
  const each = Math.ceil(count / corpora.length)
  const strange = Math.ceil(each * shareOfForeign)
  const byCorpus = corpora.map(({ articles }, c) => {
    const many = (pages: number, own: number, foreign: boolean) =>
      scrambleMany(articles, { pages, options: "mixed", foreign, boxed: shareOfBoxed }, own, segmenter)
    return spread(many(each - strange, seed * 1000 + c, false), many(strange, seed * 1000 + 500 + c, true))
  })
  const pages: Array<TrainingPage> = []
  for (let i = 0; i < each; i++)
    for (const scrambled of byCorpus) {
      if (i >= scrambled.length) continue
      const page = readScrambled(scrambled[i])
      if (page !== undefined) pages.push({ fragments: detect(page, segmenter, continuity), gold: scrambled[i].gold })
    }
  return pages
}
