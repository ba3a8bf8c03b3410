import { detect } from "../detect/detect.ts"
import type { Model } from "../model/model.ts"
import { readText } from "../read/formats/text.ts"
import { continuityOf } from "../score/continuity.ts"
import type { CleanArticle } from "../scramble/copy.ts"
import { scrambleMany } from "../scramble/scramble.ts"
import type { Segmenter } from "../text/words.ts"
import type { NamedCorpus } from "./corpus.ts"
import type { TrainingPage } from "./examples.ts"

/** Short lines without a sentence in them make an article a digest of several when there are this many. */
const digest = 3

/** A round-up of short news under headlines of their own would teach that a headline does not begin an article. */
const isDigest = ({ paragraphs }: CleanArticle): boolean =>
  paragraphs.filter((text) => text.length <= 45 && !/[。！？；.!?;]/.test(text)).length >= digest

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
  const byCorpus = corpora.map(({ articles }, c) =>
    scrambleMany(
      articles.filter((article) => !isDigest(article)),
      { pages: each, options: "mixed" },
      seed * 1000 + c,
      segmenter
    )
  )
  const pages: Array<TrainingPage> = []
  for (let i = 0; i < each; i++)
    for (const scrambled of byCorpus) {
      if (i >= scrambled.length) continue
      const { text, gold } = scrambled[i]
      const read = readText({ name: "dump.txt", format: "text", sha256: "", text })
      if (read.length === 1) pages.push({ fragments: detect(read[0], segmenter, continuity), gold })
    }
  return pages
}
