import { alike, type Piece } from "./pdf-pieces.ts"

/** Pieces on one baseline, in order along it, over all columns that share it. */
export interface Row {
  readonly pieces: ReadonlyArray<Piece>
  readonly across: number
  readonly size: number
}

/** Rows of pieces that run in one direction, in order across; each piece is in one row. Near-linear. */
export const rowsOf = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Row> => {
  const rows: Array<{ across: number; readonly size: number; readonly pieces: Array<Piece> }> = []
  const largest = pieces.reduce((size, piece) => Math.max(size, piece.size), 0)
  for (const piece of [...pieces].sort((a, b) => a.across - b.across || a.order - b.order)) {
    let home: (typeof rows)[number] | undefined
    for (let i = rows.length - 1; i >= 0 && rows[i].across > piece.across - largest; i--) {
      const row = rows[i]
      if (!alike(row.size, piece.size) || Math.abs(row.across - piece.across) > 0.25 * row.size) continue
      if (home === undefined || Math.abs(row.across - piece.across) < Math.abs(home.across - piece.across)) home = row
    }
    if (home === undefined) rows.push({ across: piece.across, size: piece.size, pieces: [piece] })
    else home.pieces.push(piece)
  }
  return rows.map((row) => ({
    ...row,
    pieces: withoutTwins(row.pieces.sort((a, b) => a.start - b.start || a.order - b.order))
  }))
}

/** Some programs make bold type by drawing it twice, a hair apart. */
const withoutTwins = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> => {
  const kept: Array<Piece> = []
  for (const piece of pieces) {
    let isTwin = false
    for (let i = kept.length - 1; i >= 0 && !isTwin && kept[i].start > piece.start - 0.3 * piece.size; i--)
      isTwin = kept[i].text === piece.text && Math.abs(kept[i].end - piece.end) < 0.3 * piece.size
    if (!isTwin) kept.push(piece)
  }
  return kept
}
