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
