import { edgesOf } from "./edges.ts"
import type { Item } from "./item.ts"
import { median } from "./plane.ts"
import { around, centre, type Rectangle, sharedWidth } from "./rectangle.ts"
import type { Run } from "./runs.ts"
import { stacksOf } from "./stacks.ts"
import { zonesOf } from "./zones.ts"

/** In ems: how far columns stand below the heading over them, a byline or a picture's caption between. */
const reach = 6
/** In ems: no gutter is wider. */
const widestGutter = 4
/** In ems: edges that are one. */
const slack = 1
/** In ems: widths of one article's columns differ by no more. */
const sameWidth = 1.6

/**
 * Runs in the order in which the page is read. Each column is led from what comes before it: the heading over it (a heading
 * across leads the columns under it, from the left), the column that something was set into, or the foot of the
 * column on its left. What nothing leads to begins something; beginnings follow one another as zones of the page do.
 */
export const flowOf = (runs: ReadonlyArray<Run>, em: number): ReadonlyArray<Run> => {
  const { top, inner, bottom } = edgesOf(runs, em)
  return [...top, ...innerFlow(inner, em), ...bottom]
}

const innerFlow = (runs: ReadonlyArray<Run>, em: number): ReadonlyArray<Run> => {
  const { stacks, rest } = stacksOf(runs, em)
  const items: ReadonlyArray<Item> = [
    ...stacks.map((stack): Item => ({ ...around(stack.runs), runs: stack.runs, kind: "stack" })),
    ...rest.map((run): Item => ({ ...around([run]), runs: [run], kind: run.kind === "column" ? "column" : "other" }))
  ]
  const { rank, zone } = zonesOf(items, em)
  const before = new Map<Item, Item>()
  const isBelow = new Set<Item>()
  const led = leadsOf(items, zone, em)
  for (const [stack, columns] of led)
    columns.forEach((column, i) => {
      before.set(column, i === 0 ? stack : columns[i - 1])
    })
  for (const column of items.filter((item) => item.kind === "column" && !before.has(item))) {
    const up = aboveOf(column, items, led, zone, em)
    const from = up ?? leftOf(column, items, led, zone, em)
    if (from === undefined || leadsTo(column, from, before)) continue
    before.set(column, from)
    if (up !== undefined) isBelow.add(column)
  }
  const after = new Map<Item | undefined, Array<Item>>()
  for (const item of items) {
    const from = before.get(item)
    after.set(from, [...(after.get(from) ?? []), item])
  }
  const order: Array<Run> = []
  const emit = (item: Item) => {
    order.push(...item.runs)
    const next = [...(after.get(item) ?? [])].sort(
      (a, b) => Number(isBelow.has(b)) - Number(isBelow.has(a)) || a.x0 - b.x0 || a.y0 - b.y0
    )
    for (const each of next) emit(each)
  }
  for (const item of [...(after.get(undefined) ?? [])].sort((a, b) => rank.get(a)! - rank.get(b)!)) emit(item)
  return order
}

/** Whether `item` comes after `column` already. */
const leadsTo = (column: Item, item: Item, before: ReadonlyMap<Item, Item>): boolean => {
  for (let at: Item | undefined = item; at !== undefined; at = before.get(at)) if (at === column) return true
  return false
}

/** The columns that each heading stands over, from the left; a column has one heading, the nearest. */
const leadsOf = (
  items: ReadonlyArray<Item>,
  zone: ReadonlyMap<Item, Rectangle>,
  em: number
): ReadonlyMap<Item, ReadonlyArray<Item>> => {
  const columns = items.filter(({ kind }) => kind === "column")
  const stacks = items.filter(({ kind }) => kind === "stack")
  const over = new Map<Item, Item>()
  for (const column of columns) {
    const [nearest] = stacks
      .filter((stack) => isUnder(column, stack, zone, em) && !isBlocked(stack, column, items, em))
      .sort((a, b) => b.y1 - a.y1 || sharedWidth(b, column) - sharedWidth(a, column))
    if (nearest !== undefined) over.set(column, nearest)
  }
  const found = new Map<Item, ReadonlyArray<Item>>()
  const taken = new Set<Item>()
  for (const stack of stacks) {
    const all = columns.filter((column) => over.get(column) === stack).sort((a, b) => a.x0 - b.x0)
    const close = all.filter((column) => isCloseTo(column, stack, zone, em))
    const own = close.length > 0 ? close : all
    if (own.length === 0) continue
    const group = widened(stack, own, columns, over, em).filter((column) => !taken.has(column))
    for (const column of group) taken.add(column)
    found.set(stack, group)
  }
  return found
}

