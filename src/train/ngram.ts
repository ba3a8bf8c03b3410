import { mix, ngramSeed } from "../model/hash.ts"
import { backOffZero, costStep, fingerprint, type NgramModel } from "../model/ngram.ts"
import type { Corpus } from "./corpus.ts"

/** Order of the model. Four characters of 13 bits are the longest key that a double holds exactly. */
const order = 4
const radix = 8192
const discount = 0.75

/** N-grams of one length. A key is its characters as digits of base `radix`, the first the most significant. */
interface Table {
  readonly mask: number
  readonly key: Float64Array // slots; 0 is a free one, as no character has the number 0
  readonly count: Uint32Array
  readonly articles: Uint8Array // distinct articles, at most 255
  readonly lastArticle: Uint32Array
  readonly continuations: Uint32Array // distinct characters before it
  readonly total: Float64Array // as a context: sum over followers of their count (top order) or continuations
  readonly types: Uint32Array // as a context: distinct followers
  readonly probability: Float32Array
  used: number
}

const emptyTable = (bits: number): Table => {
  const slots = 2 ** bits
  return {
    mask: slots - 1,
    key: new Float64Array(slots),
    count: new Uint32Array(slots),
    articles: new Uint8Array(slots),
    lastArticle: new Uint32Array(slots),
    continuations: new Uint32Array(slots),
    total: new Float64Array(slots),
    types: new Uint32Array(slots),
    probability: new Float32Array(slots),
    used: 0
  }
}

const place = (table: Table, key: number): number => {
  const high = Math.floor(key / 4294967296)
  let slot = mix(mix(1, key | 0), high) & table.mask
  while (table.key[slot] !== 0 && table.key[slot] !== key) slot = (slot + 1) & table.mask
  return slot
}

const count = (corpus: Corpus, table: Table, length: number): void => {
  const { characters, paragraph, article } = corpus
  const top = radix ** (length - 1)
  for (let p = 0; p < article.length; p++) {
    const end = paragraph[p + 1]
    let key = 0
    for (let at = paragraph[p]; at < end; at++) {
      key = (key % top) * radix + characters[at]
      if (at - paragraph[p] < length - 1) continue
      const slot = place(table, key)
      if (table.key[slot] === 0) {
        table.key[slot] = key
        if (++table.used > table.mask * 0.85) throw new Error("the corpus is too large for the n-gram tables")
      }
      table.count[slot]++
      if (table.lastArticle[slot] !== article[p] + 1) {
        table.lastArticle[slot] = article[p] + 1
        if (table.articles[slot] < 255) table.articles[slot]++
      }
    }
  }
}

/** What is counted of an n-gram: occurrences at the top order, distinct characters before it below. */
const mass = (tables: ReadonlyArray<Table>, length: number, slot: number): number =>
  length === order ? tables[length].count[slot] : tables[length].continuations[slot]

/**
 * Learns an interpolated Kneser-Ney model (Kneser & Ney 1995, one discount of 0.75) and prunes it to `budget` entries:
 * those of at least `leastArticles` articles that add most, by (count - discount) × the difference of the log probability
 * from what is left without them (Stolcke 1998, without the renormalising term), with all their prefixes and suffixes.
 */
