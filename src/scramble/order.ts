import type { Column } from "./layout.ts"
import type { Form, Order } from "./options.ts"
import { chance, type Random, shuffled, within } from "./random.ts"

/** Columns that stand beside one another cannot be far apart: only whole boxes change places. */
const besides: Readonly<Record<Order, Order>> = {
  printed: "printed",
  passes: "printed",
  "passes-reversed": "printed",
  bands: "printed",
  boxes: "boxes",
  "boxes-passes": "boxes",
  pieces: "boxes",
  shuffled: "shuffled"
}

/** The order that a form allows. */
export const orderIn = (form: Form, order: Order): Order => (form === "side-by-side" ? besides[order] : order)

/** Puts the columns of a page in the order of the dump; `top` stays at the top and `bottom` at the bottom. */
export const orderColumns = (columns: ReadonlyArray<Column>, order: Order, random: Random): ReadonlyArray<Column> => {
  const at = (place: Column["place"]) => columns.filter((column) => column.place === place)
  return [...at("top"), ...ordered(at("body"), order, random), ...at("bottom")]
}

const ordered = (columns: ReadonlyArray<Column>, order: Order, random: Random): ReadonlyArray<Column> => {
  const boxes = [...Map.groupBy(columns, ({ article }) => article).values()]
  switch (order) {
    case "printed":
      return columns
    case "passes":
      return passesOf(boxes).flat()
    case "passes-reversed":
      return passesOf(boxes).reverse().flat()
    case "bands":
      return bandsOf(boxes, random).flatMap((band) => passesOf(band).flat())
    case "boxes":
      return shuffled(random, boxes).flat()
    case "boxes-passes":
      return passesOf(boxes).flatMap((pass) => (chance(random, 0.5) ? withStrays(pass, random) : pass))
    case "pieces":
    case "shuffled":
      return shuffled(random, columns.flatMap(apart))
  }
}

const passesOf = (boxes: ReadonlyArray<ReadonlyArray<Column>>): Array<ReadonlyArray<Column>> =>
  Array.from({ length: Math.max(0, ...boxes.map((box) => box.length)) }, (_, pass) =>
    boxes.flatMap((box) => box.slice(pass, pass + 1))
  )

/** Runs of articles, two or three, none empty where there are articles enough. */
const bandsOf = <A>(boxes: ReadonlyArray<A>, random: Random): ReadonlyArray<ReadonlyArray<A>> => {
  const count = within(random, [2, 3])
  return Array.from({ length: count }, (_, band) =>
    boxes.slice(Math.round((band * boxes.length) / count), Math.round(((band + 1) * boxes.length) / count))
  )
}

/** One or two columns of the pass stand somewhere else in it. */
const withStrays = (pass: ReadonlyArray<Column>, random: Random): ReadonlyArray<Column> => {
  const moved = [...pass]
  for (let times = within(random, [1, 2]); times > 0; times--) {
    const [stray] = moved.splice(within(random, [0, moved.length - 1]), 1)
    if (stray !== undefined) moved.splice(within(random, [0, moved.length]), 0, stray)
  }
  return moved
}

/** Each piece by itself; the heading stays over the first. */
const apart = (column: Column): ReadonlyArray<Column> =>
  column.pieces.length === 0
    ? [column]
    : column.pieces.map((piece, i) => ({ ...column, heading: i === 0 ? column.heading : [], pieces: [piece] }))
