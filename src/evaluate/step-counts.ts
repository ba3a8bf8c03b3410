import type { Comparison } from "./comparison.ts"
import { precisionRecall, prefixed, type Values } from "./metric.ts"
import { type Step, stepKey } from "./steps.ts"

/** Steps of one kind: those of gold, of the tool, and of both. */
export interface StepCounts {
  readonly wanted: number
  readonly given: number
  readonly right: number
}

/** Counts the steps that `counts` takes; a step is right if gold has it too and it is taken there as well. */
export const countSteps = (
  { ranks, wantedSteps, givenSteps }: Comparison,
  counts: (step: Step) => boolean
): StepCounts => {
  let given = 0
  let right = 0
  for (const step of givenSteps.values()) {
    if (!counts(step)) continue
    given++
    const gold = wantedSteps.all.get(stepKey(ranks, step.from, step.to))
    if (gold !== undefined && counts(gold)) right++
  }
  return { wanted: [...wantedSteps.all.values()].filter(counts).length, given, right }
}

/** Counts of all steps that `counts` takes and, by name, of jumps and local ones. */
export const countByReach = (page: Comparison, counts: (step: Step) => boolean) => {
  const all = countSteps(page, counts)
  const jumps = countSteps(page, (step) => step.jump && counts(step))
  return {
    ...all,
    jumpsWanted: jumps.wanted,
    jumpsGiven: jumps.given,
    jumpsRight: jumps.right
  }
}

/** Precision, recall and F1 of all, of jumps (other text stands between), and of local steps (only a line end does). */
export const reachValues = (counts: ReturnType<typeof countByReach>): Values => {
  const { wanted, given, right, jumpsWanted, jumpsGiven, jumpsRight } = counts
  const [localRight, localGiven, localWanted] = [right - jumpsRight, given - jumpsGiven, wanted - jumpsWanted]
  return {
    ...precisionRecall(right, given, right, wanted),
    ...prefixed("jumps.", precisionRecall(jumpsRight, jumpsGiven, jumpsRight, jumpsWanted)),
    ...prefixed("local.", precisionRecall(localRight, localGiven, localRight, localWanted))
  }
}
