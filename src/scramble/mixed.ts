import { type Form, type Order, type ScrambleOptions, usual } from "./options.ts"
import { chance, seeded, weighted } from "./random.ts"

/** How often pages come out in which order; passes are what users send, the rest keeps the model from counting on them. */
const orders: Readonly<Record<Order, number>> = {
  passes: 24,
  bands: 17,
  "boxes-passes": 12,
  boxes: 9,
  pieces: 8,
  printed: 12,
  "passes-reversed": 4,
  shuffled: 14
}
const formsOf: Readonly<Record<Form, number>> = { blank: 50, line: 15, wrapped: 25, "side-by-side": 10 }

/** Options drawn at random for pages to learn from: most pages clean, some damaged, a few badly. */
export const mixed = (seed: number): ScrambleOptions => {
  const random = seeded(seed ^ 0x5bd1e995)
  const order = weighted(random, orders)
  const form = order === "shuffled" ? "blank" : weighted(random, formsOf)
  const damaged = chance(random, 0.4)
  /** A rate of up to `most` on `share` of the damaged pages. */
  const rate = (share: number, most: number) => (damaged && chance(random, share) ? random() * most : 0)
  const most = Number(weighted(random, { 2: 2, 3: 4, 4: 4 }))
  // Pages of one make-up, with as many columns in each box, are what a dump's passes show best on.
  const speeches = chance(random, 0.25)
  const least = chance(random, speeches ? 0.7 : 0.35) ? most : chance(random, 0.3) ? 2 : 1
  const narrow = chance(random, 0.75)
  return {
    ...usual,
    order,
    form,
    columns: [least, most],
    columnLength: speeches || chance(random, 0.65) ? [80, 220] : [160, 450],
    measure: narrow ? [11, 18] : [18, 30],
    indent: chance(random, 0.6),
    blankLines: chance(random, 0.5),
    lostHeadings: rate(0.4, 0.3),
    lostFirst: rate(0.4, 0.3),
    lostMiddle: rate(0.3, 0.3),
    copies: rate(0.4, 0.15),
    copyErrors: chance(random, 0.5) ? 0 : 0.02,
    doubled: rate(0.4, 0.15),
    dropped: rate(0.2, 0.1),
    misread: rate(0.3, 0.04),
    halfWidth: 0.3,
    bylines: chance(random, 0.7) ? 0.2 + 0.6 * random() : 0,
    speeches: speeches ? 1 : 0,
    subheadings: 0.25,
    furniture: chance(random, 0.5) ? 0.7 : 0,
    splitHeadlines: chance(random, 0.5) ? 0.25 : 0,
    wrapRound: chance(random, 0.35) ? 0.9 * random() : 0,
    paragraphs: order === "shuffled" ? Number(weighted(random, { 20: 2, 40: 4, 80: 2 })) : usual.paragraphs
  }
}
