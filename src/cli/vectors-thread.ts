/**
 * The thread of `restitch train` that learns the vectors, half of the work, while the rest is learnt beside it.
 *
 * @module
 */
import { serve } from "../services/thread.ts"
import type { Corpus } from "../train/corpus.ts"
import { learnTower, type TowerOptions } from "../train/tower.ts"
import { vectorsNote } from "../train/train.ts"
import { tell } from "./training-progress.ts"

export interface VectorsTask {
  readonly corpus: Corpus
  readonly options: TowerOptions
  /** When training began, in milliseconds by the clock. */
  readonly started: number
}

serve(async ({ corpus, options, started }: VectorsTask) =>
  learnTower(corpus, options, (done, loss) => tell(started, vectorsNote(done, loss)))
)