export const learnNgrams = (
  corpus: Corpus,
  vocabulary: number,
  budget: number,
  leastArticles: number,
  progress: (note: string) => void
): NgramModel => {
  const bitsFor = (length: number) => {
    const distinct = Math.min(corpus.characters.length * (length >= 4 ? 0.7 : length === 3 ? 0.35 : 0.12), 2 ** 26)
    return Math.max(12, Math.ceil(Math.log2(distinct / 0.8)))
  }
  const tables: Array<Table> = []
  for (let length = 2; length <= order; length++) {
    tables[length] = emptyTable(bitsFor(length))
    count(corpus, tables[length], length)
    progress(`${tables[length].used} n-grams of ${length}`)
  }
  const unigramContinuations = new Float64Array(vocabulary)
  const unigramTotal = new Float64Array(vocabulary)
  const unigramTypes = new Uint32Array(vocabulary)
  for (let length = order; length >= 2; length--) {
    const table = tables[length]
    const top = radix ** (length - 1)
    for (let slot = 0; slot <= table.mask; slot++) {
      const key = table.key[slot]
      if (key === 0) continue
      const suffix = key % top
      const prefix = Math.floor(key / radix)
      const weight = mass(tables, length, slot)
      if (length === 2) {
        unigramContinuations[suffix]++
        unigramTotal[prefix] += weight
        unigramTypes[prefix]++
      } else {
        const lower = tables[length - 1]
        lower.continuations[place(lower, suffix)]++
        const context = place(lower, prefix)
        lower.total[context] += weight
        lower.types[context]++
      }
    }
    // What opens a paragraph has nothing before it, but it is there.
    if (length > 2)
      for (let slot = 0; slot <= tables[length - 1].mask; slot++)
        if (tables[length - 1].key[slot] !== 0 && tables[length - 1].continuations[slot] === 0)
          tables[length - 1].continuations[slot] = 1
  }
  const all = unigramContinuations.reduce((sum, value) => sum + value, 0)
  const unigramProbability = unigramContinuations.map((value) => (value + 0.5) / (all + 0.5 * vocabulary))
  const lowerProbability = (length: number, key: number): number => {
    const suffix = key % radix ** (length - 1)
    if (length === 2) return unigramProbability[suffix]
    return tables[length - 1].probability[place(tables[length - 1], suffix)]
  }
  const contextOf = (length: number, key: number): { total: number; types: number } => {
    const prefix = Math.floor(key / radix)
    if (length === 2) return { total: unigramTotal[prefix], types: unigramTypes[prefix] }
    const slot = place(tables[length - 1], prefix)
    return { total: tables[length - 1].total[slot], types: tables[length - 1].types[slot] }
  }
  const bins = new Float64Array(4096)
  const bin = (gain: number) => Math.max(0, Math.min(4095, Math.floor(2048 + 128 * Math.log(gain))))
  const gainOf = (length: number, slot: number): number => {
    const table = tables[length]
    if (table.articles[slot] < leastArticles) return 0
    const { total, types } = contextOf(length, table.key[slot])
    const without = ((discount * types) / total) * lowerProbability(length, table.key[slot])
    const gain = (table.count[slot] - discount) * Math.abs(Math.log(table.probability[slot] / without))
    return Math.max(gain, 0)
  }
  for (let length = 2; length <= order; length++) {
    const table = tables[length]
    for (let slot = 0; slot <= table.mask; slot++) {
      const key = table.key[slot]
      if (key === 0) continue
      const { total, types } = contextOf(length, key)
      const lower = lowerProbability(length, key)
      table.probability[slot] = (Math.max(mass(tables, length, slot) - discount, 0) + discount * types * lower) / total
      const gain = gainOf(length, slot)
      if (gain > 0) bins[bin(gain)]++
    }
  }
  let threshold = 4095
  for (let kept = 0; threshold > 0 && kept + bins[threshold] <= budget; threshold--) kept += bins[threshold]
  progress("n-grams pruned")

  const kept: Array<Set<number>> = []
  for (let length = 2; length <= order; length++) kept[length] = new Set()
  for (let length = order; length >= 2; length--) {
    const table = tables[length]
    for (let slot = 0; slot <= table.mask; slot++) {
      if (table.key[slot] === 0) continue
      const gain = gainOf(length, slot)
      if (gain > 0 && bin(gain) > threshold) kept[length].add(table.key[slot])
    }
    if (length > 2)
      for (const key of kept[length]) {
        kept[length - 1].add(Math.floor(key / radix))
        kept[length - 1].add(key % radix ** (length - 1))
      }
  }
  // The mass of what was pruned goes to the back-off.
  const above: Array<Map<number, number>> = []
  const below: Array<Map<number, number>> = []
  for (let length = 2; length <= order; length++) {
    above[length] = new Map()
    below[length] = new Map()
    for (const key of kept[length]) {
      const prefix = Math.floor(key / radix)
      const slot = place(tables[length], key)
      above[length].set(prefix, (above[length].get(prefix) ?? 0) + tables[length].probability[slot])
      below[length].set(prefix, (below[length].get(prefix) ?? 0) + lowerProbability(length, key))
    }
  }
  const backOff = (context: number, length: number): number => {
    const left = Math.max(1e-4, 1 - (above[length + 1]?.get(context) ?? 0))
    const right = Math.max(1e-4, 1 - (below[length + 1]?.get(context) ?? 0))
    return Math.log(left / right)
  }

  const entries: Array<{ hash: number; cost: number; backOff: number }> = []
  const quantise = (value: number) => Math.max(0, Math.min(255, Math.round(value)))
  for (let length = 2; length <= order; length++)
    for (const key of kept[length]) {
      let hash = ngramSeed
      for (let i = 0, rest = key; i < length; i++, rest = Math.floor(rest / radix)) hash = mix(hash, rest % radix)
      const probability = tables[length].probability[place(tables[length], key)]
      const weight = length < order ? backOff(key, length) : 0
      entries.push({
        hash: hash >>> 0,
        cost: quantise(-Math.log(probability) / costStep),
        backOff: quantise(backOffZero + weight / costStep)
      })
    }
  const unigramBackOff = new Float32Array(vocabulary)
  for (let c = 0; c < vocabulary; c++) unigramBackOff[c] = backOff(c, 1)
  return packNgrams(entries, Float32Array.from(unigramProbability, Math.log), unigramBackOff)
}

const packNgrams = (
  entries: ReadonlyArray<{ hash: number; cost: number; backOff: number }>,
  unigram: Float32Array,
  unigramBackOff: Float32Array
): NgramModel => {
  const buckets = Math.max(1, Math.ceil(entries.length / 6))
  const bucket = new Uint32Array(buckets + 1)
  for (const { hash } of entries) bucket[(hash % buckets) + 1]++
  for (let b = 0; b < buckets; b++) bucket[b + 1] += bucket[b]
  const next = bucket.slice()
  const print = new Uint16Array(entries.length)
  const cost = new Uint8Array(entries.length)
  const backOff = new Uint8Array(entries.length)
  for (const entry of entries) {
    const slot = next[entry.hash % buckets]++
    print[slot] = fingerprint(entry.hash)
    cost[slot] = entry.cost
    backOff[slot] = entry.backOff
  }
  return { order, unigram, unigramBackOff, bucket, print, cost, backOff }
}
