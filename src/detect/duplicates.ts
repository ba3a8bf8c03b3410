import { diffChars } from "diff"
import { compareTwoStrings } from "string-similarity"
import { isBlank, isHan } from "../text/characters.ts"
import type { Duplicate, Fragment } from "./fragment.ts"

/** How well text reads, in nats a character; higher is better. */
export type Fluency = (text: string) => number

/** In characters, blanks left out: shorter texts agree by chance. */
const shortest = 12
/** The same for a copy that is only part of the other. */
const shortestPart = 20
/** Share of agreeing characters from which two fragments are copies. */
const alike = 0.85
const alikePart = 0.9
/** Shingles are this long: five characters of news are rarely shared by chance, and OCR leaves enough of them whole. */
const shingle = 5
/** A shingle in more fragments than this is a phrase of the page and names no copy. */
const phrase = 12
/** Headlines, which must agree nearly wholly: sister articles have sister headlines. */
const alikeHeadline = 0.95

interface Text {
  readonly fragment: Fragment
  readonly index: number
  readonly text: string
}

/**
 * Finds exact and near copies and says which of two is kept: the fuller, else the one with fewer odd characters (the more
 * fluent, where `fluency` can say), else the first. Candidates share shingles, found by index; Dice's coefficient discards
 * most, an alignment decides. Near-linear in the page, as only fragments with shared shingles are compared.
 *
 * @returns the copies in the dump's order, none of which is another's `of`
 */
export const duplicatesOf = (fragments: ReadonlyArray<Fragment>, fluency?: Fluency): ReadonlyArray<Duplicate> => {
  const texts = fragments.flatMap((fragment, index): ReadonlyArray<Text> => {
    if (fragment.role === "furniture" || fragment.role === "byline" || fragment.role === "label") return []
    const text = bare(fragment.text)
    return text.length < shortest ? [] : [{ fragment, index, text }]
  })
  const partners = candidates(texts)
  // The best first, so that what is kept is settled before what might be folded onto it.
  const merit = texts.map(({ text, fragment }) => ({
    size: Math.round(Math.log(text.length) / Math.log(1.1)), // one step is a tenth: less is no difference in fullness
    odd: oddities(text) / text.length,
    fluency: fluency?.(fragment.text) ?? 0
  }))
  const order = texts
    .map((_, i) => i)
    .sort(
      (a, b) =>
        merit[b].size - merit[a].size || merit[a].odd - merit[b].odd || merit[b].fluency - merit[a].fluency || a - b
    )
  const rank = new Map(order.map((of, at) => [of, at]))
  const folded = new Map<number, Duplicate>()
  for (const i of order) {
    const kept = partners[i]
      .filter((k) => rank.get(k)! < rank.get(i)! && !folded.has(k))
      .map((k) => ({ of: texts[k].fragment, index: k, similarity: similarity(texts[i], texts[k]) }))
      .filter(({ similarity }) => similarity > 0)
      .sort((a, b) => b.similarity - a.similarity || a.index - b.index)
      .at(0)
    if (kept !== undefined) folded.set(i, { fragment: texts[i].fragment, of: kept.of, similarity: kept.similarity })
  }
  return texts.flatMap((_, i) => folded.get(i) ?? [])
}

const bare = (text: string): string => {
  let bare = ""
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) bare += text[i]
  return bare.normalize("NFKC")
}

/** For each text those that share at least a third of the shorter one's shingles. */
const candidates = (texts: ReadonlyArray<Text>): ReadonlyArray<ReadonlyArray<number>> => {
  const places = new Map<string, Array<number>>()
  const shingles = texts.map(({ text }, i) => {
    const own = new Set<string>()
    for (let at = 0; at + shingle <= text.length; at++) own.add(text.slice(at, at + shingle))
    for (const each of own) {
      const seen = places.get(each)
      if (seen === undefined) places.set(each, [i])
      else seen.push(i)
    }
    return own
  })
  return shingles.map((own, i) => {
    const shared = new Map<number, number>()
    for (const each of own) {
      const at = places.get(each)!
      if (at.length > phrase && at.length * 4 > texts.length) continue
      for (const k of at.slice(0, 4 * phrase)) if (k !== i) shared.set(k, (shared.get(k) ?? 0) + 1)
    }
    return [...shared]
      .filter(([k, count]) => count * 3 >= Math.min(own.size, shingles[k].size))
      .map(([k]) => k)
      .sort((a, b) => a - b)
  })
}

/** Characters that OCR and broken encodings leave behind. */
const oddities = (text: string): number => {
  let odd = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const usual =
      isHan(unit) ||
      (unit > 0x20 && unit < 0x7f && !/[|~^_\\{}<>]/.test(text[i])) ||
      /[\p{L}\p{N}。、“”‘’《》「」『』【】—…·％℃]/u.test(text[i])
    if (!usual) odd++
  }
  return odd
}

/** Share of characters that agree, by alignment; 0 for what is no copy. */
const similarity = (copy: Text, kept: Text): number => {
  if (copy.text === kept.text) return 1
  const headline = copy.fragment.role === "headline" || kept.fragment.role === "headline"
  const [a, b] = [copy.text, kept.text]
  if (b.length * alike <= a.length && a.length * alike <= b.length && compareTwoStrings(a, b) >= alike - 0.15) {
    const share = (2 * agreeing(a, b)) / (a.length + b.length)
    if (share >= (headline ? alikeHeadline : alike)) return share
  }
  if (headline || a.length > b.length || a.length < shortestPart) return 0
  const window = windowOf(a, b)
  if (window === undefined) return 0
  const share = agreeing(a, window) / a.length
  return share >= alikePart ? share : 0
}

/** Characters that two texts have in common in the same order; 0 where they differ in far more than copies do. */
const agreeing = (a: string, b: string): number =>
  diffChars(a, b, { maxEditLength: Math.ceil(0.3 * (a.length + b.length)) })?.reduce(
    (sum, part) => sum + (part.added || part.removed ? 0 : part.value.length),
    0
  ) ?? 0

/** The part of `whole` that lies where most shingles of `part` say it starts; no longer than `part` and a little. */
const windowOf = (part: string, whole: string): string | undefined => {
  const votes = new Map<number, number>()
  for (let at = 0; at + shingle <= part.length; at++) {
    const found = whole.indexOf(part.slice(at, at + shingle))
    if (found >= 0) votes.set(found - at, (votes.get(found - at) ?? 0) + 1)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const margin = Math.ceil(0.03 * part.length)
  return best === undefined ? undefined : whole.slice(Math.max(0, best[0] - margin), best[0] + part.length + margin)
}
