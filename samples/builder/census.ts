import type { Gold } from "../../src/evaluate/gold.ts"
import type { SamplePage } from "./page.ts"
import type { Printed } from "./print.ts"

/** Where the cuts of a page fall and how long its pieces are: to see that it is damaged as newspapers are. */
export const census = (page: SamplePage, { dump, pieces, prints }: Printed, gold: Gold) => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" })
  let insideWord = 0
  let afterMark = 0
  let betweenWords = 0
  const offsetsOf = new Map(
    prints.filter((print) => print.of === undefined).map((print) => [print.piece, print.offsets])
  )
  const lengths: Array<number> = []
  for (const [i, piece] of pieces.entries()) {
    const offsets = offsetsOf.get(piece)
    if (offsets !== undefined && piece.role === "body") lengths.push(offsets.length)
    const before = pieces.at(i - 1)
    if (i === 0 || before?.article !== piece.article || before.paragraph !== piece.paragraph) continue
    const end = offsetsOf.get(before)?.at(-1)
    const start = offsets?.at(0)
    if (end === undefined || start === undefined) continue
    const blank = /\w$/.test(before.lines.join("")) ? " " : "" // a cut between Latin words took the blank with it
    const left = before.lines.join("") + blank
    const joined = left + piece.lines.join("").slice(piece.doubled)
    const cut = [...segmenter.segment(joined)].some((word) => word.index === left.length)
    if (/[，。、；：,;:”]$/u.test(left)) afterMark += 1
    else if (cut) betweenWords += 1
    else insideWord += 1
  }
  const joins = gold.articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ spans }) => spans.slice(1).map((span, i) => [spans[i][1], span[0]] as const))
  )
  const jumps = joins.filter(([end, start]) => start < end || dump.slice(end, start).trim() !== "").length
  const cuts = insideWord + betweenWords + afterMark
  lengths.sort((a, b) => a - b)
  return {
    page: page.name,
    characters: dump.length,
    articles: page.articles.filter((article) => article.kind !== "other").length,
    gaps: gold.articles.flatMap(({ paragraphs }) => paragraphs.filter((paragraph) => paragraph.gapBefore)).length,
    cuts,
    jumps,
    insideWord,
    betweenWords,
    afterMark,
    copies: prints.filter((print) => print.of !== undefined).length,
    piece: `${lengths[0]}-${lengths[lengths.length >> 1]}-${lengths.at(-1)}`
  }
}
