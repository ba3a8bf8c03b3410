import type { Role } from "../detect/fragment.ts"

/** An article as a corpus has it: a line of a JSONL file. */
export interface CleanArticle {
  readonly id: string
  readonly title: string
  /** 2020-08-01 or 20200801 */
  readonly date?: string
  /** The printed page it stood on. */
  readonly page?: number
  readonly kicker?: string
  readonly subtitle?: string
  readonly author?: string
  readonly paragraphs: ReadonlyArray<string>
}

export interface CopyParagraph {
  readonly role: Role
  readonly text: string
}

/** An article as the compositor gets it. Its heading is everything before the first lead or body. */
export interface CopyArticle {
  readonly id: string
  readonly kind: "speech" | "news" | "front-matter" | "other"
  readonly speaker: string | null
  /** What a roster calls it: the speaker's unit. */
  readonly unit: string | null
  /** Whether it keeps to the top or the bottom of the page whatever the order of the dump. */
  readonly place: "body" | "top" | "bottom"
  readonly paragraphs: ReadonlyArray<CopyParagraph>
}

const production =
  /^[（(]?(?:(?:本版|本期)?(?:责任编辑|责编|统筹|版式设计|版式|制图|美编|校对|图片编辑)[：: 　／/]|本版(?:责编|编辑))/
const caption = /^(?:上图|下图|左图|右图|题图|图[①-⑨为：])|(?:摄|影报道)[（）)]?$/
const reporter = /^(?:本报|新华社|人民日报)?(?:驻\S{2,6})?(?:记者|评论员|通讯员)[ 　]?\S{2,4}(?:[ 　、]\S{2,4}){0,6}$/
const terminal = /[。！？!?…；;：:，,”’）)》】.]$/

/** What a corpus paragraph is; production lines and captions were left in the articles by who collected them. */
export const roleOf = (text: string): Role => {
  if (text.length <= 60 && production.test(text)) return "furniture"
  if (text.length <= 80 && caption.test(text)) return "caption"
  if (text.length <= 40 && reporter.test(text)) return "byline"
  // A short paragraph without an end to its sentence is a subheading; of two phrases set apart it may be longer.
  const longest = /\S[ \u3000]\S/.test(text) && !/[A-Za-z] [A-Za-z]/.test(text) ? 36 : 24
  return text.length <= longest && !terminal.test(text) && !/[，。；]/.test(text) ? "headline" : "body"
}

const tidy = (text: string | undefined): string => (text ?? "").replace(/[\s\u3000]+/g, " ").trim()

/** An article of one line that belongs to no article. */
export const furnitureOf = (id: string, text: string, place: CopyArticle["place"]): CopyArticle => ({
  id,
  kind: "other",
  speaker: null,
  unit: null,
  place,
  paragraphs: [{ role: "furniture", text }]
})

/** The article with its heading as paragraphs, and its production lines as articles of their own. */
export const copiesOf = (article: CleanArticle): ReadonlyArray<CopyArticle> => {
  const heading = (role: Role, text: string | undefined): ReadonlyArray<CopyParagraph> => {
    const words = tidy(text)
    return words === "" ? [] : [{ role, text: words }]
  }
  const author = tidy(article.author)
  const paragraphs = article.paragraphs.map(tidy).filter((text) => text !== "")
  const text = paragraphs.map((words): CopyParagraph => ({ role: roleOf(words), text: words }))
  return [
    {
      id: article.id,
      kind: "news",
      speaker: null,
      unit: null,
      place: "body",
      paragraphs: [
        ...heading("kicker", article.kicker),
        ...heading("headline", article.title),
        ...heading("subtitle", article.subtitle),
        ...(author.length <= 20 ? heading("byline", author) : []),
        ...text.filter(({ role }) => role !== "furniture")
      ]
    },
    ...text
      .filter(({ role }) => role === "furniture")
      .map(({ text }, i) => furnitureOf(`${article.id}/furniture-${i + 1}`, text, "body"))
  ]
}

const running = new Set<Role>(["lead", "body", "caption"])

/** How many of the paragraphs are the heading. */
export const headingLength = (paragraphs: ReadonlyArray<CopyParagraph>): number => {
  const first = paragraphs.findIndex(({ role }) => running.has(role))
  return first < 0 ? paragraphs.length : first
}
