import type { Fragment } from "../detect/fragment.ts"
import type { Topic } from "./topics.ts"

/**
 * Candidate successions as a sparse matrix in compressed rows: running text `i` has the edges `row[i]` to `row[i + 1]`.
 * Headlines, bylines and furniture are no nodes: they are placed afterwards.
 */
export interface ContinuityGraph {
  /** The nodes: pieces of running text, in the dump's order. */
  readonly nodes: ReadonlyArray<Fragment>
  /** nodes + 1 */
  readonly row: Uint32Array
  /** edges: the node that would follow */
  readonly to: Uint32Array
  /** edges: that `to` follows at all, in the same paragraph or as the next one, in nats; 0 is even odds */
  readonly logOdds: Float32Array
  /** edges × features, row-major, each in its feature's unit */
  readonly evidence: Float32Array
  /** nodes: that the node begins a paragraph, in nats */
  readonly paragraphStart: Float32Array
  /** Names of the columns of `evidence`. */
  readonly features: ReadonlyArray<string>
  /** nodes: what each is about */
  readonly topics: ReadonlyArray<Topic>
}
