import type { Gold } from "../../src/evaluate/gold.ts"
import type { SampleArticle } from "./page.ts"
import { wrap } from "./wrap.ts"

export type Role = Gold["articles"][number]["paragraphs"][number]["role"]

/** The part of a paragraph that stands in one place of the page. */
export interface Piece {
  readonly article: string
  readonly role: Role
  /** Index of its paragraph in the article, from 0. */
  readonly paragraph: number
  /** Column of the article, from 1. */
  readonly column: number
  /** Its place in the column, from 1. */
  readonly place: number
  readonly first: boolean
  readonly lines: ReadonlyArray<string>
  /** Characters at its start that the piece before ends in as well. */
  readonly doubled: number
}

const marks: ReadonlyArray<readonly [string, Role]> = [
  ["##", "subtitle"],
  ["#", "headline"],
  ["@", "byline"],
  ["!", "lead"],
  ["%", "kicker"],
  ["=", "label"],
  ["^", "caption"],
  ["~", "furniture"]
]

interface Written {
  readonly role: Role
  readonly text: string
}

const written = (line: string): Written => {
  const mark = marks.find(([sign]) => line.startsWith(sign))
  return mark === undefined ? { role: "body", text: line } : { role: mark[1], text: line.slice(mark[0].length).trim() }
}

const linesOf = (article: SampleArticle): ReadonlyArray<string> =>
  article.text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")

/** An article's paragraphs without any mark: what the reader of the undamaged page saw. */
export const cleanParagraphs = (article: SampleArticle): ReadonlyArray<Written> =>
  linesOf(article)
    .filter((line) => line !== "||")
    .map(written)
    .map(({ role, text }) => ({ role, text: text.replaceAll(/\{.*?\}|\|/g, "") }))

const numbered = (pieces: ReadonlyArray<Omit<Piece, "place">>): ReadonlyArray<Piece> => {
  const filled = new Map<number, number>()
  return pieces.map((piece) => {
    const place = (filled.get(piece.column) ?? 0) + 1
    filled.set(piece.column, place)
    return { ...piece, place }
  })
}

/** Divides an article where its author set cut marks. */
export const cutAtMarks = (article: SampleArticle): ReadonlyArray<Piece> => {
  const pieces: Array<Omit<Piece, "place">> = []
  let column = 1
  let paragraph = 0
  for (const line of linesOf(article)) {
    if (line === "||") {
      column += 1
      continue
    }
    const { role, text } = written(line)
    for (const [i, part] of text.split(/(\|\|?)/).entries()) {
      if (part === "||") column += 1
      if (i % 2 === 1) continue
      const doubled = /^\{(.*?)\}/.exec(part)?.[1]?.length ?? 0
      const printed = part.replaceAll(/[{}]/g, "").trim()
      pieces.push({ article: article.id, role, paragraph, column, first: i === 0, lines: [printed], doubled })
    }
    paragraph += 1
  }
  return numbered(pieces)
}

/** Sets an article in lines of `width` cells and divides its running text evenly into columns, as a compositor does. */
export const flow = (article: SampleArticle, width: number, columns: number): ReadonlyArray<Piece> => {
  const paragraphs = cleanParagraphs(article)
  const running = (role: Role) => role === "body" || role === "lead"
  const set = paragraphs.map(({ role, text }) => (running(role) ? wrap(text, width, 4) : [text]))
  const total = set.reduce((sum, lines, i) => sum + (running(paragraphs[i].role) ? lines.length : 0), 0)
  const height = Math.ceil(total / columns)
  const pieces: Array<Omit<Piece, "place">> = []
  let above = 0
  for (const [paragraph, { role }] of paragraphs.entries()) {
    const lines = set[paragraph]
    if (!running(role)) {
      const column = Math.floor(above / height) + 1
      pieces.push({ article: article.id, role, paragraph, column, first: true, lines, doubled: 0 })
      continue
    }
    for (let from = 0; from < lines.length; ) {
      const column = Math.floor((above + from) / height)
      const end = Math.min(lines.length, (column + 1) * height - above)
      const part = { lines: lines.slice(from, end), column: column + 1, first: from === 0 }
      pieces.push({ article: article.id, role, paragraph, ...part, doubled: 0 })
      from = end
    }
    above += lines.length
  }
  return numbered(pieces)
}
