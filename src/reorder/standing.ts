import { type Decision, unvoided } from "./decision.ts"

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
export const standing = (given: ReadonlyArray<Decision>, isOne: IsOnePiece): ReadonlyArray<Standing> => {
  const decisions = unvoided(given)
  return decisions.flatMap((decision, at): ReadonlyArray<Standing> => {
    const later = decisions.slice(at + 1)
    if (later.some((each) => undoes(each, decision, isOne))) return []
    const before = (i: number) => decisions.slice(0, at + 1 + i)
    if (later.some((each, i) => closesRound(each, decision, before(i), isOne))) return []
    if (later.some((each, i) => cutsOff(each, decision, before(i), isOne))) return []
    const loosening = later.findIndex((each) => loosens(each, decision, isOne))
    if (loosening >= 0 && mayPart(decision, decisions, later.slice(loosening + 1))) return []
    return [{ index: given.indexOf(decision), decision, isLoose: loosening >= 0 }]
  })
}

/** Whether another decision parts what this one has put together, takes a piece of it away or says it better. */
const undoes = (later: Decision, decision: Decision, isOne: IsOnePiece): boolean => {
  if (decision.action === "cut")
    return (
      later.action === "move" &&
      (later.piece === decision.to ||
        isOne(later.piece, decision.from) ||
        (later.after === null && later.article === decision.to))
    )
  if (decision.action !== "move") {
    if (later.action !== "move") return false
    return later.piece === decision.to || later.after === decision.from || isOne(later.piece, decision.from)
  }
  const { piece, after, article } = decision
  if (later.action === "move") {
    if (after !== null) return isOne(later.piece, after)
    return article === null ? later.after === null && later.article === piece : later.piece === article
  }
  if (later.to === piece) return true
  if (after !== null) return later.action !== "cut" && later.from === after
  return article !== null && (later.to === article || isOne(piece, later.from))
}

/** Whether a later decision puts a piece between the two that a move has brought together, or behind one by itself. */
const loosens = (later: Decision, decision: Decision, isOne: IsOnePiece): boolean => {
  if (decision.action !== "move" || later.action === "cut") return false
  const end = later.action === "move" ? later.after : later.from
  if (end === null) return false
  return decision.after === null ? decision.article === null && isOne(decision.piece, end) : end === decision.after
}

/**
 * Whether what a move has brought together may be parted, once it does not adjoin; of an article, begin with another piece.
 * Pieces led to the start of an article may part it, and joins and cuts made since, and any cut in front of the piece: who
 * knows what stands there now.
 */
const mayPart = (decision: Decision, all: ReadonlyArray<Decision>, later: ReadonlyArray<Decision>): boolean => {
  const isCutOff = (each: Decision) => each.action === "cut" && decision.action === "move" && each.to === decision.piece
  const leads = all.some((each) => each.action === "move" && each.after === null && each.article !== null)
  if (leads || (decision.action === "move" && decision.after === null)) return leads
  return all.some(isCutOff) || later.some((each) => each.action !== "move")
}

/**
 * Whether a later join leads from the end of a chain of decisions to its beginning. A chain cannot follow itself: its first
 * piece alone goes behind its last, and the step that led on from it is gone.
 *
 * @param before  decisions before the later one
 */
const closesRound = (
  later: Decision,
  decision: Decision,
  before: ReadonlyArray<Decision>,
  isOne: IsOnePiece
): boolean => {
  const step = stepOf(decision)
  const last = later.action === "move" ? undefined : stepOf(later)
  if (step === undefined || last === undefined || !isOne(last.to, step.from)) return false
  return leadsTo(step.to, last.from, before, isOne)
}

/** Whether a later cut parts what a person has put to a piece, which begins an article, from the rest of that article. */
const cutsOff = (later: Decision, decision: Decision, before: ReadonlyArray<Decision>, isOne: IsOnePiece): boolean =>
  decision.action === "move" &&
  decision.after === null &&
  decision.article !== null &&
  later.action === "cut" &&
  leadsTo(decision.piece, later.from, before, isOne)

/** Whether decided steps lead from the piece that begins at one offset to the piece that ends at another. */
const leadsTo = (start: number, end: number, before: ReadonlyArray<Decision>, isOne: IsOnePiece): boolean => {
  const steps = before.flatMap((each) => stepOf(each) ?? [])
  const seen = new Set([start])
  for (const at of seen) {
    if (isOne(at, end)) return true
    for (const { from, to } of steps) if (isOne(at, from)) seen.add(to)
  }
  return false
}

/** From the end of one piece to the start of the next, where a decision has put them one after the other. */
const stepOf = (decision: Decision): { readonly from: number; readonly to: number } | undefined => {
  if (decision.action === "cut") return undefined
  if (decision.action !== "move") return decision
  return decision.after === null ? undefined : { from: decision.after, to: decision.piece }
}
