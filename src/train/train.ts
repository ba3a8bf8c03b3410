import { modelVersion, pack } from "../model/file.ts"
import type { Model } from "../model/model.ts"
import type { TowerModel } from "../model/tower.ts"
import type { Trees } from "../model/trees.ts"
import type { CleanArticle } from "../scramble/copy.ts"
import { marksOf, type Normaliser } from "../text/normalise.ts"
import type { Segmenter } from "../text/words.ts"
import { combine } from "./combine.ts"
import { type Corpus, type NamedCorpus, readCorpus } from "./corpus.ts"
import { fitHeadings } from "./fit-headings.ts"
import { headingLines, learnHeadline, learnLines } from "./headline.ts"
import { learnNgrams } from "./ngram.ts"
import { learnNormaliser } from "./normaliser.ts"
import { trainingPages } from "./pages.ts"
import { learnStart } from "./start.ts"
import { learnTower, type TowerOptions } from "./tower.ts"

export interface TrainOptions {
  readonly name: string
  /** Where the corpora come from and on what terms, for the card. */
  readonly origin: string
  readonly seed: number
  /** Size of the packed model, in bytes; kept to within a tenth. */
  readonly budget: number
  readonly epochs: number
  readonly dimensions: number
  /** Damaged pages to fit the combination on. */
  readonly pages: number
}

export const usualTraining: Omit<TrainOptions, "name" | "origin"> = {
  seed: 1,
  budget: 20e6,
  epochs: 12,
  dimensions: 96,
  pages: 3200
}

/** In bytes: what a model holds beside n-grams and vectors, whatever its budget. */
const sizeOfRest = 2.1e6
/** What is left of a budget for n-grams and vectors. */
const tableBudget = (budget: number): number => Math.max(budget / 4, budget - sizeOfRest)
const shareOfTower = 0.62
const shareOfNgrams = 1 - shareOfTower
/** In bytes: what an n-gram takes, its share of the beginnings and endings that are kept for longer ones with it. */
const sizeOfNgram = 5.4

/** The latest part of each corpus is kept out of the counts: the combination is fitted on pages made of it. */
const heldBack = 0.04

/** What was learnt from the corpora's text alone. */
export type Learnt = Pick<Model, "normaliser" | "ngram" | "tower" | "start" | "headline" | "kicker" | "subtitle">

export const split = (
  corpora: ReadonlyArray<NamedCorpus>
): { readonly kept: ReadonlyArray<CleanArticle>; readonly held: ReadonlyArray<NamedCorpus> } => {
  const kept: Array<CleanArticle> = []
  const held: Array<NamedCorpus> = []
  for (const { name, articles } of corpora) {
    const byDate = articles.toSorted((a, b) =>
      (a.date ?? "") < (b.date ?? "") ? -1 : (a.date ?? "") > (b.date ?? "") ? 1 : 0
    )
    const cut = Math.floor(byDate.length * (1 - heldBack))
    for (const article of byDate.slice(0, cut)) kept.push(article)
    held.push({ name, articles: byDate.slice(cut) })
  }
  return { kept, held }
}

/** Articles as they are learnt from. */
interface Text {
  readonly articles: ReadonlyArray<CleanArticle>
  readonly normaliser: Normaliser
  readonly corpus: Corpus
}

const readText = (
  articles: ReadonlyArray<CleanArticle>,
  segmenter: Segmenter,
  progress: (note: string) => void
): Text => {
  const normaliser = learnNormaliser(paragraphsOf(articles))
  const corpus = readCorpus(articles, normaliser, segmenter, (done) => progress(`reading ${percent(done)}`))
  progress(`${corpus.characters.length} characters, ${corpus.article.length} paragraphs`)
  return { articles, normaliser, corpus }
}

/** Learns the vectors of a corpus: here, or in another thread while the other tables are learnt in this one. */
export type LearnVectors = (corpus: Corpus, options: TowerOptions) => Promise<TowerModel>

const towerOptions = ({ dimensions, epochs, budget, seed }: TrainOptions): TowerOptions => ({
  dimensions,
  epochs,
  tokens: Math.floor((tableBudget(budget) * shareOfTower) / (dimensions + 13)),
  seed
})

/** How far the vectors are, in words. */
export const vectorsNote = (done: number, loss: number): string => `vectors ${percent(done)}, loss ${loss.toFixed(3)}`

/** Learns the tables: n-grams, vectors, paragraph starts. */
export const learn = (
  articles: ReadonlyArray<CleanArticle>,
  options: TrainOptions,
  segmenter: Segmenter,
  progress: (note: string) => void
): Learnt => {
  const text = readText(articles, segmenter, progress)
  const tower = learnTower(text.corpus, towerOptions(options), (done, loss) => progress(vectorsNote(done, loss)))
  return { ...learnOthers(text, options, segmenter, progress), tower }
}

