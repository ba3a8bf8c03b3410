import { isName, spokenRole } from "../plain.ts"
import { median, type Plane } from "./plane.ts"
import { around, isBeside, middle, type Rectangle } from "./rectangle.ts"
import { allSlugs, bodySlugs, headingScale, headingSlugs, type Slug, slugOf } from "./slugs.ts"
import { type Growing, growing, isOneSize, pitchIn, pitchOf, slack, stepsIn, traced } from "./trace.ts"

/** Slugs that stand right below one another in one column and one size of type. */
export interface Run extends Rectangle {
  readonly slugs: ReadonlyArray<Slug>
  readonly size: number
  /** From one line to the next, in the units of the boxes. */
  readonly pitch: number
  /** `column` is running text; `loose` stands by itself: a byline, a caption, a folio line; `mark` is no text. */
  readonly kind: "column" | "heading" | "loose" | "mark"
}

/** In ems: what is smaller is a stain that was read. */
const leastSize = 0.5
/** The same for lines that stand by themselves and hold no sentence. */
const leastScale = 1.13
/** Larger type over more lines is text: a lead, an appeal. */
const tallestHeading = 4

/** Parts a plane into runs, each slug in exactly one; near-linear in their number. */
export const runsOf = (plane: Plane): ReadonlyArray<Run> => {
  const { em } = plane
  const body = bodySlugs(plane)
  const pitch = pitchOf(body, em)
  const columns = traced(body, em, pitch).filter(({ slugs }) => slugs.length >= 3)
  const headings = headingSlugs(
    plane,
    columns.map(({ slugs }) => {
      const box = around(slugs)
      return { ...box, isIndented: slugs[0].x0 - box.x0 > slack * em }
    })
  )
  return classified(adopted(traced(allSlugs(body, headings), em, pitch), em).flatMap(freed), em, pitch)
}

/** Runs of a line or two that are pieces of a longer run's lines, beside the rest of them, go to that. */
const adopted = (runs: ReadonlyArray<Growing>, em: number): ReadonlyArray<Growing> => {
  const long = runs.filter(({ slugs }) => slugs.length > 2)
  const gone = new Set<Growing>()
  for (const run of runs.filter(({ slugs }) => slugs.length <= 2 && !slugs.some((slug) => slug.isGuess))) {
    if (run.slugs.some(({ letters, pieces }) => letters === 0 || pieces[0].isTurned)) continue
    const box = around(run.slugs)
    for (const other of long) {
      const { x0, x1 } = around(other.slugs)
      if (box.x0 < x0 - slack * em || box.x1 > x1 + slack * em) continue
      const beside = run.slugs.map((slug) =>
        other.slugs.findIndex(
          (line) =>
            isBeside(line, slug) &&
            isOneSize(other, slug) &&
            (slug.x0 >= line.x1 - 0.4 * em || slug.x1 <= line.x0 + 0.4 * em)
        )
      )
      if (beside.includes(-1) || new Set(beside).size < beside.length) continue
      for (const [i, at] of beside.entries())
        other.slugs[at] = slugOf([...other.slugs[at].pieces, ...run.slugs[i].pieces])
      gone.add(run)
      break
    }
  }
  return runs.filter((run) => !gone.has(run))
}

/** A run without the lines at its head and foot that only stand near it: a byline, a caption, a line set in the middle. */
const freed = (run: Growing): ReadonlyArray<Growing> => {
  if (run.slugs.length < 3) return [run]
  const [first, ...rest] = run.slugs
  if (isApart(first, rest[0], run)) return [growing([first]), ...freed(growing(rest, run.size))]
  const last = run.slugs[run.slugs.length - 1]
  const others = run.slugs.slice(0, -1)
  if (isApart(last, others[others.length - 1], run)) return [...freed(growing(others, run.size)), growing([last])]
  return [run]
}