/** A picture may part them by any height where the column begins as an article does. */
const isUnder = (column: Item, stack: Item, zone: ReadonlyMap<Item, Rectangle>, em: number): boolean =>
  (isCloseTo(column, stack, zone, em) || isIndented(column)) &&
  gapUnder(stack, column) >= -0.6 * em &&
  sharedWidth(column, stack) >= Math.min(em, 0.5 * (stack.x1 - stack.x0))

const isCloseTo = (column: Item, stack: Item, zone: ReadonlyMap<Item, Rectangle>, em: number): boolean =>
  gapUnder(stack, column) <= reach * em || zone.get(column)!.y0 <= stack.y0

const gapUnder = (stack: Item, column: Item): number =>
  column.y0 - Math.max(...stack.runs.filter((run) => sharedWidth(run, column) > 0).map(({ y1 }) => y1))

const isIndented = ({ x0, runs: [{ slugs, size }] }: Item): boolean => slugs[0].x0 - x0 > 0.7 * size

/** Whether other text stands between a heading and a column below it. */
const isBlocked = (stack: Item, column: Item, items: ReadonlyArray<Item>, em: number): boolean =>
  items.some(
    (item) =>
      item !== stack &&
      item !== column &&
      item.runs[0].kind !== "mark" &&
      item.kind !== "other" &&
      item.y0 >= stack.y1 - 0.6 * em &&
      item.y0 < column.y0 - 0.6 * em &&
      sharedWidth(item, column) > em
  )

/**
 * The columns under a heading, and those beside them that begin on the same line under no heading of their own: as far as
 * the heading stands in their middle or flush with them.
 */
const widened = (
  stack: Item,
  own: ReadonlyArray<Item>,
  columns: ReadonlyArray<Item>,
  over: ReadonlyMap<Item, Item>,
  em: number
): ReadonlyArray<Item> => {
  const gaps = own.slice(1).map((column, i) => column.x0 - own[i].x1)
  const widest = gaps.length > 0 ? 1.6 * Math.max(...gaps) + 0.3 * em : widestGutter * em
  const beside = (at: Item, side: "left" | "right"): Item | undefined =>
    columns
      .filter((column) => {
        const gap = side === "left" ? at.x0 - column.x1 : column.x0 - at.x1
        return (
          !over.has(column) &&
          (side === "left" ? column.x0 < at.x0 : column.x0 > at.x0) &&
          gap > -slack * em &&
          gap <= widest &&
          Math.abs(column.y0 - at.y0) <= em &&
          isSameWidth(column, at, em)
        )
      })
      .sort((a, b) => (side === "left" ? b.x1 - a.x1 : a.x0 - b.x0))[0]
  let best = own
  let group: ReadonlyArray<Item> = own
  const left: Array<ReadonlyArray<Item>> = [own]
  for (let next = beside(group[0], "left"); next !== undefined; next = beside(group[0], "left")) {
    group = [next, ...group]
    left.push(group)
  }
  for (const from of left) {
    group = from
    for (;;) {
      if (group.length > best.length && isSetOver(stack, group, em)) best = group
      const next = beside(group[group.length - 1], "right")
      if (next === undefined) break
      group = [...group, next]
    }
  }
  return best
}

const isSetOver = (stack: Item, columns: ReadonlyArray<Item>, em: number): boolean => {
  const width = Math.max(...columns.map((column) => column.x1 - column.x0))
  const { x0, x1 } = around(columns.map((column) => ({ ...column, x1: column.x0 + width })))
  const heading = around(stack.runs.filter(({ kind }) => kind === "heading"))
  const off = Math.abs(centre(heading) - centre({ x0, x1 }))
  return off <= 2 * em || Math.abs(heading.x0 - x0) <= 2 * em || Math.abs(heading.x1 - x1) <= 2 * em
}

