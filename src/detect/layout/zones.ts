import type { Item } from "./item.ts"
import { around, type Rectangle } from "./rectangle.ts"

/** In ems: whitespace across a part of the page, above a heading, that parts it. */
const across = 0.5
/** In ems: whitespace down a part of the page that parts it. */
const down = 0.2

/** Parts of a page, by recursive cuts along whitespace (Nagy & Seth's XY-cut). */
export interface Zones {
  /** Where an item comes when parts are read from the top and from the left. */
  readonly rank: ReadonlyMap<Item, number>
  /** From which height to which an item's columns may go on: between whitespace that runs across all beside it. */
  readonly zone: ReadonlyMap<Item, Rectangle>
}

export const zonesOf = (items: ReadonlyArray<Item>, em: number): Zones => {
  const rank = new Map<Item, number>()
  const zone = new Map<Item, Rectangle>()
  const part = (some: ReadonlyArray<Item>, isWhole: boolean) => {
    const bands = cutAcross(some, em)
    if (bands.length > 1) {
      for (const band of bands) part(band, isWhole)
      return
    }
    if (isWhole) for (const item of some) zone.set(item, around(some))
    const columns = cut(some, down * em, "x0", "x1")
    if (columns.length > 1) {
      for (const column of columns) part(column, false)
      return
    }
    const rows = cut(some, 0, "y0", "y1")
    if (rows.length > 1) {
      for (const row of rows) part(row, false)
      return
    }
    for (const item of [...some].sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)) rank.set(item, rank.size)
  }
  part(
    items.filter((item) => item.runs[0].kind !== "mark"),
    true
  )
  for (const item of items)
    if (!rank.has(item)) {
      rank.set(item, rank.size)
      zone.set(item, item)
    }
  return { rank, zone }
}

/** Bands of which each but the first begins with a heading or a line by itself: columns alone may go on from above. */
const cutAcross = (items: ReadonlyArray<Item>, em: number): ReadonlyArray<ReadonlyArray<Item>> =>
  cut(items, across * em, "y0", "y1").reduce<Array<ReadonlyArray<Item>>>((bands, band) => {
    const top = Math.min(...band.map(({ y0 }) => y0))
    const begins = band.some((item) => item.kind !== "column" && item.y0 <= top + 2 * em)
    const last = bands.at(-1)
    if (last === undefined || begins) bands.push(band)
    else bands[bands.length - 1] = [...last, ...band]
    return bands
  }, [])

/** Groups with at least `gap` between them in one direction. */
const cut = (
  items: ReadonlyArray<Item>,
  gap: number,
  from: "x0" | "y0",
  to: "x1" | "y1"
): ReadonlyArray<ReadonlyArray<Item>> => {
  const groups: Array<Array<Item>> = []
  let edge = Number.NEGATIVE_INFINITY
  for (const item of [...items].sort((a, b) => a[from] - b[from])) {
    if (item[from] >= edge + gap) groups.push([item])
    else groups[groups.length - 1].push(item)
    edge = Math.max(edge, item[to])
  }
  return groups
}