const isApart = (slug: Slug, next: Slug, { slugs, size }: Growing): boolean => {
  if (slug.isGuess) return false
  const rest = slugs.filter((other) => other !== slug && !other.isGuess)
  if (rest.length === 0) return false
  const left = (slug.x0 - Math.min(...rest.map(({ x0 }) => x0))) / size
  const right = (Math.max(...rest.map(({ x1 }) => x1)) - slug.x1) / size
  const step = Math.abs(middle(next) - middle(slug))
  const steps = stepsIn(rest) // no guesses among them
  const usual = steps.length > 0 ? median(steps) : step
  const words = wordsOf(slug)
  if (left < -slack || right < -slack) return true
  const isFlush = left <= 0.4 || (Math.abs(left - 2) <= 0.4 && right <= slack)
  const isOff = Math.abs(step - usual) > 0.1 * usual
  if (isOwn(words) && (!isFlush || isOff)) return true
  if (step > 1.2 * usual && right > 1.6) return true
  const isCentred = Math.abs(left - right) <= 0.8 && left >= 0.7 && Math.abs(left - 2) > 0.4
  return isCentred && (left > 2.6 || isOff)
}

/** Whether words show that a line is no running text. */
const isOwn = (words: string): boolean => spokenRole(words) !== undefined || isName(words)

const wordsOf = ({ pieces }: Slug): string => pieces.map(({ words }) => words).join(" ")

const classified = (all: ReadonlyArray<Growing>, em: number, pitch: number): ReadonlyArray<Run> => {
  const runs = all.map(({ slugs, size }): Run => {
    const letters = Math.max(...slugs.map((slug) => slug.letters))
    const isColumn = slugs.length >= 3 && letters >= 4
    const isTurned = slugs[0].pieces[0].isTurned
    const isHeading =
      !isTurned && slugs.length <= tallestHeading && size >= (saysSentence(slugs) ? headingScale : leastScale) * em
    const kind = letters === 0 || size < leastSize * em ? "mark" : isHeading ? "heading" : isColumn ? "column" : "loose"
    const known = slugs.filter(({ isGuess }) => !isGuess)
    const box = around(known.length > 0 ? known : slugs)
    return { ...box, slugs, size, pitch: pitchIn(slugs) ?? (pitch / em) * size, kind }
  })
  const columns = runs.filter(({ kind }) => kind === "column")
  for (;;) {
    const found = runs.filter((run) => !columns.includes(run) && isLoneColumn(run, columns, em, pitch))
    if (found.length === 0) break
    columns.push(...found.map((run): Run => ({ ...run, kind: "column" })))
    for (const run of found) runs.splice(runs.indexOf(run), 1)
  }
  return [...runs.filter(({ kind }) => kind !== "column"), ...columns]
}

/** A line or two of a column: at its head or foot, between headings in it, or all that it has, beside another. */
const isLoneColumn = (run: Run, columns: ReadonlyArray<Run>, em: number, pitch: number): boolean => {
  if (run.kind !== "loose" || run.slugs[0].pieces[0].isTurned) return false
  if (run.slugs.length === 1 && isOwn(wordsOf(run.slugs[0]))) return false
  const width = run.x1 - run.x0
  return columns.some((column) => {
    const left = run.x0 - column.x0
    const full = column.x1 - column.x0
    if (isOneTop(run, column, em)) return true
    if (left < -slack * em || run.x1 > column.x1 + slack * em) return false
    if (left > 2.6 * em && run.x1 - column.x0 < 0.9 * full) return false
    return run.slugs.length > 1 || width >= 0.75 * full || isNextTo(run, column, pitch)
  })
}

/** Whether a run begins on the line on which a column beside it begins, and is no wider. */
const isOneTop = (run: Run, column: Run, em: number): boolean => {
  const gap = Math.max(run.x0 - column.x1, column.x0 - run.x1)
  return (
    Math.abs(run.y0 - column.y0) <= 0.4 * em &&
    gap > 0 &&
    gap <= 4 * em &&
    run.x1 - run.x0 <= column.x1 - column.x0 + slack * em &&
    Math.abs(run.size - column.size) <= 0.15 * column.size
  )
}

/** Whether it has the marks of running text. */
const saysSentence = (slugs: ReadonlyArray<Slug>): boolean =>
  slugs.some(({ pieces }) =>
    pieces.some(({ words }) => /[。；，;,]|[.]$/.test(words) || spokenRole(words) !== undefined)
  )

/** Whether a run stands next to a column: below it, or above it as close as its own lines are. */
const isNextTo = (run: Run, column: Run, pitch: number): boolean =>
  run.y0 >= column.y0 ? run.y0 - column.y1 <= 1.5 * pitch : column.y0 - run.y1 <= 0.7 * pitch
