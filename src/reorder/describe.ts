import { isRunningRole } from "../detect/fragment.ts"
import { languages } from "../text/languages/languages.ts"
import type { Article, Paragraph } from "./article.ts"

/** What an article is called, who signs it and what kind it is: only what the page says. */
export const describe = (
  paragraphs: ReadonlyArray<Paragraph>
): Pick<Article, "kind" | "headline" | "byline" | "speaker"> => {
  const isRunning = ({ role }: Paragraph) => isRunningRole(role)
  // What stands between paragraphs is a subheading.
  const first = paragraphs.findIndex(isRunning)
  const over = first < 0 ? paragraphs : paragraphs.slice(0, first)
  const textOf = (role: Paragraph["role"], among: ReadonlyArray<Paragraph>) => {
    const texts = among
      .filter((paragraph) => paragraph.role === role)
      .map((paragraph) => paragraph.fragments.map((fragment) => fragment.text).join(""))
    return texts.length === 0 ? null : texts.join(" ")
  }
  const headline = textOf("headline", over)
  const byline = textOf("byline", paragraphs)
  const speaker = byline === null ? null : (languages.map((language) => language.speaker(byline)).find(Boolean) ?? null)
  const running = paragraphs.filter(isRunning)
  const front = running.length > 0 ? running.every(({ role }) => role === "lead") : headline !== null && byline === null
  const kind = speaker !== null ? "speech" : front ? "front-matter" : running.length > 0 ? "news" : "other"
  return { kind, headline, byline, speaker }
}
