import type { Piece } from "./view.ts"

/** What a piece is and where it went, in a line. */
export const tagOf = (piece: Piece): string => `${piece.id} ${wentOf(piece)}`

const wentOf = ({ role, went, elsewhere }: Piece): string => {
  switch (went.to) {
    case "article":
      return `→ ${went.article} · ${role}${elsewhere === undefined ? "" : `, on page ${elsewhere + 1}`}`
    case "copies":
      return went.of === undefined ? "folded copy" : `= ${went.of} · folded copy`
    case "unplaced":
      return `in no article · ${went.reason}`
  }
}
