import { bigramToken, characterToken } from "../model/hash.ts"
import { type Bag, buckets, collect, emptyBag, type TowerModel, tokenSlots } from "../model/tower.ts"
import { type Random, seeded } from "../scramble/random.ts"
import { type Corpus, wordAt } from "./corpus.ts"
import { products, spread } from "./dense.ts"
import { backward, forward, heads, initialWeights, type Tables } from "./tower-step.ts"

export interface TowerOptions {
  readonly dimensions: number
  readonly epochs: number
  /** Most tokens: the commonest words, characters and pairs of characters, a pair counting a quarter. */
  readonly tokens: number
  readonly seed: number
}

const batch = 128
const window = 560
const keepToken = 0.7
/** Of the steps, at the beginning; it falls linearly to a hundredth. Twice as much learns a tenth less in an epoch. */
const rate = 0.05
const leastSide = 6

/** Tokens that occur often enough, with how many articles hold each. */
const vocabulary = (corpus: Corpus, options: TowerOptions): { tokens: Uint32Array; rarity: Uint8Array } => {
  const count = new Map<number, number>()
  const articles = new Map<number, number>()
  const last = new Map<number, number>()
  const see = (token: number, article: number) => {
    count.set(token, (count.get(token) ?? 0) + 1)
    if (last.get(token) === article) return
    last.set(token, article)
    articles.set(token, (articles.get(token) ?? 0) + 1)
  }
  const words = new Set<number>()
  const bigrams = new Uint32Array(2 ** 26) // 8,192 × 8,192 characters
  for (let p = 0; p < corpus.article.length; p++) {
    for (let w = corpus.wordStart[p]; w < corpus.wordStart[p + 1]; w++) {
      const start = w === 0 ? 0 : corpus.wordEnd[w - 1]
      if (corpus.wordEnd[w] - start < 2) continue
      see(corpus.wordToken[w], corpus.article[p])
      words.add(corpus.wordToken[w])
    }
    for (let at = corpus.paragraph[p]; at < corpus.paragraph[p + 1]; at++) {
      see(characterToken(corpus.characters[at]), corpus.article[p])
      if (at + 1 < corpus.paragraph[p + 1]) bigrams[corpus.characters[at] * 8192 + corpus.characters[at + 1]]++
    }
  }
  const worth: Array<{ token: number; value: number; articles: number }> = []
  for (const [token, seen] of count) {
    const value = words.has(token) ? seen : seen * 4 // every character that is not rare, before any word
    if (seen >= 8 && (articles.get(token) ?? 0) >= 3) worth.push({ token, value, articles: articles.get(token) ?? 0 })
  }
  for (let pair = 0; pair < bigrams.length; pair++)
    if (bigrams[pair] >= 24)
      worth.push({
        token: bigramToken(Math.floor(pair / 8192), pair % 8192),
        value: bigrams[pair] / 4,
        articles: bigrams[pair]
      })
  worth.sort((x, y) => y.value - x.value || x.token - y.token)
  const kept = new Map(worth.slice(0, options.tokens).map(({ token, articles: n }) => [token, n]))
  const tokens = Uint32Array.from(kept.keys()).sort()
  const total = (corpus.article.at(-1) ?? 0) + 1
  const rarity = Uint8Array.from(tokens, (token) =>
    Math.max(0, Math.min(255, Math.round(16 * Math.log(total / Math.min(total, kept.get(token) ?? 1)))))
  )
  return { tokens, rarity }
}

/** Drops tokens at random, so that no single one carries a seam. */
const thin = (bag: Bag, random: Random): void => {
  let size = 0
  for (let i = 0; i < bag.size; i++) {
    if (random() > keepToken) continue
    bag.row[size] = bag.row[i]
    bag.bucket[size] = bag.bucket[i]
    size++
  }
  bag.size = size
}

/**
 * Learns the vectors from random cuts of the corpus's paragraphs: of a batch of ends and starts from the same days, each
 * end has to find its own start and each start its end; the paragraphs' true starts are further wrong answers. The softmax
 * runs both ways, as in algorithm V3 of our notes; the two-tower form is that of Yih et al. 2011.
 */
