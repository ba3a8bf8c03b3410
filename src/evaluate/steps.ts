import type { Layout } from "./layout.ts"
import type { Ranks } from "./ranks.ts"

/** From one character to the next in reading order, where that is worth a word. */
export interface Step {
  readonly from: number
  readonly to: number
  /** Both are in one paragraph. */
  readonly within: boolean
  /** Other text stands between them in the source, or only a line end. */
  readonly jump: boolean
}

/** The steps of a page, of gold or of a tool. */
export interface Steps {
  readonly all: ReadonlyMap<number, Step>
  /** Character → the next one, where gold just runs on in one line; -1 otherwise. */
  readonly runsOn: Int32Array
}

/**
 * Where a page goes on at another place than the next character of the same line, and where a paragraph ends.
 */
export const goldSteps = (ranks: Ranks, layout: Layout): Steps => {
  const runsOn = new Int32Array(ranks.count).fill(-1)
  const all = new Map<number, Step>()
  for (const step of everyStep(layout))
    if (step.within && step.to === step.from + 1 && ranks.opensLine[step.to] === 0) runsOn[step.from] = step.to
    else all.set(stepKey(ranks, step.from, step.to), step)
  return { all, runsOn }
}

/**
 * The steps of a tool's page: all but those where gold just runs on. A tool that runs on where gold does not has made
 * a wrong join there, in the middle of a line as anywhere.
 */
export const predictedSteps = (ranks: Ranks, layout: Layout, { runsOn }: Steps): ReadonlyMap<number, Step> => {
  const all = new Map<number, Step>()
  for (const step of everyStep(layout))
    if (runsOn[step.from] !== step.to) all.set(stepKey(ranks, step.from, step.to), step)
  return all
}

/** A number for the step between two characters, unique on its page. */
export const stepKey = ({ count }: Ranks, from: number, to: number): number => from * count + to

function* everyStep({ articles }: Layout): Generator<Step> {
  for (const paragraphs of articles) {
    let from = -1
    for (const { characters } of paragraphs)
      for (const [i, to] of characters.entries()) {
        if (from >= 0 && from !== to) yield { from, to, within: i > 0, jump: to !== from + 1 }
        from = to
      }
  }
}
