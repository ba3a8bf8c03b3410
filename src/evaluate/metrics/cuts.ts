import { type CutKind, cutKind, cutKinds } from "../cut-kind.ts"
import { type Metric, precisionRecall, prefixed, ratio } from "../metric.ts"
import { redrawCells } from "../redraw.ts"
import { countSteps } from "../step-counts.ts"

/** By kind of cut, as in "word.jumpsRight". */
type CutCounts = Readonly<Record<`${CutKind}.${"wanted" | "given" | "right" | "jumpsWanted" | "jumpsRight"}`, number>>

/**
 * Continuations by the kind of cut they close (in a word, in a phrase, after a comma, after a sentence's end), and the
 * steps from one paragraph to the next. `jumps` is the recall of those with other text between.
 */
export const cuts: Metric<CutCounts> = {
  name: "cuts",
  lessIsBetter: [],
  count: (page) =>
    Object.fromEntries(
      cutKinds.flatMap((kind) => {
        const isKind = (step: Parameters<typeof cutKind>[1]) => cutKind(page.ranks, step, page.segmenter) === kind
        const all = countSteps(page, isKind)
        const jumps = countSteps(page, (step) => step.jump && isKind(step))
        return [
          [`${kind}.wanted`, all.wanted],
          [`${kind}.given`, all.given],
          [`${kind}.right`, all.right],
          [`${kind}.jumpsWanted`, jumps.wanted],
          [`${kind}.jumpsRight`, jumps.right]
        ]
      })
    ) as CutCounts,
  values: (counts) =>
    Object.assign(
      {},
      ...cutKinds.map((kind) => {
        const right = counts[`${kind}.right`]
        return prefixed(`${kind}.`, {
          ...precisionRecall(right, counts[`${kind}.given`], right, counts[`${kind}.wanted`]),
          jumps: ratio(counts[`${kind}.jumpsRight`], counts[`${kind}.jumpsWanted`])
        })
      })
    ),
  redraw: (counts, random) =>
    Object.fromEntries(
      cutKinds.flatMap((kind) => {
        const of = (name: "wanted" | "given" | "right" | "jumpsWanted" | "jumpsRight") => counts[`${kind}.${name}`]
        const missedJumps = of("jumpsWanted") - of("jumpsRight")
        const [rightJumps, rightLocal, missed, missedLocal, wrong] = redrawCells(
          [
            of("jumpsRight"),
            of("right") - of("jumpsRight"),
            missedJumps,
            of("wanted") - of("right") - missedJumps,
            of("given") - of("right")
          ],
          random
        )
        const right = rightJumps + rightLocal
        return [
          [`${kind}.wanted`, right + missed + missedLocal],
          [`${kind}.given`, right + wrong],
          [`${kind}.right`, right],
          [`${kind}.jumpsWanted`, rightJumps + missed],
          [`${kind}.jumpsRight`, rightJumps]
        ]
      })
    ) as CutCounts
}
