import { isArticleMark } from "../text/marks.ts"

/** A paragraph as a tool wrote it. */
export interface ToolParagraph {
  readonly text: string
  /** Of a heading, 1 to 6; 0 for text. */
  readonly level: number
  /** The tool says that text is missing before it. */
  readonly gapBefore: boolean
}

/** What a tool wrote: articles in its order, each of paragraphs. */
export type ToolPage = ReadonlyArray<ReadonlyArray<ToolParagraph>>

/** A line that stands for text that is missing. */
const gapLine = /^[〔[(（【]?\s*(?:…+|\.{3,})\s*[〕\])）】]?$/
const rule = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/

/** Reads plain text: a blank line ends a paragraph, several end an article, and so do a form feed and our own mark. */
export const readPlain = (text: string): ToolPage =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/^.*〔.*$/gm, (line) => (isArticleMark(line) ? "\f" : line))
    .split(/\f|\n(?:[^\S\n]*\n){2,}/)
    .map((article) => withGaps(article.split(/\n[^\S\n]*\n/).map((each) => ({ text: each, level: 0 }))))
    .filter((article) => article.length > 0)

/**
 * Reads Markdown. Articles begin at headings of the level that divides the page: the highest that is there twice, else the
 * highest. Lower ones are headings inside. A rule divides too. Marks of emphasis, links, lists, tables and HTML are
 * taken off, images and comments left out.
 */
export const readMarkdown = (text: string): ToolPage => {
  const blocks = blocksOf(text)
  const levels = blocks.flatMap(({ level }) => (level > 0 ? [level] : []))
  const dividing =
    [1, 2, 3, 4, 5, 6].find((level) => levels.filter((each) => each === level).length > 1) ?? Math.min(...levels)
  const articles: Array<Array<Block>> = [[]]
  for (const block of blocks) {
    const current = articles[articles.length - 1]
    const opens = block.level > 0 && block.level <= dividing && current.some(({ level }) => level === 0)
    if (block.rule || opens) articles.push([])
    if (!block.rule) articles[articles.length - 1].push(block)
  }
  return articles.map(withGaps).filter((article) => article.length > 0)
}

interface Block {
  readonly text: string
  readonly level: number
  readonly rule?: boolean
}

const blocksOf = (text: string): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  let lines: Array<string> = []
  const close = (level = 0) => {
    if (lines.length > 0) blocks.push({ text: lines.join("\n"), level })
    lines = []
  }
  const bare = text.replace(/\r\n?/g, "\n").replace(/<!--[\s\S]*?-->/g, "")
  for (const line of bare.split("\n")) {
    const heading = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/.exec(line)
    const underline = /^ {0,3}(=+|-+)\s*$/.exec(line)
    if (heading !== null) {
      close()
      lines.push(withoutMarks(heading[2] ?? ""))
      close(heading[1].length)
    } else if (underline !== null && lines.length === 1) close(underline[1].startsWith("=") ? 1 : 2)
    else if (rule.test(line)) {
      close()
      blocks.push({ text: "", level: 0, rule: true })
    } else if (line.trim() === "" || /^ {0,3}(?:```|~~~)/.test(line)) close()
    else if (/^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(line)) continue
    else {
      if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line) || /^\s*\|/.test(line)) close()
      lines.push(withoutMarks(line))
    }
  }
  close()
  return blocks
}

/** A line as it is read. */
const withoutMarks = (line: string): string => {
  // What a backslash escapes is put out of sight, in a private plane, until the marks are off.
  return line
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => String.fromCodePoint(hidden + character.charCodeAt(0)))
    .replace(/^\s*(?:>\s?)+/, "")
    .replace(/^\s*[-*+]\s+/, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<\/?[A-Za-z][^<>]*>/g, "")
    .replace(/^\s*\||\|\s*$/g, "")
    .replace(/(?<=\S)\s*\|\s*(?=\S)/g, " ")
    .replace(/(\*{1,3}|~~|`+)(?=\S)([\s\S]*?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)(.*?\S)\1(?![\p{L}\p{N}_])/gu, "$2")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name])
    .replace(/[\u{f0000}-\u{f007f}]/gu, (character) => String.fromCharCode(character.codePointAt(0)! - hidden))
}

const hidden = 0xf0000

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" }

const withGaps = (blocks: ReadonlyArray<Block>): ReadonlyArray<ToolParagraph> => {
  const paragraphs: Array<ToolParagraph> = []
  let gapBefore = false
  for (const { text, level } of blocks) {
    if (text.trim() === "") continue
    if (gapLine.test(text.trim())) {
      gapBefore = true
      continue
    }
    paragraphs.push({ text, level, gapBefore })
    gapBefore = false
  }
  return paragraphs
}
