import type { Model } from "../model/model.ts"
import { disorderNames } from "../score/odds/disorder.ts"
import type { Segmenter } from "../text/words.ts"
import { usualBoost } from "./boost.ts"
import { measured, scored, type TrainingPage } from "./examples.ts"
import { fitCombination, unseenOf } from "./fit.ts"
import { fitBreaks } from "./fit-breaks.ts"
import { fitDisorder } from "./fit-disorder.ts"
import { fitKinship } from "./fit-kinship.ts"
import { fitResettle, fitSettle } from "./fit-settle.ts"

/** Share of the pages that the headings are learnt on; the others see them as an unseen page would. */
const shareForSettling = 0.42

/** Fits the combination of a model's evidence on damaged pages. */
export const combine = (
  model: Model,
  pages: ReadonlyArray<TrainingPage>,
  segmenter: Segmenter,
  progress: (note: string) => void
): Model => {
  const settle = fitSettle(pages.slice(0, Math.floor(pages.length * shareForSettling)), model, segmenter)
  progress("headings learnt")
  const settled = { ...model, combination: { ...model.combination, settle } }
  const all = pages.map((page) => measured(page, settled, segmenter))
  progress(`${all.length} pages measured`)
  const trees = { ...settled.combination, ...fitCombination(all, usualBoost, progress) }
  const fitted = { ...trees, disorder: fitDisorder(unseenOf(all), trees) }
  progress(`pieces at random: ${disorderNames.map((name, k) => `${name} ${fitted.disorder[k].toFixed(2)}`).join(", ")}`)
  const graphs = all.map((page) => scored(page, fitted))
  const unseen = Math.floor(all.length * shareForSettling)
  const resettle = fitResettle(pages.slice(unseen), graphs.slice(unseen), model, segmenter)
  progress("headings learnt from scored pages")
  const breaks = fitBreaks(graphs)
  const kinship = fitKinship(graphs.slice(unseen))
  progress("kinship learnt")
  return { ...model, combination: { ...fitted, resettle, breaks, kinship } }
}
