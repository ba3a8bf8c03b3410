/** The ruler of `bench/ocr.ts`: what follows what on a page, line by line of what was set. */
import { evaluate, type Scores } from "../src/evaluate/evaluate.ts"
import type { Gold } from "../src/evaluate/gold.ts"
import type { Pair, Prediction } from "../src/evaluate/prediction.ts"
import { charactersOf, type Ranks, rank } from "../src/evaluate/ranks.ts"

/** A line as it was set, of `gold-articles.json`. */
export interface SetLine {
  readonly article: string | null
  readonly role: string
  /** Counts the article's lines in reading order. */
  readonly index: number
  readonly page: number
  /** The frame that it stands in. */
  readonly column: number
}

/** Gold over the text of one tool, of `gold-X.json`: with the lines that were set, by their number. */
export interface LinedGold extends Gold {
  readonly articles: ReadonlyArray<
    Gold["articles"][number] & {
      readonly paragraphs: ReadonlyArray<
        Gold["articles"][number]["paragraphs"][number] & {
          readonly lines?: ReadonlyArray<readonly [number, number, number]>
        }
      >
    }
  >
}

/** Text of one tool with what it should be. */
export interface ToolPage {
  readonly text: string
  readonly gold: LinedGold
  readonly lines: ReadonlyArray<SetLine>
}

/** Pairs of lines of an article, one right after the other; of these, those at a column's end; and how many came out so. */
export interface Counts {
  readonly successors: readonly [hits: number, of: number]
  readonly seams: readonly [hits: number, of: number]
  /** The same with all left out that is no body text. */
  readonly bodySeams: readonly [hits: number, of: number]
  /** For the B-cubed of articles over characters. */
  readonly scores: Scores
}

/**
 * Measures an order of the text.
 *
 * @param reading  the order: what follows nothing begins a new list
 * @param articles  what the tool takes for articles
 */
export const measured = (page: ToolPage, reading: ReadonlyArray<ReadonlyArray<Pair>>, articles: Prediction): Counts => {
  const ranks = rank(page.text)
  const ends = endsOf(page, ranks)
  const bodyEnds = new Map([...ends].filter(([line]) => page.lines[line].role === "body"))
  const whole = stepsOf(ranks, reading, lineOf(ends, ranks))
  const body = stepsOf(ranks, reading, lineOf(bodyEnds, ranks))
  const pairs = pairsOf(page.lines, ends)
  const bodyPairs = pairsOf(page.lines, bodyEnds)
  const isSeam = ([a, b]: readonly [number, number]) => {
    const [one, other] = [page.lines[a], page.lines[b]]
    return one.column !== other.column || one.page !== other.page
  }
  const hit =
    (steps: ReadonlyMap<number, number>, of: typeof ends) =>
    ([a, b]: readonly [number, number]) =>
      steps.get(of.get(a)?.last ?? -1) === of.get(b)?.first
  const ratio = (some: typeof pairs, steps: ReadonlyMap<number, number>, of: typeof ends) =>
    [some.filter(hit(steps, of)).length, some.length] as const
  return {
    successors: ratio(pairs, whole, ends),
    seams: ratio(pairs.filter(isSeam), whole, ends),
    bodySeams: ratio(bodyPairs.filter(isSeam), body, bodyEnds),
    scores: evaluate(page.text, page.gold, articles)
  }
}

interface Ends {
  readonly first: number
  readonly last: number
  readonly characters: ReadonlyArray<number>
}

/** Of each line its characters in the text; lines that a tool lost have none and are left out. */
const endsOf = ({ gold }: ToolPage, ranks: Ranks): ReadonlyMap<number, Ends> => {
  const found = new Map<number, Array<number>>()
  for (const { paragraphs } of gold.articles)
    for (const { lines = [] } of paragraphs)
      for (const [start, end, line] of lines) {
        const characters = found.get(line) ?? []
        characters.push(...charactersOf(ranks, [[start, end]]))
        found.set(line, characters)
      }
  return new Map(
    [...found].flatMap(([line, characters]) =>
      characters.length === 0
        ? []
        : [[line, { first: characters[0], last: characters[characters.length - 1], characters }]]
    )
  )
}

const lineOf = (ends: ReadonlyMap<number, Ends>, ranks: Ranks): Uint8Array => {
  const counts = new Uint8Array(ranks.count)
  for (const { characters } of ends.values()) for (const character of characters) counts[character] = 1
  return counts
}

/** From each character that counts to the next one that does. */
const stepsOf = (
  ranks: Ranks,
  reading: ReadonlyArray<ReadonlyArray<Pair>>,
  counts: Uint8Array
): ReadonlyMap<number, number> => {
  const steps = new Map<number, number>()
  for (const spans of reading) {
    let last = -1
    for (const character of charactersOf(ranks, spans)) {
      if (counts[character] === 0) continue
      if (last >= 0) steps.set(last, character)
      last = character
    }
  }
  return steps
}

/** Lines of an article of which one is right after the other in print, both of the text. */
const pairsOf = (
  lines: ReadonlyArray<SetLine>,
  ends: ReadonlyMap<number, Ends>
): ReadonlyArray<readonly [number, number]> => {
  const articles = Map.groupBy(
    [...ends.keys()].filter((line) => lines[line].article !== null),
    (line) => lines[line].article
  )
  return [...articles.values()].flatMap((own) => {
    const sorted = own.sort((a, b) => lines[a].index - lines[b].index)
    return sorted.slice(1).map((line, i) => [sorted[i], line] as const)
  })
}
