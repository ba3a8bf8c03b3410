import { chance } from "../random.ts"
import type { Dressing } from "./damage.ts"

/** As the text layers of many papers have it: these in half width, while 、 。 and the quotes stay. */
const halves: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "！": "!",
  "？": "?",
  "（": "(",
  "）": ")",
  "％": "%",
  "　": " "
}

/** Punctuation of the whole page in half width. */
export const halfWidth: Dressing = (articles, { halfWidth: rate }, random) =>
  chance(random, rate)
    ? articles.map((article) => ({
        ...article,
        paragraphs: article.paragraphs.map(({ role, text }) => ({
          role,
          text: text.replace(/[，：；！？（）％\u3000]/g, (mark) => halves[mark])
        }))
      }))
    : articles
