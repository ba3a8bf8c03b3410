import { type CopyPairs, representatives } from "../copies.ts"
import { type Metric, precisionRecall } from "../metric.ts"
import { redrawCells } from "../redraw.ts"

/**
 * Copies seen to be copies. One of the tool's is right if gold takes more than half of its characters for the same ones,
 * and one of gold's is found if the tool does: so it matters neither which copy is called the copy nor whether two that
 * adjoin are given as one.
 */
export const duplicates: Metric<{
  readonly wanted: number
  readonly found: number
  readonly given: number
  readonly right: number
}> = {
  name: "duplicates",
  lessIsBetter: [],
  count: ({ ranks, wantedCopies, givenCopies }) => {
    const [wanted, given] = [wantedCopies, givenCopies].map((all) => all.filter((pairs) => pairs.length > 0))
    return {
      wanted: wanted.length,
      found: agreed(
        wanted,
        representatives(ranks.count, given, () => false)
      ),
      given: given.length,
      right: agreed(
        given,
        representatives(ranks.count, wanted, () => false)
      )
    }
  },
  values: ({ wanted, found, given, right }) => precisionRecall(right, given, found, wanted),
  redraw: ({ wanted, found, given, right }, random) => ({
    wanted,
    found: redrawCells([found, wanted - found], random)[0],
    given,
    right: redrawCells([right, given - right], random)[0]
  })
}

const agreed = (copies: ReadonlyArray<CopyPairs>, standsFor: Int32Array): number =>
  copies.filter((pairs) => pairs.filter(([a, b]) => standsFor[a] === standsFor[b]).length * 2 > pairs.length).length
