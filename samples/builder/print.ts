import { isBlank } from "../../src/text/characters.ts"
import { cutAtMarks, flow, type Piece } from "./article.ts"
import { misread, random } from "./noise.ts"
import type { SamplePage } from "./page.ts"
import { cells } from "./wrap.ts"

/** A piece as it stands in the dump. */
export interface Print {
  readonly piece: Piece
  readonly lines: ReadonlyArray<string>
  /** The print that this one repeats. */
  readonly of?: Print
  /** Where its non-blank characters stand in the dump, ascending. */
  readonly offsets: Array<number>
}

export interface Printed {
  readonly dump: string
  readonly pieces: ReadonlyArray<Piece>
  readonly prints: ReadonlyArray<Print>
}

const words = (text: string): ReadonlyArray<string> => text.split(/\s+/).filter((word) => word !== "")

/** The pieces that a reference such as `harbour#2` or `harbour#2.1` means. */
export const resolve = (pieces: ReadonlyArray<Piece>, reference: string): ReadonlyArray<Piece> => {
  const match = /^([\w-]+)(?:#(\d+)(?:\.(\d+))?)?$/.exec(reference)
  if (match === null) throw new Error(`not a reference: ${reference}`)
  const [, article, column, place] = match
  const found = pieces.filter(
    (piece) =>
      piece.article === article &&
      (column === undefined || piece.column === Number(column)) &&
      (place === undefined || piece.place === Number(place))
  )
  if (found.length === 0) throw new Error(`nothing is called ${reference}`)
  return found
}

const halfWidths = new Map([..."，：；！？（）"].map((c, i) => [c, ",:;!?()"[i]] as const))

/** Prints a page: the dump, and where each piece came to stand in it. */
export const print = (page: SamplePage): Printed => {
  const { layout } = page
  const columnsOf = (article: string): number =>
    layout.kind === "wrapped"
      ? layout.columns
      : layout.kind === "side-by-side"
        ? (layout.bands.flatMap((band) => band.columns).find((part) => part.article === article)?.columns ?? 1)
        : 1
  const pieces = page.articles.flatMap((article) =>
    layout.kind === "blocks" ? cutAtMarks(article) : flow(article, layout.width, columnsOf(article.id))
  )
  const prints: Array<Print> = []
  const next = random(page.noise?.seed ?? 0)
  let dump = ""

  const typed = (line: string): string => {
    const half = page.halfWidth === true ? [...line].map((c) => halfWidths.get(c) ?? c).join("") : line
    return page.noise === undefined ? half : misread(half, page.noise.rate, next)
  }
  const open = (piece: Piece, ownNoise: boolean): Print => {
    const of = prints.find((print) => print.piece === piece)
    const lines = of === undefined || ownNoise ? piece.lines.map(typed) : of.lines
    const made: Print = { piece, lines, offsets: [], ...(of && { of }) }
    prints.push(made)
    return made
  }
  const put = (line: string, owner: Print): void => {
    for (let i = 0; i < line.length; i++) if (!isBlank(line.charCodeAt(i))) owner.offsets.push(dump.length + i)
    dump += line
  }

  if (layout.kind === "side-by-side") {
    for (const band of layout.bands) {
      if (dump !== "") dump += "\n"
      const whole = layout.width * 3 + layout.gutter * 2
      for (const piece of words(band.across ?? "").flatMap((reference) => resolve(pieces, reference))) {
        const owner = open(piece, false)
        dump += " ".repeat(Math.max(0, Math.floor((whole - cells(owner.lines[0])) / 2)))
        put(owner.lines[0], owner)
        dump += "\n"
      }
      const columns = band.columns.flatMap(({ article, columns }) =>
        Array.from({ length: columns }, (_, i) =>
          resolve(pieces, `${article}#${i + 1}`)
            .filter((piece) => !prints.some((print) => print.piece === piece))
            .flatMap((piece) => {
              const owner = open(piece, false)
              return owner.lines.map((text, line) => ({ text, owner, indent: indented(piece, line) ? "　　" : "" }))
            })
        )
      )
      for (let row = 0; row < Math.max(...columns.map((column) => column.length)); row++) {
        let filled = 0
        for (const [i, column] of columns.entries()) {
          const line = column.at(row)
          if (line === undefined) continue
          dump += " ".repeat(i * (layout.width + layout.gutter) - filled) + line.indent
          put(line.text, line.owner)
          filled = i * (layout.width + layout.gutter) + cells(line.indent + line.text)
        }
        dump += "\n"
      }
    }
    return { dump, pieces, prints }
  }

  for (const word of words(layout.order)) {
    const column = resolve(pieces, word.replace("~", ""))
    for (const [i, piece] of column.entries()) {
      if (dump !== "") dump += layout.kind === "blocks" ? layout.separator : i === 0 ? "\n\n" : "\n"
      const owner = open(piece, word.endsWith("~"))
      for (const [line, text] of owner.lines.entries()) {
        if (line > 0) dump += "\n"
        if (layout.kind === "wrapped" && indented(piece, line)) dump += "　　"
        put(text, owner)
      }
    }
  }
  return { dump: `${dump}\n`, pieces, prints }
}

const indented = (piece: Piece, line: number): boolean =>
  line === 0 && piece.first && (piece.role === "body" || piece.role === "lead")
