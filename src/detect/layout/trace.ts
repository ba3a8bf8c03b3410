import { median } from "./plane.ts"
import { middle } from "./rectangle.ts"
import { type Slug, slugOf } from "./slugs.ts"

/** A run while it grows. */
export interface Growing {
  readonly slugs: Array<Slug>
  size: number
  edges: Edges
}

/** Where a run's column is by its last slugs, and whether two of them agree on an edge. */
interface Edges {
  readonly x0: number
  readonly x1: number
  readonly knowsLeft: boolean
  readonly knowsRight: boolean
}

/** Of a line's pitch: a greater step ends a run. */
const widestStep = 1.45
/** In ems: how far edges of one column may be off. */
export const slack = 0.8
/** In ems: how far a line may stand out to the left of the first one, which is indented. */
const deepestIndent = 4.5
/** In ems: how far it is indented as a rule. */
const usualIndent = 2
/** In ems: lines no farther above and below show which edges are usual. */
const nearby = 30
/** Sizes of one run differ by no more, as a ratio. */
const oneSize = 1.25
/** Slugs back that show where a column's edges are. */
const sight = 8

/** Follows columns downwards: a slug goes on the run above it whose edges it keeps to. */
export const traced = (slugs: ReadonlyArray<Slug>, em: number, pitch: number): ReadonlyArray<Growing> => {
  const done: Array<Growing> = []
  let open: Array<Growing> = []
  for (const slug of slugs) {
    const last = (run: Growing) => run.slugs[run.slugs.length - 1]
    const leading = (run: Growing) => Math.max(pitchIn(run.slugs) ?? 0, (pitch / em) * run.size)
    const isNear = (run: Growing) => middle(slug) - middle(last(run)) <= widestStep * leading(run)
    done.push(...open.filter((run) => !isNear(run)))
    open = open.filter(isNear)
    if (slug.letters === 0 || slug.pieces[0].isTurned) {
      done.push(growing([slug]))
      continue
    }
    const beside = open.find((run) => goesBeside(run, slug, em))
    if (beside !== undefined) {
      beside.slugs[beside.slugs.length - 1] = slugOf([...last(beside).pieces, ...slug.pieces])
      beside.edges = edgesOf(beside.slugs)
      continue
    }
    const [best] = open
      .filter((run) => goesBelow(run, slug, em) && !isMerged(run, slug, slugs, em))
      .map((run) => ({ run, off: Math.abs(run.edges.x0 - slug.x0) + Math.abs(run.edges.x1 - slug.x1) }))
      .sort((a, b) => a.off - b.off)
    // What a line covers lies behind it: nothing further down goes on there.
    const covered = (run: Growing) => run !== best?.run && covers(slug, run, em)
    done.push(...open.filter(covered))
    open = open.filter((run) => !covered(run))
    if (best === undefined) open.push(growing([slug]))
    else {
      best.run.slugs.push(slug)
      best.run.edges = edgesOf(best.run.slugs)
      best.run.size = median(best.run.slugs.map(({ size, ems }) => [size, ems]))
    }
  }
  return [...done, ...open]
}

/** The usual step from a line to the next below it in one size; what is usual for type of this size where there is none. */
export const pitchOf = (slugs: ReadonlyArray<Slug>, em: number): number => {
  const steps: Array<readonly [number, number]> = []
  for (const [i, above] of slugs.entries()) {
    if (above.isGuess || above.size > oneSize * em || above.size * oneSize < em) continue
    for (let k = i + 1; k < slugs.length; k++) {
      const step = middle(slugs[k]) - middle(above)
      if (step > 3 * em) break
      const shared = Math.min(above.x1, slugs[k].x1) - Math.max(above.x0, slugs[k].x0)
      if (step < 0.5 * em || shared < 0.5 * Math.min(above.x1 - above.x0, slugs[k].x1 - slugs[k].x0)) continue
      if (slugs[k].size <= oneSize * above.size && above.size <= oneSize * slugs[k].size) steps.push([step, above.ems])
      break
    }
  }
  return steps.length < 3 ? 1.5 * em : median(steps)
}

export const pitchIn = (slugs: ReadonlyArray<Slug>): number | undefined => {
  const steps = stepsIn(slugs)
  return steps.length < 3 ? undefined : median(steps)
}

