import { type Fragment, type Fragments, isRunningRole } from "../detect/fragment.ts"

/** What stands right above or below a piece in its column, furniture and captions aside. */
export const neighbours = { text: 1, heading: 2, nothing: 3 } as const
export type Neighbour = (typeof neighbours)[keyof typeof neighbours]

/** Where a piece stands on a plane where text runs from left to right and lines follow from the top; lengths in ems. */
export interface Standing {
  readonly y0: number
  readonly y1: number
  /** Height of its type. */
  readonly size: number
  readonly above: Neighbour
  readonly below: Neighbour
  /** Pieces of text right below one another, from heading to heading. */
  readonly stack: Stack
}

/** Pieces of text that stand right below one another. */
export interface Stack {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  /** Place of the heading right above it, -1 for none. */
  readonly heading: number
  /** The stack next on its right that reaches beside it. */
  readonly right: Stack | undefined
  /** The stack below it in its column, a picture or space between and no heading. */
  readonly under: Stack | undefined
}

/** In ems: how far apart a piece and what is right below it stand. */
const reach = 3
/** In ems: how far a column stands below the heading over it, a byline between. */
const headingReach = 7
/** In ems: what boxes are off by. */
const slack = 0.8
/** In ems: no gutter is wider. */
const widestGutter = 5

interface Placed {
  readonly at: number
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly size: number
  readonly isText: boolean
}

/**
 * Finds what stands above, below and beside each piece of text that has a box.
 *
 * @returns fragments: where each stands; `undefined` for what is no running text or has no box
 */
export const standings = ({ fragments }: Fragments): ReadonlyArray<Standing | undefined> => {
  const found = new Array<Standing | undefined>(fragments.length).fill(undefined)
  const placed = placedOf(fragments)
  if (placed.length === 0) return found
  const above = placed.map((piece) => nearestAbove(piece, placed))
  const below = new Array<number>(placed.length).fill(-1)
  for (const [i, up] of above.entries())
    if (up >= 0 && (below[up] < 0 || (placed[i].isText && !placed[below[up]].isText))) below[up] = i
  const stacks = stacksOf(placed, above)
  for (const stack of stacks)
    for (const i of stack.members) {
      const { at, y0, y1, size } = placed[i]
      found[at] = { y0, y1, size, above: kindOf(placed, above[i]), below: kindOf(placed, below[i]), stack: stack.stack }
    }
  return found
}

const kindOf = (placed: ReadonlyArray<Placed>, at: number): Neighbour =>
  at < 0 ? neighbours.nothing : placed[at].isText ? neighbours.text : neighbours.heading

/** Text and headings that have boxes, turned upright, in ems, from the top. */
const placedOf = (fragments: ReadonlyArray<Fragment>): ReadonlyArray<Placed> => {
  const known = fragments.flatMap((fragment, at) => {
    const { box, size, role } = fragment
    return box === undefined || size === undefined || !(size > 0) || role === "furniture" || role === "caption"
      ? []
      : [{ at, box, size, fragment }]
  })
  const text = known.filter(({ fragment }) => isRunningRole(fragment.role))
  if (text.length === 0) return []
  const length = (some: typeof known) => some.reduce((sum, { fragment }) => sum + fragment.text.length, 0)
  const isVertical = 2 * length(text.filter(({ fragment }) => fragment.vertical === true)) > length(text)
  const em = mediumSize(text.map(({ size, fragment }) => ({ size, weight: fragment.text.length })))
  return known
    .filter(({ box }) => box.page === text[0].box.page)
    .map(({ at, box, size, fragment }): Placed => {
      const upright = isVertical
        ? { x0: box.y0, x1: box.y1, y0: -box.x1, y1: -box.x0 }
        : { x0: box.x0, x1: box.x1, y0: box.y0, y1: box.y1 }
      return {
        at,
        x0: upright.x0 / em,
        x1: upright.x1 / em,
        y0: upright.y0 / em,
        y1: upright.y1 / em,
        size: size / em,
        isText: isRunningRole(fragment.role)
      }
    })
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0 || a.at - b.at)
}

