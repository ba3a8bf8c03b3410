import { gapMark } from "../../text/marks.ts"
import type { Reconstruction } from "../../validate/reconstruction.ts"
import type { Format } from "../format.ts"
import { oneLine } from "./text.ts"

type Article = Reconstruction["articles"][number]
type Paragraph = Article["paragraphs"][number]

/** Markdown (CommonMark): to read, and to correct by hand. What is missing or has no place stands at the end. */
export const markdown: Format = {
  name: "markdown",
  aliases: ["md"],
  extension: "md",
  render: (result) => {
    const { source, pages, articles } = result
    const blocks = pages.length > 1 ? [] : [`# ${escaped(source.name)}`]
    for (const [i, article] of articles.entries()) {
      if (pages.length > 1 && article.page !== articles[i - 1]?.page)
        blocks.push(`# ${escaped(source.name)}, page ${article.page + 1}`)
      // A heading parts an article from the last one; where it is lost, a rule does. No heading is made up.
      if (article.headline === null && i > 0) blocks.push("---")
      blocks.push(...articleBlocks(article))
    }
    return `${[...blocks, ...rest(result)].join("\n\n")}\n`
  }
}

const articleBlocks = ({ headline, paragraphs }: Article): ReadonlyArray<string> => {
  let headed = false
  return paragraphs.flatMap((paragraph) => {
    const gap = paragraph.gapBefore ? [gapMark] : []
    if (paragraph.role !== "headline" || headline === null) return [...gap, block(paragraph)]
    if (headed) return gap // a headline over several lines: written whole at the first
    headed = true
    return [...gap, `## ${escaped(headline)}`]
  })
}

const block = ({ role, text }: Paragraph): string => {
  const shown = escaped(text)
  switch (role) {
    case "headline":
      return `## ${shown}`
    case "subtitle":
      return `### ${shown}`
    case "kicker":
    case "label":
      return `**${shown}**`
    case "byline":
      return `*${shown}*`
    case "caption":
      return `> ${shown}`
    default:
      return shown
  }
}

const rest = ({ articles, missing, unplaced, jumpLines = [] }: Reconstruction): ReadonlyArray<string> => {
  const headlines = new Map(articles.map(({ id, headline }) => [id, headline]))
  const named = (article: string) =>
    `${article}${headlines.get(article) ? ` (${escaped(headlines.get(article)!)})` : ""}`
  const candidate = ({ article, probability }: Reconstruction["missing"][number]["candidates"][number]) =>
    `${named(article)} ${percent(probability)}`
  const elsewhere = jumpLines.flatMap(({ article, says, target, join }) =>
    article === null || target === null || join !== null
      ? []
      : [`- ${named(article)} ${says === "onward" ? "goes on on" : "began on"} page ${target}`]
  )
  const list = missing.map(({ expected, evidence, candidates }) => {
    const may = candidates.length === 0 ? "" : `; may head ${candidates.map(candidate).join(", ")}`
    return `- ${escaped(expected)} (${evidence}${may})`
  })
  const reasons = new Map<string, number>()
  for (const { reason } of unplaced) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  const left = [...reasons].map(([reason, count]) => `${count} × ${reason}`).join(", ")
  return [
    ...(list.length > 0 || elsewhere.length > 0 || left !== "" ? ["---"] : []),
    ...(list.length > 0 ? ["**Missing headings**", list.join("\n")] : []),
    ...(elsewhere.length > 0 ? ["**On other pages**", elsewhere.join("\n")] : []),
    ...(left === "" ? [] : [`**In no article:** ${left} (see the JSON)`])
  ]
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Text that Markdown would take for its own marks, with a backslash before. */
const escaped = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*<]|_(?=\s|\p{P}|$)|(?<=^|\s|\p{P})_|\[(?=[^\]]*\](?:\(|:))/gu, "\\$&")
    .replace(/^(?=#{1,6}(?:\s|$)|[>+\-=~|])/u, "\\")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2")