/** Learns all tables but the vectors. */
const learnOthers = (
  { articles, normaliser, corpus }: Text,
  options: TrainOptions,
  segmenter: Segmenter,
  progress: (note: string) => void
): Omit<Learnt, "tower"> => {
  const marks = marksOf(normaliser)
  const start = learnStart(corpus, marks, 5, options.seed)
  progress("paragraph starts learnt")
  const read = (lines: ReadonlyArray<CleanArticle>) => readCorpus(lines, normaliser, segmenter, ignored)
  const titles = articles.map((article) => ({ ...article, paragraphs: [article.title] }))
  const headline = learnHeadline(read(titles), corpus, marks, 8, options.seed)
  const { kickers, subtitles, upper, lower } = headingLines(everyOther(articles, 0))
  const kicker = learnLines(read(kickers), read(upper), marks, 8, options.seed)
  const subtitle = learnLines(read(subtitles), read(lower), marks, 8, options.seed)
  progress("wording of headings learnt")
  const budget = Math.floor((tableBudget(options.budget) * shareOfNgrams) / sizeOfNgram)
  const ngram = learnNgrams(corpus, normaliser.size, budget, 3, progress)
  progress(`${ngram.print.length} n-grams kept`)
  return { normaliser, ngram, start, headline, kicker, subtitle }
}

/** Half of them; the other half is left to learn from how well these were learnt. */
const everyOther = <A>(all: ReadonlyArray<A>, first: 0 | 1): ReadonlyArray<A> => all.filter((_, i) => i % 2 === first)

const ignored = () => {}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const paragraphsOf = function* (articles: ReadonlyArray<CleanArticle>): Generator<string> {
  for (const article of articles) yield* article.paragraphs
}

const noTrees: Trees = {
  tree: Uint32Array.of(0),
  feature: new Uint16Array(0),
  threshold: new Float32Array(0),
  child: new Uint16Array(0)
}

/** A model that has its tables and does not yet know how to weigh them. */
export const unfitted = (learnt: Learnt, card: Model["card"]): Model => ({
  ...learnt,
  card,
  sha256: "",
  combination: {
    features: [],
    mean: new Float32Array(0),
    deviation: new Float32Array(0),
    weight: new Float32Array(0),
    nothing: { row: 0, column: 0, start: 0 },
    first: noTrees,
    second: noTrees,
    calibration: { slope: 1, offset: 0 },
    disorder: new Float32Array(0),
    settle: noTrees,
    resettle: noTrees,
    kicker: noTrees,
    subtitle: noTrees,
    breaks: noTrees,
    kinship: noTrees
  }
})

/**
 * Trains a model from articles to its packed file.
 *
 * @param progress  is told in words what has been done
 * @param vectors   begins to learn the vectors at once; what it gives must be what `learnTower` gives
 * @returns the bytes of the file; the same corpora, options and segmenter give the same bytes
 */
export const train = async (
  corpora: ReadonlyArray<NamedCorpus>,
  options: TrainOptions,
  segmenter: Segmenter,
  progress: (note: string) => void,
  vectors: LearnVectors = async (corpus, of) =>
    learnTower(corpus, of, (done, loss) => progress(vectorsNote(done, loss)))
): Promise<Uint8Array> => {
  const { kept, held } = split(corpora)
  const text = readText(kept, segmenter, progress)
  const tower = vectors(text.corpus, towerOptions(options))
  const others = learnOthers(text, options, segmenter, progress)
  const learnt = { ...others, tower: await tower }
  const tables = unfitted(learnt, {
    name: options.name,
    version: modelVersion,
    origin: options.origin,
    corpus: corpora.map(({ name, articles }) => ({
      name,
      articles: articles.length,
      characters: articles.reduce((sum, article) => sum + article.paragraphs.reduce((n, text) => n + text.length, 0), 0)
    })),
    segmenter: segmenter.name,
    seed: options.seed,
    sizes: {
      characters: learnt.normaliser.size,
      ngrams: learnt.ngram.print.length,
      tokens: learnt.tower.tokens.length,
      dimensions: learnt.tower.dimensions
    },
    scores: {}
  })
  const named = fitHeadings(everyOther(kept, 1), tables, segmenter, options.seed)
  progress("kickers and subtitles learnt")
  const model = { ...tables, combination: { ...tables.combination, ...named } }
  const pages = trainingPages(held, model, options.pages, options.seed + 1, segmenter)
  return pack(combine(model, pages, segmenter, progress))
}
