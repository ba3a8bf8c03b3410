import type { Gold } from "../../src/evaluate/gold.ts"
import { joinWords } from "../../src/read/formats/line-text.ts"
import { cleanParagraphs } from "./article.ts"
import type { SamplePage } from "./page.ts"
import { wrap } from "./wrap.ts"

/** In pixels: body type and headings, from line to line, between columns, around the page; in characters, a column. */
const em = 30
const headingEm = 44
const pitch = 45
const gutter = 50
const margin = 100
const measure = 14
const width = measure * em

/** A line as it is set, with its place in the page's articles. */
interface SetLine {
  readonly text: string
  readonly article: number
  readonly paragraph: number
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Lines right below one another in one size of type: what OCR takes for a block. */
type Block = ReadonlyArray<SetLine>

/**
 * Sets articles in columns, one after the other, and writes the page as OCR does that goes by the tops of blocks: with the
 * boxes of its lines, in an order that no one reads.
 *
 * @returns the file, and gold over the text that is laid out of it: a line a line, a blank line between blocks
 */
export const hocrPage = ({ articles }: SamplePage, columns: number): { readonly hocr: string; readonly gold: Gold } => {
  const lines = setIn(
    columns,
    articles.flatMap((article, a) => slugsOf(article, a))
  )
  const blocks = blocksOf(lines).sort(([a], [b]) => a.y - b.y || a.x - b.x)
  const starts = new Map<SetLine, number>()
  let at = 0
  for (const block of blocks) {
    for (const line of block) {
      starts.set(line, at)
      at += line.text.length + 1
    }
    at++
  }
  const gold: Gold = {
    source: "dump.hocr",
    articles: articles.map((article, a) => ({
      id: article.id,
      kind: article.kind,
      paragraphs: cleanParagraphs(article).map(({ role }, p) => ({
        role,
        spans: spansOf(
          lines.filter((line) => line.article === a && line.paragraph === p),
          starts
        )
      }))
    }))
  }
  return { hocr: fileOf(blocks, 2 * margin + columns * width + (columns - 1) * gutter), gold }
}

type Slug = Omit<SetLine, "x" | "y"> & { readonly left: number; readonly height: number }

/** An article's lines before they have a place: headings as large as fits, paragraphs with an indent of two. */
const slugsOf = (article: SamplePage["articles"][number], index: number): ReadonlyArray<Slug> =>
  cleanParagraphs(article).flatMap(({ role, text }, paragraph) => {
    const size = role === "headline" ? headingEm : em
    const isBody = role === "body"
    const texts = isBody ? wrap(text, 2 * measure, 4) : wrap(text, 2 * evenly(text, width / size), 0)
    return texts.map((line, i): Slug => {
      const said = joinWords(line.split(/\s+/)) // as it is read again
      const left = isBody ? (i === 0 ? 2 * em : 0) : (width - widthOf(said) * size) / 2
      const height = (size * pitch) / em + (!isBody && i === texts.length - 1 ? pitch / 3 : 0)
      return { text: said, article: index, paragraph, size, left, height }
    })
  })

/** Characters a line, so that a heading's lines are about as long as each other. */
const evenly = (text: string, most: number): number =>
  Math.ceil(text.length / Math.ceil(text.length / Math.floor(most)))

const setIn = (columns: number, slugs: ReadonlyArray<Slug>): ReadonlyArray<SetLine> => {
  const depth = slugs.reduce((sum, { height }) => sum + height, 0) / columns + pitch
  let [column, y] = [0, 0]
  return slugs.map(({ left, height, ...slug }) => {
    if (y + height > depth) [column, y] = [column + 1, 0]
    const line = { ...slug, x: margin + column * (width + gutter) + left, y: margin + y }
    y += height
    return line
  })
}

const blocksOf = (lines: ReadonlyArray<SetLine>): Array<Block> => {
  const blocks: Array<Array<SetLine>> = []
  for (const line of lines) {
    const last = blocks.at(-1)?.at(-1)
    if (last !== undefined && last.y < line.y && last.size === line.size && last.paragraph === line.paragraph)
      blocks[blocks.length - 1].push(line)
    else blocks.push([line])
  }
  return blocks
}

/** In ems, of the ink: a Han is 1, a Latin letter a half, a mark at the end little more than a dot. */
const widthOf = (text: string): number => {
  const full = [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0)
  return /[，。、；：]$/u.test(text) ? full - 0.6 : full
}

const spansOf = (
  lines: ReadonlyArray<SetLine>,
  starts: ReadonlyMap<SetLine, number>
): ReadonlyArray<[number, number]> => {
  const spans: Array<[number, number]> = []
  for (const line of lines) {
    const start = starts.get(line) ?? 0
    const last = spans.at(-1)
    if (last !== undefined && last[1] + 1 === start) last[1] = start + line.text.length
    else spans.push([start, start + line.text.length])
  }
  return spans
}

const fileOf = (blocks: ReadonlyArray<Block>, across: number): string => {
  const boxOf = (block: Block) =>
    [
      Math.min(...block.map(({ x }) => x)),
      Math.min(...block.map(({ y }) => y)),
      Math.max(...block.map(({ x, text, size }) => x + widthOf(text) * size)),
      Math.max(...block.map(({ y, size }) => y + size))
    ].map(Math.round)
  const down = Math.max(...blocks.map((block) => boxOf(block)[3])) + margin
  const areas = blocks.map((block, b) => {
    const lines = block.map(
      (line, l) =>
        `   <span class='ocr_line' id='line_1_${b + 1}_${l + 1}' title="bbox ${boxOf([line]).join(" ")}">${line.text}</span>`
    )
    return `  <p class='ocr_par' id='par_1_${b + 1}' lang='chi_sim' title="bbox ${boxOf(block).join(" ")}">\n${lines.join("\n")}\n  </p>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh" lang="zh">
 <head>
  <title></title>
  <meta name='ocr-system' content='a page that was set, not read' />
  <meta name='ocr-capabilities' content='ocr_page ocr_par ocr_line' />
 </head>
 <body>
 <div class='ocr_page' id='page_1' title='bbox 0 0 ${across} ${down}'>
${areas.join("\n")}
 </div>
 </body>
</html>
`
}