/** From line to line, each of weight 1; none to where a line is only guessed at. */
export const stepsIn = (slugs: ReadonlyArray<Slug>): ReadonlyArray<readonly [step: number, weight: number]> =>
  slugs.slice(1).flatMap((slug, i) => (slug.isGuess ? [] : [[middle(slug) - middle(slugs[i]), 1] as const]))

export const growing = (slugs: ReadonlyArray<Slug>, size = slugs[0].size): Growing => ({
  slugs: [...slugs],
  size,
  edges: edgesOf(slugs)
})

const edgesOf = (slugs: ReadonlyArray<Slug>): Edges => {
  const known = slugs.filter(({ isGuess }) => !isGuess)
  const last = (known.length > 0 ? known : slugs).slice(-sight)
  const x0 = Math.min(...last.map((slug) => slug.x0))
  const x1 = Math.max(...last.map((slug) => slug.x1))
  const tolerance = slack * last[0].size
  return {
    x0,
    x1,
    knowsLeft: last.filter((slug) => slug.x0 - x0 <= tolerance).length >= 2,
    knowsRight: last.filter((slug) => x1 - slug.x1 <= tolerance).length >= 2
  }
}

const goesBelow = (run: Growing, slug: Slug, em: number): boolean => {
  const last = run.slugs[run.slugs.length - 1]
  if (slug.isGuess || last.isGuess)
    return slug.x0 <= last.x1 && last.x0 <= slug.x1 && isOneSize(run, slug) && middle(slug) > middle(last)
  if (middle(slug) - middle(last) < 0.5 * Math.min(run.size, slug.size) || !isOneSize(run, slug)) return false
  const { x0, x1, knowsLeft, knowsRight } = run.edges
  const tolerance = slack * run.size
  if (slug.x0 < x0 - (knowsLeft ? tolerance : deepestIndent * em)) return false
  if (knowsRight && slug.x1 > x1 + tolerance) return false
  if (slug.x0 > x0 + deepestIndent * em && !(knowsLeft && knowsRight)) return false
  const left = knowsLeft ? x0 : x0 - usualIndent * em
  return Math.min(x1, slug.x1) - Math.max(left, slug.x0) >= 0.5 * Math.min(x1 - left, slug.x1 - slug.x0)
}

/**
 * Whether a run has just begun with a line that was read across two columns, of which `slug` stands in one: more lines have
 * its edges than that line's.
 */
const isMerged = (run: Growing, slug: Slug, slugs: ReadonlyArray<Slug>, em: number): boolean => {
  const [first] = run.slugs
  if (run.slugs.length > 2 || slug.x1 - slug.x0 > 0.7 * (first.x1 - first.x0)) return false
  const like = (line: Slug) =>
    slugs.filter(
      (other) =>
        Math.abs(other.x0 - line.x0) <= slack * em &&
        Math.abs(other.x1 - line.x1) <= slack * em &&
        Math.abs(other.y0 - line.y0) <= nearby * em
    ).length
  return like(slug) > like(first) + 1
}

/** A slug that is the rest of the run's last one: side by side, together inside the column. */
const goesBeside = (run: Growing, slug: Slug, em: number): boolean => {
  const last = run.slugs[run.slugs.length - 1]
  if (slug.isGuess || last.isGuess || !isOneSize(run, slug)) return false
  if (Math.abs(middle(slug) - middle(last)) >= 0.4 * Math.min(run.size, slug.size)) return false
  const { x0, x1, knowsLeft, knowsRight } = run.edges
  const tolerance = slack * em
  if (!knowsLeft || !knowsRight || slug.x0 < x0 - tolerance || slug.x1 > x1 + tolerance) return false
  return slug.x0 >= last.x1 - 0.4 * em || slug.x1 <= last.x0 + 0.4 * em
}

/** A character or two say little of their size. */
export const isOneSize = (run: Growing, slug: Slug): boolean =>
  Math.max(run.size, slug.size) <= (slug.letters <= 2 ? 1.6 : oneSize) * Math.min(run.size, slug.size)

const covers = (slug: Slug, run: Growing, em: number): boolean => {
  const { x0, x1 } = run.edges
  const shared = Math.min(slug.x1, x1) - Math.max(slug.x0, x0)
  return shared > em && shared > 0.2 * Math.min(x1 - x0, slug.x1 - slug.x0)
}
