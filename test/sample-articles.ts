import { cleanParagraphs } from "../samples/builder/article.ts"
import { pages } from "../samples/source/pages.ts"
import type { CleanArticle } from "../src/scramble/copy.ts"

/** Articles of the samples as their page had them before anything happened to it. */
export const sampleArticles: ReadonlyArray<CleanArticle> = pages
  .filter(({ name }) => name !== "english")
  .flatMap((page) =>
    page.articles.flatMap((article): ReadonlyArray<CleanArticle> => {
      const clean = cleanParagraphs(article)
      const title = clean.find(({ role }) => role === "headline")?.text
      const paragraphs = clean.filter(({ role }) => role === "body").map(({ text }) => text)
      return title === undefined || paragraphs.length < 2
        ? []
        : [{ id: `${page.name}/${article.id}`, title, paragraphs }]
    })
  )
