import type { Gold } from "../src/evaluate/gold.ts"
import { type Random, seeded, shuffled } from "../src/scramble/random.ts"

/** A page and its answer. */
export interface Dealt {
  readonly text: string
  readonly gold: Gold
}

/** Stretches of the dump that belong to one article and lie together: what a column gave. */
interface Run {
  readonly article: number
  readonly pass: number
  readonly lines: ReadonlyArray<readonly [start: number, end: number]>
}

/** The page's columns: lines (blank lines between) of one article next to one another, numbered by pass of the article. */
const runsOf = (text: string, gold: Gold): ReadonlyArray<Run> => {
  const owner = new Map<number, number>()
  for (const [article, { paragraphs }] of gold.articles.entries())
    for (const { spans } of paragraphs) for (const [start] of spans) owner.set(start, article)
  for (const { span, of } of gold.duplicates ?? []) owner.set(span[0], owner.get(of[0]) ?? -1)
  const runs: Array<{ article: number; pass: number; lines: Array<readonly [number, number]> }> = []
  const passes = new Map<number, number>()
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() === "") continue
    const start = match.index + match[0].search(/\S/)
    const line = [start, match.index + match[0].trimEnd().length] as const
    const article = owner.get(start) ?? -1
    const last = runs.at(-1)
    if (last?.article === article) last.lines.push(line)
    else {
      const pass = passes.get(article) ?? 0
      passes.set(article, pass + 1)
      runs.push({ article, pass, lines: [line] })
    }
  }
  return runs
}

const orders: ReadonlyArray<(runs: ReadonlyArray<Run>, random: Random) => ReadonlyArray<Run>> = [
  (runs) => runs.toSorted((a, b) => b.pass - a.pass), // passes reversed
  (runs) => runs.toSorted((a, b) => [1, 0, 2, 3, 4][a.pass] - [1, 0, 2, 3, 4][b.pass]), // second column first
  // articles permuted, the same way in each pass
  (runs, random) => {
    const place = shuffled(random, [...new Set(runs.map((run) => run.article))])
    return runs.toSorted((a, b) => a.pass - b.pass || place.indexOf(a.article) - place.indexOf(b.article))
  },
  // articles permuted within each pass, and passes reversed
  (runs, random) => {
    const place = shuffled(random, [...new Set(runs.map((run) => run.article))])
    return runs.toSorted((a, b) => b.pass - a.pass || place.indexOf(a.article) - place.indexOf(b.article))
  }
]

/** The same columns in another order: passes turned about or articles permuted within them, by seed. */
export const dealtAnew = ({ text, gold }: Dealt, seed: number): Dealt => {
  const runs = orders[seed % orders.length](runsOf(text, gold), seeded(seed + 1))
  const moved = new Map<number, number>()
  let anew = ""
  for (const { lines } of runs)
    for (const [start, end] of lines) {
      moved.set(start, anew.length)
      anew += `${text.slice(start, end)}\n\n`
    }
  const move = ([start, end]: readonly [number, number]): readonly [number, number] => {
    const to = moved.get(start)!
    return [to, to + end - start]
  }
  return {
    text: anew,
    gold: {
      source: gold.source,
      articles: gold.articles.map((article) => ({
        ...article,
        paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, spans: paragraph.spans.map(move) }))
      })),
      duplicates: (gold.duplicates ?? []).map(({ span, of }) => ({ span: move(span), of: move(of) }))
    }
  }
}
