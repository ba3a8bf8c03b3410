import type { countByReach } from "./step-counts.ts"

/**
 * Draws as many events as there are in all cells, with replacement: a page whose seams were a sample of such seams.
 *
 * @returns how many fell into each cell
 */
export const redrawCells = (cells: ReadonlyArray<number>, random: () => number): ReadonlyArray<number> => {
  const total = cells.reduce((sum, cell) => sum + cell, 0)
  const drawn = cells.map(() => 0)
  for (let event = 0; event < total; event++) {
    let left = random() * total
    let cell = 0
    while (cell < cells.length - 1 && left >= cells[cell]) left -= cells[cell++]
    drawn[cell]++
  }
  return drawn
}

/**
 * Draws as many entries as there are, with replacement, the same ones of all lists.
 *
 * @param lists  of one length: what was counted of each article, each join …
 */
export const redrawLists = <C extends Readonly<Record<string, ReadonlyArray<number>>>>(
  lists: C,
  random: () => number
): C => {
  const names = Object.keys(lists)
  const length = names.length === 0 ? 0 : lists[names[0]].length
  const drawn = Array.from({ length }, () => Math.floor(random() * length))
  return Object.fromEntries(names.map((name) => [name, drawn.map((i) => lists[name][i])])) as unknown as C
}

/**
 * Draws what is rare among very many: each comes none, one or several times, one on average (Poisson, the limit of drawing
 * with replacement). What it is rare among need not be counted.
 */
export const redrawRare = (entries: ReadonlyArray<number>, random: () => number): ReadonlyArray<number> =>
  entries.flatMap((entry) => new Array<number>(poisson(random)).fill(entry))

/** How many of so many rare things are drawn. */
export const redrawCount = (count: number, random: () => number): number => {
  let drawn = 0
  for (let i = 0; i < count; i++) drawn += poisson(random)
  return drawn
}

/** Of mean 1 (Knuth). */
const poisson = (random: () => number): number => {
  let count = 0
  for (let product = random(); product > 1 / Math.E; product *= random()) count++
  return count
}

interface Found {
  readonly wanted: number
  readonly given: number
  readonly right: number
}

/** Events are what was found, what was missed and what was wrong. */
export const redrawFound = ({ wanted, given, right }: Found, random: () => number): Found => {
  const [found, missed, wrong] = redrawCells([right, wanted - right, given - right], random)
  return { wanted: found + missed, given: found + wrong, right: found }
}

/** The same of jumps and of local steps. */
export const redrawReach = (
  counts: ReturnType<typeof countByReach>,
  random: () => number
): ReturnType<typeof countByReach> => {
  const { wanted, given, right, jumpsWanted, jumpsGiven, jumpsRight } = counts
  const [jumpRight, jumpMissed, jumpWrong, localRight, localMissed, localWrong] = redrawCells(
    [
      jumpsRight,
      jumpsWanted - jumpsRight,
      jumpsGiven - jumpsRight,
      right - jumpsRight,
      wanted - jumpsWanted - (right - jumpsRight),
      given - jumpsGiven - (right - jumpsRight)
    ],
    random
  )
  return {
    wanted: jumpRight + jumpMissed + localRight + localMissed,
    given: jumpRight + jumpWrong + localRight + localWrong,
    right: jumpRight + localRight,
    jumpsWanted: jumpRight + jumpMissed,
    jumpsGiven: jumpRight + jumpWrong,
    jumpsRight: jumpRight
  }
}
