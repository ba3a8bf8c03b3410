/**
 * What a person has decided about a page. Places are offsets into the decoded source, in UTF-16 code units: a piece is named
 * by where it begins, or by where it ends, so that a decision holds whatever names a later run gives its pieces.
 */
export type Decision = Join | Cut | Move

/** The piece that begins at `to` goes on from the one that ends at `from`, and what follows it goes with it. */
interface Join {
  /** `confirm` says that the program had done so already: worth telling apart where corrections are counted. */
  readonly action: "join" | "confirm"
  readonly from: number
  readonly to: number
  /** A new paragraph begins at `to`. */
  readonly paragraph: boolean
}

/** The piece that begins at `to` does not follow the one that ends at `from`. */
interface Cut {
  readonly action: "cut"
  readonly from: number
  readonly to: number
}

/** The piece that begins at `piece`, it alone, stands elsewhere. */
interface Move {
  readonly action: "move"
  readonly piece: number
  /** Where any piece of the article that it belongs to begins; `null` for an article of its own. `after` says more. */
  readonly article: number | null
  /** Where the piece ends that it comes after; `null` for the start of the article. */
  readonly after: number | null
}

/** Decisions that no later one voids, by saying otherwise of the same seam or the same piece; in their order. */
export const unvoided = (decisions: ReadonlyArray<Decision>): ReadonlyArray<Decision> =>
  decisions.filter((decision, i) => !decisions.slice(i + 1).some((later) => contradicts(later, decision)))

const contradicts = (later: Decision, decision: Decision): boolean => {
  if (later.action === "move" || decision.action === "move")
    return later.action === "move" && decision.action === "move" && later.piece === decision.piece
  if (later.action === "cut" || decision.action === "cut")
    return later.from === decision.from && later.to === decision.to
  return later.from === decision.from || later.to === decision.to
}
