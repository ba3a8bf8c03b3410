import { type Fragment, isRunningRole } from "../detect/fragment.ts"

/** In heights of its line: a jump line stands no further from the text that it is of. */
const reach = 4

/**
 * The piece of running text that a jump line stands behind (下转) or before (上接): the nearest one above or below it in its
 * column where both have boxes, else its neighbour in the dump, headings between them left out.
 *
 * @param fragments  of the note's page
 */
export const anchorOf = (note: Fragment, fragments: ReadonlyArray<Fragment>): Fragment | undefined => {
  const isOnward = note.jump?.says === "onward"
  return note.box === undefined ? neighbour(note, fragments, isOnward) : nearest(note, fragments, isOnward)
}

const neighbour = (note: Fragment, fragments: ReadonlyArray<Fragment>, isOnward: boolean): Fragment | undefined => {
  const step = isOnward ? -1 : 1
  for (let i = fragments.indexOf(note) + step; i >= 0 && i < fragments.length; i += step) {
    if (isRunningRole(fragments[i].role)) return fragments[i]
    // Over what goes on here its headline may stand once more; below what breaks off nothing does.
    if (isOnward || fragments[i].jump !== undefined) return undefined
  }
  return undefined
}

const nearest = (note: Fragment, fragments: ReadonlyArray<Fragment>, isOnward: boolean): Fragment | undefined => {
  const isVertical = fragments.some(({ vertical }) => vertical === true)
  const own = upright(note, isVertical)
  if (own === undefined) return undefined
  let found: Fragment | undefined
  let least = reach * Math.max(1, own.y1 - own.y0)
  for (const fragment of fragments) {
    const box = isRunningRole(fragment.role) ? upright(fragment, isVertical) : undefined
    if (box === undefined || Math.min(own.x1, box.x1) <= Math.max(own.x0, box.x0)) continue
    const [upper, lower] = isOnward ? [box, own] : [own, box]
    if (upper.y0 + upper.y1 > lower.y0 + lower.y1) continue
    const gap = Math.max(0, lower.y0 - upper.y1)
    if (gap < least) {
      found = fragment
      least = gap
    }
  }
  return found
}

/** As if lines ran from left to right. */
const upright = ({ box }: Fragment, isVertical: boolean) =>
  box === undefined || !isVertical ? box : { x0: box.y0, x1: box.y1, y0: -box.x1, y1: -box.x0 }
