import { languages } from "../text/languages/languages.ts"
import type { Article, Paragraph } from "./article.ts"

/** What an article is called, who signs it and what kind it is: only what the page says. */
export const describe = (
  paragraphs: ReadonlyArray<Paragraph>
): Pick<Article, "kind" | "headline" | "byline" | "speaker"> => {
  const textOf = (role: Paragraph["role"]) => {
    const texts = paragraphs
      .filter((paragraph) => paragraph.role === role)
      .map((paragraph) => paragraph.fragments.map((fragment) => fragment.text).join(""))
    return texts.length === 0 ? null : texts.join(" ")
  }
  const headline = textOf("headline")
  const byline = textOf("byline")
  const speaker = byline === null ? null : (languages.map((language) => language.speaker(byline)).find(Boolean) ?? null)
  const running = paragraphs.filter(({ role }) => role === "body" || role === "lead")
  const front = running.length > 0 ? running.every(({ role }) => role === "lead") : headline !== null && byline === null
  const kind = speaker !== null ? "speech" : front ? "front-matter" : running.length > 0 ? "news" : "other"
  return { kind, headline, byline, speaker }
}
