import type { CopyParagraph } from "../copy.ts"
import { chance } from "../random.ts"
import { mayBreak } from "../typeset.ts"
import type { Dressing } from "./damage.ts"

/** In characters: shorter headlines stand on one line. */
const shortest = 10

/** Sets headlines over two lines, at a blank or bracket where there is one; each line is a paragraph of its own. */
export const splitHeadlines: Dressing = (articles, { splitHeadlines: rate }, random) =>
  rate <= 0
    ? articles
    : articles.map((article) =>
        article.kind === "other" || !chance(random, rate)
          ? article
          : {
              ...article,
              paragraphs: article.paragraphs.flatMap((paragraph, i) =>
                paragraph.role === "headline" && i <= 1 ? split(paragraph) : [paragraph]
              )
            }
      )

const split = (paragraph: CopyParagraph): ReadonlyArray<CopyParagraph> =>
  overTwoLines(paragraph.text).map((text) => ({ ...paragraph, text }))

/** A headline as it stands over two lines; of a short one, the one line. */
export const overTwoLines = (text: string): ReadonlyArray<string> => {
  const at = text.length < shortest ? -1 : middle(text)
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at).trim()]
}

const middle = (text: string): number => {
  const places = Array.from({ length: text.length - 7 }, (_, i) => i + 4).filter((at) => mayBreak(text, at))
  const blanks = places.filter((at) => text[at] === " " || text[at] === "（" || text[at] === "(")
  const [best] = (blanks.length > 0 ? blanks : places).sort(
    (a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2)
  )
  return best ?? -1
}
