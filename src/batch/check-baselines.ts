import * as Effect from "effect/Effect"
import { detect } from "../detect/detect.ts"
import { baselines } from "../evaluate/baselines.ts"
import type { System } from "../evaluate/checked.ts"
import { evaluate } from "../evaluate/evaluate.ts"
import { continuityOf } from "../score/continuity.ts"
import { Models } from "../services/models.ts"
import { Segmentation } from "../services/segmenter.ts"
import type { Reference } from "./check-references.ts"

/** What simple ways to put the pages together score. */
export const baselineSystems = Effect.fn("baselineSystems")(function* (
  references: ReadonlyArray<Reference>,
  model: string | undefined
) {
  const segmenter = yield* Segmentation
  const continuity = continuityOf(yield* (yield* Models).load(model))
  return baselines(continuity).map(
    ({ name, predict }): System => ({
      name,
      kind: "baseline",
      pages: references.flatMap(({ key, read, gold }) => {
        if (gold === undefined) return []
        const pages = read.pages.map((page) => predict(detect(page, segmenter, continuity)))
        const prediction = {
          articles: pages.flatMap(({ articles }) => articles),
          duplicates: pages.flatMap(({ duplicates }) => duplicates),
          unplaced: pages.flatMap(({ unplaced }) => unplaced),
          joins: []
        }
        return {
          page: key,
          file: name,
          gold: gold.file,
          scores: evaluate(read.source.text, gold.gold, prediction, { segmenter })
        }
      })
    })
  )
})
