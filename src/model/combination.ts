import type { Trees } from "./trees.ts"

/** How the evidence of a candidate becomes log-odds, learnt on damaged pages. */
export interface Combination {
  /** Names of the features, in order: what the scorer has to match. */
  readonly features: ReadonlyArray<string>
  /** features: mean and standard deviation on the training pages */
  readonly mean: Float32Array
  readonly deviation: Float32Array
  /** features: linear weights of the standardised features */
  readonly weight: Float32Array
  /** Score of "nothing follows", and of "nothing goes before": a constant and a weight on the paragraph-start odds. */
  readonly nothing: { readonly row: number; readonly column: number; readonly start: number }
  /** Trees over the evidence and its rivals. */
  readonly first: Trees
  /** Trees that also know the page's own order, from the joins that the first are sure of. */
  readonly second: Trees
  /** log-odds = slope × trees + offset (Platt 1999) */
  readonly calibration: { readonly slope: number; readonly offset: number }
  /** Weights of what tells that a page's pieces came out at random, so that its order says nothing; none: it always does. */
  readonly disorder: Float32Array
  /** Trees over short lines: whether they are headings. */
  readonly settle: Trees
  /** The same once the page is scored. */
  readonly resettle: Trees
  /** Trees over the lines of a stack of headings: whether one is a kicker rather than the headline, and a subtitle. */
  readonly kicker: Trees
  readonly subtitle: Trees
  /** Trees over steps from piece to piece: whether a paragraph begins. */
  readonly breaks: Trees
  /** Trees over pairs of chains: whether they are of one article. */
  readonly kinship: Trees
}
