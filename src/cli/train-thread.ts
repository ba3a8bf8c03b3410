/**
 * The thread of `restitch train` that learns, with the one that learns the vectors beside it.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { TowerModel } from "../model/tower.ts"
import { Segmentation } from "../services/segmenter.ts"
import { entryOf, serve } from "../services/thread.ts"
import { threads } from "../services/threads.ts"
import type { NamedCorpus } from "../train/corpus.ts"
import { type TrainOptions, train } from "../train/train.ts"
import { tell } from "./training-progress.ts"
import type { VectorsTask } from "./vectors-thread.ts"

export interface TrainTask {
  readonly corpora: ReadonlyArray<NamedCorpus>
  readonly options: TrainOptions
  /** When it began, in milliseconds by the clock. */
  readonly started: number
}

const learn = Effect.fnUntraced(function* ({ corpora, options, started }: TrainTask) {
  const segmenter = yield* Segmentation
  const learnVectors = yield* threads<VectorsTask, TowerModel>({
    count: 1,
    entry: entryOf(import.meta.url, "vectors-thread"),
    bring: () => ({ data: undefined })
  })
  const vectors = (corpus: VectorsTask["corpus"], of: VectorsTask["options"]) =>
    Effect.runPromise(learnVectors({ corpus, options: of, started }))
  return yield* Effect.promise(() => train(corpora, options, segmenter, (note) => tell(started, note), vectors))
}, Effect.scoped)

serve((task: TrainTask) => Effect.runPromise(Effect.provide(learn(task), Segmentation.layer)))
