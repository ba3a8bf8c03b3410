import type { Reconstruction } from "../../validate/reconstruction.ts"
import { type Format, gapMark } from "../format.ts"

type Article = Reconstruction["articles"][number]

/** Plain text: a paragraph a line with a blank line between, three between articles. */
export const text: Format = {
  name: "text",
  aliases: ["txt"],
  extension: "txt",
  render: ({ articles }) => articles.map((article) => `${bodyOf(article)}\n`).join("\n\n\n")
}

/** An article as plain text, headline first, gaps marked. */
export const bodyOf = ({ paragraphs }: Article): string =>
  paragraphs.flatMap((paragraph) => [...(paragraph.gapBefore ? [gapMark] : []), oneLine(paragraph.text)]).join("\n\n")

/** Blanks of the dump inside a paragraph may be line ends, which would end it here. */
export const oneLine = (given: string): string => given.replace(/[^\S\u3000]*[\n\r\v\f\x85\u2028\u2029]\s*/g, " ")