const mediumSize = (sizes: ReadonlyArray<{ readonly size: number; readonly weight: number }>): number => {
  const sorted = sizes.toSorted((a, b) => a.size - b.size)
  let left = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  for (const { size, weight } of sorted) {
    left -= weight
    if (left <= 0) return size
  }
  return sorted[sorted.length - 1].size
}

type Place = Pick<Placed, "x0" | "y0" | "x1" | "y1">

const shared = (a: Place, b: Place): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)

/** The piece that ends lowest above another in its column, no farther than columns stand below headings; -1 for none. */
const nearestAbove = (piece: Placed, placed: ReadonlyArray<Placed>): number => {
  let best = -1
  for (let i = 0; i < placed.length && placed[i].y0 < piece.y0; i++) {
    const other = placed[i]
    const gap = piece.y0 - other.y1
    if (gap < -slack * Math.max(1, other.size) || gap > (other.isText ? reach : headingReach)) continue
    if (shared(piece, other) < 0.5 * Math.min(piece.x1 - piece.x0, other.x1 - other.x0)) continue
    if (best < 0 || other.y1 > placed[best].y1) best = i
  }
  return best
}

/** A stack with its pieces' places among what is placed. */
interface Growing {
  readonly stack: { -readonly [Key in keyof Stack]: Stack[Key] }
  readonly members: ReadonlyArray<number>
}

const stacksOf = (placed: ReadonlyArray<Placed>, above: ReadonlyArray<number>): ReadonlyArray<Growing> => {
  const members: Array<Array<number>> = []
  const stackOf = new Array<number>(placed.length).fill(-1)
  for (const [i, piece] of placed.entries()) {
    if (!piece.isText) continue
    const up = above[i]
    const on = up >= 0 && placed[up].isText ? stackOf[up] : -1
    // Of two that stand below one piece only the first goes on its stack.
    if (on >= 0 && members[on][members[on].length - 1] === up && Math.abs(placed[up].x0 - piece.x0) <= 3) {
      stackOf[i] = on
      members[on].push(i)
    } else {
      stackOf[i] = members.length
      members.push([i])
    }
  }
  const stacks = members.map((own): Growing => {
    const pieces = own.map((i) => placed[i])
    const up = above[own[0]]
    return {
      members: own,
      stack: {
        x0: Math.min(...pieces.map(({ x0 }) => x0)),
        y0: pieces[0].y0,
        x1: Math.max(...pieces.map(({ x1 }) => x1)),
        y1: Math.max(...pieces.map(({ y1 }) => y1)),
        heading: up >= 0 && !placed[up].isText ? placed[up].at : -1,
        right: undefined,
        under: undefined
      }
    }
  })
  const headings = placed.filter(({ isText }) => !isText)
  for (const { stack } of stacks) {
    stack.right = nextOnRight(stack, stacks)
    stack.under = nextBelow(stack, stacks, headings)
  }
  return stacks
}

/** The stack right of another that reaches beside it; of several the nearest, then the one whose head is most level. */
const nextOnRight = (stack: Stack, stacks: ReadonlyArray<Growing>): Stack | undefined => {
  let best: Stack | undefined
  const worth = (other: Stack) => Math.max(0, other.x0 - stack.x1) + Math.abs(other.y0 - stack.y0) / 4
  for (const { stack: other } of stacks) {
    const gap = other.x0 - stack.x1
    if (gap < -slack || gap > widestGutter) continue
    if (other.y0 > stack.y1 - slack || other.y1 < stack.y0 + slack) continue
    if (best === undefined || worth(other) < worth(best)) best = other
  }
  return best
}

/** The stack that is the first thing below another in its column; none where that is a heading. */
const nextBelow = (
  stack: Stack,
  stacks: ReadonlyArray<Growing>,
  headings: ReadonlyArray<Placed>
): Stack | undefined => {
  const isUnder = (other: Place) =>
    other.y0 > stack.y1 - slack && shared(stack, other) > 0.5 * Math.min(stack.x1 - stack.x0, other.x1 - other.x0)
  let best: Stack | undefined
  for (const { stack: other } of stacks)
    if (other !== stack && isUnder(other) && (best === undefined || other.y0 < best.y0)) best = other
  if (best === undefined || Math.abs(best.x0 - stack.x0) > 3) return undefined
  const { y0 } = best
  return headings.some((other) => isUnder(other) && other.y0 < y0) ? undefined : best
}
