import { headingLength } from "../copy.ts"
import { chance, pick } from "../random.ts"
import type { Dressing } from "./damage.ts"

/** In characters. */
const [shortest, longest] = [5, 14]

/**
 * Gives long articles subheadings: a phrase of the paragraph below, as editors choose them. Where no phrase is short
 * enough the paragraph gets none.
 */
export const subheadings: Dressing = (articles, { subheadings: rate }, random) =>
  rate <= 0
    ? articles
    : articles.map((article) => {
        const from = headingLength(article.paragraphs)
        const body = article.paragraphs.slice(from)
        if (article.kind !== "news" || body.length < 4 || body.some(({ role }) => role === "headline")) return article
        if (!chance(random, rate)) return article
        const paragraphs = article.paragraphs.flatMap((paragraph, i) => {
          if (i <= from || paragraph.role !== "body" || !chance(random, 0.45)) return [paragraph]
          const phrases = paragraph.text
            .split(/[，。；：！？,;:!?“”‘’、（）()]/)
            .filter(
              (phrase) =>
                phrase.length >= shortest && phrase.length <= longest && !/^[一-龥]{0,3}(?:说|表示|认为)/.test(phrase)
            )
          return phrases.length === 0
            ? [paragraph]
            : [{ role: "headline" as const, text: pick(random, phrases).trim() }, paragraph]
        })
        return { ...article, paragraphs }
      })
