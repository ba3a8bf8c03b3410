import type { Format } from "../format.ts"
import { bodyOf } from "./text.ts"

/** An article a line, each with its source and its text as one string: for search indices and language models. */
export const jsonl: Format = {
  name: "jsonl",
  aliases: [],
  extension: "jsonl",
  render: ({ source, articles }) =>
    articles
      .map((article) => {
        const { paragraphs, ...head } = article
        const line = {
          ...head,
          source: { name: source.name, sha256: source.sha256 },
          text: bodyOf(article),
          paragraphs: paragraphs.map(({ role, text, spans, gapBefore }) => ({ role, text, spans, gapBefore }))
        }
        return `${JSON.stringify(line)}\n`
      })
      .join("")
}
