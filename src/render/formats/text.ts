import { articleMark, gapMark } from "../../text/marks.ts"
import type { Reconstruction } from "../../validate/reconstruction.ts"
import type { Format } from "../format.ts"

type Article = Reconstruction["articles"][number]

/**
 * Plain text: a paragraph a line with a blank line between, a mark below each article, a form feed between pages. As
 * marks say that it is in order, it is read back as the same articles.
 */
export const text: Format = {
  name: "text",
  aliases: ["txt"],
  extension: "txt",
  render: ({ articles }) =>
    articles
      .map((article, i) => {
        const between = i === 0 ? "" : article.page === articles[i - 1].page ? "\n" : "\f"
        return `${between}${bodyOf(article)}\n\n${articleMark}\n`
      })
      .join("")
}

/** An article as plain text, headline first, gaps marked. */
export const bodyOf = ({ paragraphs }: Article): string =>
  paragraphs.flatMap((paragraph) => [...(paragraph.gapBefore ? [gapMark] : []), oneLine(paragraph.text)]).join("\n\n")

/** Blanks of the dump inside a paragraph may be line ends, which would end it here. */
export const oneLine = (given: string): string => given.replace(/[^\S\u3000]*[\n\r\v\f\x85\u2028\u2029]\s*/g, " ")
