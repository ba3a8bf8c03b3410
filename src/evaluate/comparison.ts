import type { Segmenter } from "../text/words.ts"
import { type CopyPairs, pairCopies } from "./copies.ts"
import type { Gold } from "./gold.ts"
import { type Frame, frameOf, type Layout, lay, layGold } from "./layout.ts"
import { type Placement, placementOf } from "./placement.ts"
import type { Prediction } from "./prediction.ts"
import { type Ranks, rank } from "./ranks.ts"
import { goldSteps, predictedSteps, type Step, type Steps } from "./steps.ts"

/** What evaluation may use beside the page. */
export interface EvaluateOptions {
  /** Tells cuts inside a word from cuts between words; without it both count as cuts in a phrase. */
  readonly segmenter?: Segmenter | undefined
}

/** A page of gold and a tool's page laid side by side: what every metric counts on. */
export interface Comparison {
  readonly ranks: Ranks
  readonly frame: Frame
  readonly gold: Layout
  readonly predicted: Layout
  /** As the tool gave it, what gold does not place included. */
  readonly given: Prediction
  readonly wantedSteps: Steps
  readonly givenSteps: ReadonlyMap<number, Step>
  readonly placement: Placement
  readonly wantedCopies: ReadonlyArray<CopyPairs>
  readonly givenCopies: ReadonlyArray<CopyPairs>
  readonly segmenter: Segmenter | undefined
}

/** Lays a tool's page beside gold; near-linear in the length of `text`. */
export const compare = (text: string, gold: Gold, given: Prediction, options: EvaluateOptions = {}): Comparison => {
  const ranks = rank(text)
  const wantedCopies = (gold.duplicates ?? []).map(({ span, of }) => pairCopies(ranks, [span], [of]))
  const frame = frameOf(ranks, gold, wantedCopies)
  const wanted = layGold(frame, gold)
  const predicted = lay(frame, given)
  const wantedSteps = goldSteps(ranks, wanted)
  return {
    ranks,
    frame,
    gold: wanted,
    predicted,
    given,
    wantedSteps,
    givenSteps: predictedSteps(ranks, predicted, wantedSteps),
    placement: placementOf(ranks.count, wanted, predicted),
    wantedCopies,
    givenCopies: given.duplicates.map(({ spans, of }) => pairCopies(ranks, spans, of)),
    segmenter: options.segmenter
  }
}
