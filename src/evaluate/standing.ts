import type { Decision } from "../reorder/decision.ts"

/** A decision that later ones have left something of. */
export interface Standing {
  /** Its place in the file. */
  readonly index: number
  readonly decision: Decision
  /** Of a move: a later decision put another piece behind the same one, so that this one comes later after it. */
  readonly isLoose: boolean
}

/** Whether the piece that begins at an offset is the one that ends at another. */
export type IsOnePiece = (start: number, end: number) => boolean

/**
 * Decisions as they stand after all have been carried out in turn. One that a later decision undoes or makes doubtful says
 * nothing any more: what is asked of a result is only what the person would still say.
 */
export const standing = (decisions: ReadonlyArray<Decision>, isOne: IsOnePiece): ReadonlyArray<Standing> =>
  decisions.flatMap((decision, index): ReadonlyArray<Standing> => {
    const later = decisions.slice(index + 1)
    if (later.some((each) => undoes(each, decision, isOne))) return []
    const isLoose =
      decision.action === "move" && decision.after !== null && later.some((each) => endOf(each) === decision.after)
    return [{ index, decision, isLoose }]
  })

/** The end of the piece that a decision puts another behind. */
const endOf = (decision: Decision): number | null =>
  decision.action === "move" ? decision.after : decision.action === "cut" ? null : decision.from

const undoes = (later: Decision, decision: Decision, isOne: IsOnePiece): boolean => {
  if (decision.action === "move") {
    const { piece, after, article } = decision
    if (later.action !== "move") return later.to === piece || (after === null && later.to === article)
    if (later.piece === piece) return true
    if (after !== null) return isOne(later.piece, after)
    return article === null ? later.article === piece : later.piece === article
  }
  if (later.action !== "move")
    return later.action === "cut" || decision.action === "cut"
      ? later.from === decision.from && later.to === decision.to
      : later.from === decision.from || later.to === decision.to
  if (decision.action === "cut") return false
  return later.piece === decision.to || later.after === decision.from || isOne(later.piece, decision.from)
}
