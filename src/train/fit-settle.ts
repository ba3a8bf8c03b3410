import { isRunningRole } from "../detect/fragment.ts"
import type { Model } from "../model/model.ts"
import type { Trees } from "../model/trees.ts"
import { see } from "../score/prepare.ts"
import { settleFeatures, settleNames } from "../score/settle.ts"
import type { Segmenter } from "../text/words.ts"
import { boost, usualBoost } from "./boost.ts"
import type { TrainingPage } from "./examples.ts"

/** Roles that are neither headings nor running text, and say nothing here. */
const apart = new Set(["furniture", "caption"])

/** Fits the trees that tell headings among short lines, from the roles in gold. */
export const fitSettle = (pages: ReadonlyArray<TrainingPage>, model: Model, segmenter: Segmenter): Trees => {
  const values: Array<number> = []
  const labels: Array<number> = []
  for (const { fragments, gold } of pages) {
    const role = new Map<number, string>()
    for (const article of gold.articles)
      for (const paragraph of article.paragraphs) for (const [start] of paragraph.spans) role.set(start, paragraph.role)
    for (const [at, features] of settleFeatures(fragments, see(fragments.fragments, model, segmenter))) {
      const truth = role.get(fragments.fragments[at].spans[0].start)
      if (truth === undefined || apart.has(truth)) continue
      values.push(...features)
      labels.push(isRunningRole(truth) ? 0 : 1)
    }
  }
  return boost(
    { width: settleNames.length, values: Float32Array.from(values), labels: Uint8Array.from(labels) },
    { ...usualBoost, rounds: 120, leaves: 12, leastInLeaf: 20 }
  )
}
