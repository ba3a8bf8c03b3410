import { type Fragments, isRunningRole } from "../detect/fragment.ts"
import type { Model } from "../model/model.ts"
import type { Trees } from "../model/trees.ts"
import { see } from "../score/prepare.ts"
import { resettleNames, scoredLines } from "../score/resettle.ts"
import { type Doubtful, doubtfulLines, settleNames } from "../score/settle.ts"
import type { Segmenter } from "../text/words.ts"
import { boost, usualBoost } from "./boost.ts"
import { rolesOf, type ScoredPage, type TrainingPage } from "./examples.ts"

/** Roles that are neither headings nor running text, and say nothing here. */
const apart = new Set(["furniture", "caption"])

/** Fits the trees that tell headings among short lines, from the roles in gold. */
export const fitSettle = (pages: ReadonlyArray<TrainingPage>, model: Model, segmenter: Segmenter): Trees => {
  const examples = collector()
  for (const { fragments, gold } of pages)
    examples.add(gold, fragments, doubtfulLines(fragments, see(fragments.fragments, model, segmenter)))
  return examples.fit(settleNames.length)
}

/**
 * Fits the trees that tell them once the page is scored.
 *
 * @param scored  the same pages, scored
 */
export const fitResettle = (
  pages: ReadonlyArray<TrainingPage>,
  scored: ReadonlyArray<ScoredPage>,
  model: Model,
  segmenter: Segmenter
): Trees => {
  const examples = collector()
  for (const [i, { gold }] of pages.entries()) {
    const { graph } = scored[i]
    const { page } = scored[i].page.prepared
    const seen = see(page.fragments, model, segmenter)
    examples.add(gold, page, scoredLines(page, graph, seen))
  }
  return examples.fit(resettleNames.length)
}

/** Gathers doubtful lines and whether gold has them as headings. */
const collector = () => {
  const values: Array<number> = []
  const labels: Array<number> = []
  return {
    add: (
      gold: TrainingPage["gold"],
      { fragments }: Fragments,
      lines: ReadonlyArray<Pick<Doubtful, "at" | "values">>
    ): void => {
      const role = rolesOf(gold)
      for (const line of lines) {
        const truth = role.get(fragments[line.at].spans[0].start)
        if (truth === undefined || apart.has(truth)) continue
        values.push(...line.values)
        labels.push(isRunningRole(truth) ? 0 : 1)
      }
    },
    fit: (width: number): Trees =>
      boost(
        { width, values: Float32Array.from(values), labels: Uint8Array.from(labels) },
        { ...usualBoost, rounds: 120, leaves: 12, leastInLeaf: 20 }
      )
  }
}
