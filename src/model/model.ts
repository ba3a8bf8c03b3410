import type { Normaliser } from "../text/normalise.ts"
import type { Combination } from "./combination.ts"
import type { HeadlineModel } from "./headline.ts"
import type { NgramModel } from "./ngram.ts"
import type { StartModel } from "./start.ts"
import type { TowerModel } from "./tower.ts"

/** What a model is and where it came from; the licence of what it learnt from speaks through `corpus`. */
export interface ModelCard {
  readonly name: string
  readonly version: number
  readonly corpus: ReadonlyArray<{ readonly name: string; readonly articles: number; readonly characters: number }>
  readonly origin: string
  readonly segmenter: string
  readonly seed: number
  readonly sizes: Readonly<Record<string, number>>
  readonly scores: Readonly<Record<string, number>>
}

/** All that has been learnt, read-only, in typed arrays. */
export interface Model {
  readonly card: ModelCard
  /** SHA-256 of the packed file, in hexadecimal. */
  readonly sha256: string
  readonly normaliser: Normaliser
  readonly ngram: NgramModel
  readonly tower: TowerModel
  readonly start: StartModel
  readonly headline: HeadlineModel
  /** How kickers are worded, and subtitles, rather than headlines. */
  readonly kicker: HeadlineModel
  readonly subtitle: HeadlineModel
  readonly combination: Combination
}
