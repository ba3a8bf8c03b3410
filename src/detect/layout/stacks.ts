import { isName, spokenRole } from "../plain.ts"
import { around, isBeside, type Rectangle, sharedWidth } from "./rectangle.ts"
import type { Run } from "./runs.ts"

/** A heading with what belongs to it: lines above and below it of other sizes, its byline. */
export interface Stack extends Rectangle {
  /** From the top. */
  readonly runs: ReadonlyArray<Run>
}

/** In ems of the body: how far a byline or subtitle stands below its heading, a kicker above it. */
const below = 2.4
const above = 1.2
/** In ems of the body: how far to the side of its heading a byline stands that is set at the end of its line. */
const aside = 5
/** In sizes of the larger: how far headings of two sizes stand from one another. */
const apart = 1.2

/**
 * Puts headings that stand on one another together, and with them the loose lines at their foot and head; what has no
 * heading is no stack.
 *
 * @returns stacks, and the runs that are in none
 */
export const stacksOf = (
  runs: ReadonlyArray<Run>,
  em: number
): { readonly stacks: ReadonlyArray<Stack>; readonly rest: ReadonlyArray<Run> } => {
  const byTop = (a: Run, b: Run) => a.y0 - b.y0 || a.x0 - b.x0
  const stacks: Array<Stack> = []
  for (const run of runs.filter(({ kind }) => kind === "heading").sort(byTop)) {
    const at = stacks.findIndex((stack) => {
      const last = stack.runs[stack.runs.length - 1]
      const gap = run.y0 - stack.y1
      const size = Math.max(last.size, run.size)
      return gap >= -0.5 * size && gap <= apart * size && sharesWidth(stack, run) && !parts(runs, stack, run, em)
    })
    if (at < 0) stacks.push(stackOf([run]))
    else stacks[at] = stackOf([...stacks[at].runs, run])
  }
  const taken = new Set<Run>()
  // From the heading outwards: a subtitle first, then the byline below it.
  const loose = runs.filter(({ kind }) => kind === "loose").sort(byTop)
  for (const [line, at] of [
    ...loose.map((run) => [run, nearest(run, stacks, runs, em, "below")] as const),
    ...loose.map((run) => [run, nearest(run, stacks, runs, em, "above")] as const),
    ...loose.filter(isSignature).map((run) => [run, nearest(run, stacks, runs, em, "below", aside * em)] as const)
  ]) {
    if (at === undefined || taken.has(line)) continue
    taken.add(line)
    const i = stacks.findIndex(({ runs: [first] }) => first === at)
    stacks[i] = { ...stacks[i], runs: [...stacks[i].runs, line] }
  }
  const whole = stacks.map((stack) =>
    stackOf([...stack.runs].sort((a, b) => (isBeside(a, b) ? a.x0 - b.x0 : a.y0 - b.y0)))
  )
  return { stacks: whole, rest: runs.filter((run) => run.kind !== "heading" && !taken.has(run)) }
}

/** Whether a line by itself is a byline, or the name in one that was read in two pieces. */
const isSignature = ({ slugs }: Run): boolean =>
  slugs.length === 1 && slugs[0].pieces.every(({ words }) => isName(words) || spokenRole(words) === "byline")

/** The first run of the stack that a loose line belongs to, which stands no further to the side of it than `off`. */
const nearest = (
  line: Run,
  stacks: ReadonlyArray<Stack>,
  runs: ReadonlyArray<Run>,
  em: number,
  side: "below" | "above",
  off = 0
): Run | undefined =>
  stacks
    .map((stack) => ({ stack, gap: side === "below" ? line.y0 - footOver(stack, line) : stack.y0 - line.y1 }))
    .filter(
      ({ stack, gap }) =>
        gap >= -0.5 * em &&
        gap <= (side === "below" ? below : above) * em &&
        sharedWidth(stack, line) > -off &&
        !parts(runs, stack, line, em)
    )
    .sort((a, b) => a.gap - b.gap)[0]?.stack.runs[0]

/** Where what stands over a line ends, if anything does. */
const footOver = ({ runs, y1 }: Stack, line: Run): number => {
  const over = runs.filter((run) => sharedWidth(run, line) > 0)
  return over.length === 0 ? y1 : Math.max(...over.map((run) => run.y1))
}

const stackOf = (runs: ReadonlyArray<Run>): Stack => ({ ...around(runs), runs })

const sharesWidth = (a: Rectangle, b: Rectangle): boolean =>
  sharedWidth(a, b) >= 0.4 * Math.min(a.x1 - a.x0, b.x1 - b.x0)

/** Whether running text stands between the two. */
const parts = (runs: ReadonlyArray<Run>, a: Rectangle, b: Rectangle, em: number): boolean => {
  const [upper, lower] = a.y0 <= b.y0 ? [a, b] : [b, a]
  const x0 = Math.max(a.x0, b.x0)
  const x1 = Math.min(a.x1, b.x1)
  return runs.some(
    (run) =>
      run.kind === "column" &&
      run.y0 >= upper.y1 - 0.5 * em &&
      run.y1 <= lower.y0 + 0.5 * em &&
      Math.min(run.x1, x1) - Math.max(run.x0, x0) > 0
  )
}