/** The column that goes on below, in the same place, whatever whole thing was set in between. */
const aboveOf = (
  column: Item,
  items: ReadonlyArray<Item>,
  led: ReadonlyMap<Item, ReadonlyArray<Item>>,
  zone: ReadonlyMap<Item, Rectangle>,
  em: number
): Item | undefined => {
  const over = items
    .filter((item) => item !== column && item.runs[0].kind !== "mark" && sharedWidth(item, column) > em)
    .filter((item) => item.y0 < column.y0 && item.y1 <= column.y0 + em && item.y1 >= zone.get(column)!.y0)
    .sort((a, b) => b.y1 - a.y1)
  const passed: Array<Item> = []
  for (const item of over) {
    if (item.kind === "column" && isSamePlace(item, column, em)) return item
    // A heading that leads nothing passed by is the column's own, or its neighbour's: nothing goes on through it.
    if (item.kind === "stack" && !(led.get(item) ?? []).some((each) => passed.includes(each)))
      return column.y0 - item.y1 <= reach * em ? item : undefined
    passed.push(item)
  }
  return undefined
}

/** The foot of the column on the left, down through what is set in that column alone. */
const leftOf = (
  column: Item,
  items: ReadonlyArray<Item>,
  led: ReadonlyMap<Item, ReadonlyArray<Item>>,
  zone: ReadonlyMap<Item, Rectangle>,
  em: number
): Item | undefined => {
  const { y0, y1 } = zone.get(column)!
  const beside = items.filter(
    (item) =>
      item.kind === "column" &&
      item.x1 <= column.x0 + slack * em &&
      column.x0 - item.x1 <= widestGutter * em &&
      item.y0 < y1 &&
      item.y1 > y0 &&
      isSameWidth(item, column, em)
  )
  const [nearest] = [...beside].sort(
    (a, b) => apart(a, column) - apart(b, column) || Math.abs(a.y0 - column.y0) - Math.abs(b.y0 - column.y0)
  )
  if (nearest === undefined) return undefined
  let foot = nearest
  for (;;) {
    const [next] = items
      .filter(
        (item) =>
          item.kind !== "other" &&
          item.y0 > foot.y0 &&
          item.y0 >= foot.y1 - em &&
          item.y0 < y1 &&
          sharedWidth(item, foot) > em
      )
      .sort((a, b) => a.y0 - b.y0)
    const under = next?.kind === "stack" ? onlyOne(led.get(next)) : next
    if (under === undefined || !beside.includes(under) || !isSamePlace(under, foot, em)) return foot
    foot = under
  }
}

const onlyOne = (items: ReadonlyArray<Item> | undefined): Item | undefined =>
  items?.length === 1 ? items[0] : undefined

/** How far apart two lie from top to bottom; 0 beside one another. */
const apart = (a: Rectangle, b: Rectangle): number => Math.max(0, a.y0 - b.y1, b.y0 - a.y1)

const isSamePlace = (a: Item, b: Item, em: number): boolean =>
  Math.abs(a.x0 - b.x0) <= slack * em + 0.02 * apart(a, b) && Math.abs(a.x1 - b.x1) <= slack * em + 0.02 * apart(a, b)
    ? true
    : isShort(a) || isShort(b)
      ? (a.x0 >= b.x0 - slack * em && a.x1 <= b.x1 + slack * em) ||
        (b.x0 >= a.x0 - slack * em && b.x1 <= a.x1 + slack * em)
      : false

/** Of a line or two, which need not fill their column. */
const isShort = (item: Item): boolean => item.runs[0].slugs.length <= 2

const isSameWidth = (a: Item, b: Item, em: number): boolean =>
  isShort(a) || isShort(b) || Math.abs(widthOf(a) - widthOf(b)) <= sameWidth * em

const widthOf = ({ runs: [{ slugs, size }] }: Item): number =>
  Math.max(
    median(slugs.map((slug) => [slug.x1 - slug.x0, 1])),
    Math.max(...slugs.map(({ x1 }) => x1)) - Math.min(...slugs.map(({ x0 }) => x0)) - size
  )
