import * as Context from "effect/Context"
import { usualLimits } from "../read/limits.ts"

/** How much of a file is read to check it or to show it: golds, results, sources, pictures. */
export interface Bounds {
  /** In bytes. */
  readonly size: number
  /** As `Limits` has it. */
  readonly depth: number
}

/** What a run takes of one source, in bytes. */
export const usualSize = 64e6

/** Larger than what a run takes: a result is several times as long as its source. */
export const usualBounds: Bounds = { size: 256e6, depth: usualLimits.depth }

/** The bounds of this command, as far down as files are read. */
export const BoundsOf = Context.Reference<Bounds>("restitch/batch/Bounds", { defaultValue: () => usualBounds })
