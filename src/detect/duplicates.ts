import { diffChars } from "diff"
import { compareTwoStrings } from "string-similarity"
import { isBlank, isHan } from "../text/characters.ts"
import { type Duplicate, type Fragment, isRunningRole } from "./fragment.ts"
import { nearTexts, shingle } from "./near-texts.ts"

/** How well text reads, in nats a character; higher is better. */
export type Fluency = (text: string) => number

/** In characters, blanks left out: shorter texts agree by chance. */
const shortest = 12
/** The same for a copy that is only part of the other. */
const shortestPart = 20
/** Share of agreeing characters from which two fragments are copies. */
const alike = 0.85
const alikePart = 0.9
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
  // Equal texts first: a line that stands on the page twenty times would be a phrase to the index.
  const exact = new Map<string, number>()
  texts.forEach(({ text }, i) => {
    if (!exact.has(text)) exact.set(text, i)
  })
  const firsts = [...exact.values()]
  const partners = new Map(
    nearTexts(firsts.map((i) => texts[i].text)).map((near, at) => [firsts[at], near.map((k) => firsts[k])])
  )
  const folded = new Map<number, { readonly onto: number; readonly similarity: number }>()
  /** Folds each text, the best first, onto the most similar one before it that is still there. */
  const fold = (order: ReadonlyArray<number>, similarity: (copy: Text, kept: Text) => number): void => {
    const rank = new Map(order.map((i, at) => [i, at]))
    for (const i of order) {
      const [best] = partners
        .get(i)!
        .filter((k) => (rank.get(k) ?? order.length) < rank.get(i)! && !folded.has(k))
        .map((onto) => ({ onto, similarity: similarity(texts[i], texts[onto]) }))
        .filter((each) => each.similarity > 0)
        .sort((a, b) => b.similarity - a.similarity || a.onto - b.onto)
      if (best !== undefined) folded.set(i, best)
    }
  }
  // Asked of partners only: how others rank among them changes nothing.
  const merit = texts.map(({ text, fragment }, i) =>
    partners.get(i)?.length
      ? { odd: oddities(text) / text.length, fluency: fluency?.(fragment.text) ?? 0 }
      : { odd: 0, fluency: 0 }
  )
  fold(
    firsts.toSorted((a, b) => merit[a].odd - merit[b].odd || merit[b].fluency - merit[a].fluency || a - b),
    similarityOfWholes
  )
  fold(
    firsts.filter((i) => !folded.has(i)).sort((a, b) => texts[b].text.length - texts[a].text.length || a - b),
    (part, whole) => similarityOfPart(part, whole, fragments)
  )
  return texts.flatMap(({ fragment, text }, i): ReadonlyArray<Duplicate> => {
    const first = exact.get(text)!
    let onto = first
    for (let next = folded.get(onto); next !== undefined; next = folded.get(onto)) onto = next.onto // what was kept may be a part
    if (onto === i) return []
    return [{ fragment, of: texts[onto].fragment, similarity: folded.get(first)?.similarity ?? 1 }]
  })
}

const bare = (text: string): string => {
  let bare = ""
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) bare += text[i]
  return bare.normalize("NFKC")
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

/** Share of characters that agree, by alignment, of two texts of about one length; 0 for what is no copy. */
const similarityOfWholes = (copy: Text, kept: Text): number => {
  const [a, b] = [copy.text, kept.text]
  if (a === b) return 1
  if (Math.min(a.length, b.length) < alike * Math.max(a.length, b.length)) return 0
  if (compareTwoStrings(a, b) < alike - 0.15) return 0 // one wrong character is two wrong pairs
  const share = (2 * agreeing(a, b)) / (a.length + b.length)
  return share >= (isHeadline(copy) || isHeadline(kept) ? alikeHeadline : alike) ? share : 0
}

/** Share of the shorter text that lies, in one place, in the longer one; 0 for what is no part of it. */
const similarityOfPart = (part: Text, whole: Text, fragments: ReadonlyArray<Fragment>): number => {
  if (part.text.length < shortestPart || isHeadline(part) || isHeadline(whole)) return 0
  const at = placeIn(part.text, whole.text)
  if (at === undefined || isHeadingOf(part, whole, at, fragments)) return 0
  const margin = Math.ceil(0.03 * part.text.length)
  const window = whole.text.slice(Math.max(0, at - margin), at + part.text.length + margin)
  const share = agreeing(part.text, window) / part.text.length
  return share >= alikePart ? share : 0
}

/**
 * Whether a text says in a clause of its own what a line above it says, with nothing but headings between them: as a lead
 * does of its headline, and no copy.
 */
const isHeadingOf = (line: Text, text: Text, at: number, fragments: ReadonlyArray<Fragment>): boolean =>
  line.index < text.index &&
  !/[,;。]/.test(line.text) &&
  (at <= 0 || /[\p{P}]/u.test(text.text[at - 1])) &&
  fragments
    .slice(line.index + 1, text.index)
    .every(({ role, text }) => !isRunningRole(role) || bare(text) === line.text)

const isHeadline = ({ fragment }: Text): boolean => fragment.role === "headline"

/** Characters that two texts have in common in the same order; 0 where they differ in far more than copies do. */
const agreeing = (a: string, b: string): number =>
  diffChars(a, b, { maxEditLength: Math.min(4000, Math.ceil(0.2 * (a.length + b.length))) })?.reduce(
    (sum, part) => sum + (part.added || part.removed ? 0 : part.value.length),
    0
  ) ?? 0

/** Where in `whole` most shingles of `part` say that it starts. */
const placeIn = (part: string, whole: string): number | undefined => {
  const votes = new Map<number, number>()
  const step = Math.max(1, Math.floor(part.length / 64)) // enough for a vote, and bounded for a page in one line
  for (let at = 0; at + shingle <= part.length; at += step) {
    const found = whole.indexOf(part.slice(at, at + shingle))
    if (found >= 0) votes.set(found - at, (votes.get(found - at) ?? 0) + 1)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best?.[0]
}