export const learnTower = (
  corpus: Corpus,
  options: TowerOptions,
  progress: (done: number, loss: number) => void
): TowerModel => {
  const { dimensions } = options
  const { tokens, rarity } = vocabulary(corpus, options)
  const slots = tokenSlots(tokens)
  const random = seeded(options.seed)
  const tables: Tables = {
    vectors: new Float32Array(2 * tokens.length * dimensions),
    squares: new Float32Array(2 * tokens.length),
    weight: initialWeights(),
    weightSquares: new Float32Array(2 * buckets * heads)
  }
  for (let i = 0; i < tables.vectors.length; i++) tables.vectors[i] = 0.17 * (random() + random() + random() - 1.5)
  const usable: Array<number> = []
  for (let p = 0; p < corpus.article.length; p++)
    if (corpus.paragraph[p + 1] - corpus.paragraph[p] >= 2 * leastSide + 8) usable.push(p)

  const ends = Array.from({ length: batch }, emptyBag)
  const starts = Array.from({ length: 2 * batch }, emptyBag)
  const a = new Float32Array(batch * dimensions)
  const b = new Float32Array(2 * batch * dimensions)
  const da = new Float32Array(batch * dimensions)
  const db = new Float32Array(2 * batch * dimensions)
  const score = new Float32Array(batch * 2 * batch)
  const slope = new Float32Array(batch * 2 * batch)

  const sample = (p: number, index: number): void => {
    const from = corpus.paragraph[p]
    const to = corpus.paragraph[p + 1]
    const cut = from + leastSide + Math.floor(random() * (to - from - 2 * leastSide))
    const shorten = random() < 0.5
    const left = shorten ? Math.max(from, cut - leastSide - Math.floor(random() * 80)) : from
    const right = shorten ? Math.min(to, cut + leastSide + Math.floor(random() * 80)) : to
    const straddling = wordAt(corpus, p, cut)
    const begun = straddling === corpus.wordStart[p] ? from : corpus.wordEnd[straddling - 1]
    const firstAfter = begun === cut ? straddling : straddling + 1
    const firstBefore = left === from ? corpus.wordStart[p] : wordAt(corpus, p, left) + 1
    const lastAfter = right === to ? corpus.wordStart[p + 1] : wordAt(corpus, p, right)
    collect(tokens, slots, corpus, 0, left, cut, Math.min(firstBefore, straddling), straddling, ends[index])
    collect(tokens, slots, corpus, 1, cut, right, firstAfter, Math.max(firstAfter, lastAfter), starts[index])
    const head = Math.min(to, from + leastSide + Math.floor(random() * 120))
    collect(tokens, slots, corpus, 1, from, head, corpus.wordStart[p], wordAt(corpus, p, head), starts[batch + index])
    thin(ends[index], random)
    thin(starts[index], random)
    thin(starts[batch + index], random)
  }

  const steps = Math.floor((usable.length / batch) * options.epochs)
  const order = new Uint32Array(window)
  let running = 0
  for (let step = 0; step < steps; step++) {
    const stepRate = rate * (1 - step / steps + 0.01)
    const first = Math.floor(random() * Math.max(1, usable.length - window))
    const size = Math.min(window, usable.length)
    for (let i = 0; i < size; i++) order[i] = first + i
    const used = Math.min(batch, size)
    for (let i = 0; i < used; i++) {
      const j = i + Math.floor(random() * (size - i))
      const swap = order[i]
      order[i] = order[j]
      order[j] = swap
      sample(usable[order[i]], i)
    }
    for (let i = 0; i < used; i++) {
      forward(tables, tokens.length, dimensions, 0, ends[i], a, i * dimensions)
      forward(tables, tokens.length, dimensions, 1, starts[i], b, i * dimensions)
      forward(tables, tokens.length, dimensions, 1, starts[batch + i], b, (used + i) * dimensions)
    }
    const columns = 2 * used
    products(a, b, used, columns, dimensions, score)
    let loss = 0
    for (let i = 0; i < used; i++) {
      let top = -Infinity
      for (let j = 0; j < columns; j++) top = Math.max(top, score[i * columns + j])
      let sum = 0
      for (let j = 0; j < columns; j++) sum += slope[i * columns + j] = Math.exp(score[i * columns + j] - top)
      for (let j = 0; j < columns; j++) slope[i * columns + j] /= sum
      loss -= Math.log(slope[i * columns + i] + 1e-9)
      slope[i * columns + i] -= 1
    }
    for (let j = 0; j < used; j++) {
      let top = -Infinity
      for (let i = 0; i < used; i++) top = Math.max(top, score[i * columns + j])
      let sum = 0
      for (let i = 0; i < used; i++) sum += Math.exp(score[i * columns + j] - top)
      for (let i = 0; i < used; i++) slope[i * columns + j] += Math.exp(score[i * columns + j] - top) / sum
      slope[j * columns + j] -= 1
    }
    da.fill(0)
    db.fill(0)
    spread(a, b, slope, used, columns, dimensions, da, db)
    for (let i = 0; i < used; i++) {
      backward(tables, tokens.length, dimensions, 0, ends[i], da, i * dimensions, stepRate)
      backward(tables, tokens.length, dimensions, 1, starts[i], db, i * dimensions, stepRate)
      backward(tables, tokens.length, dimensions, 1, starts[batch + i], db, (used + i) * dimensions, stepRate)
    }
    running = step === 0 ? loss / used : 0.99 * running + (0.01 * loss) / used
    if (step % 100 === 0) progress(step / steps, running)
  }
  return {
    ...quantise(tables, tokens.length, dimensions),
    dimensions,
    heads,
    tokens,
    weight: tables.weight,
    rarity,
    slots
  }
}

/** Four bits a component, a scale a row: the steps of -7 to 7 that lose least in squares over a few trial scales. */
const quantise = (
  tables: Tables,
  tokens: number,
  dimensions: number
): { components: Uint8Array; scale: Float32Array } => {
  const components = new Uint8Array(tokens * dimensions)
  const scale = new Float32Array(2 * tokens)
  for (let row = 0; row < 2 * tokens; row++) {
    const values = tables.vectors.subarray(row * dimensions, (row + 1) * dimensions)
    let most = 1e-9
    for (const value of values) most = Math.max(most, Math.abs(value))
    let best = Infinity
    for (const share of [1, 0.85, 0.7]) {
      const unit = (most * share) / 7
      let lost = 0
      for (const value of values) {
        const level = Math.max(-7, Math.min(7, Math.round(value / unit)))
        lost += (value - level * unit) ** 2
      }
      if (lost < best) {
        best = lost
        scale[row] = unit
      }
    }
    for (let d = 0; d < dimensions; d++) {
      const level = 8 + Math.max(-7, Math.min(7, Math.round(values[d] / scale[row])))
      components[(row * dimensions + d) >> 1] |= d % 2 === 0 ? level : level << 4
    }
  }
  return { components, scale }
}
