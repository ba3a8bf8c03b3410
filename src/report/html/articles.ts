import { counted } from "../counted.ts"
import { type Child, type Html, h } from "./html.ts"
import { languageOf } from "./language.ts"
import {
  percent,
  type Seam,
  type ShownArticle,
  type ShownParagraph,
  shownProbability,
  sureness,
  type View
} from "./view.ts"

/** The articles as a reader reads them: seams visible, gaps marked, copies folded. */
export const articles = ({ articles: shown }: View): Html =>
  h(
    "section",
    { class: "articles", id: "articles", "aria-labelledby": "articles-title" },
    h("h2", { id: "articles-title" }, "The articles"),
    shown.length === 0 ? h("p", {}, "None was found.") : undefined,
    ...shown.map(articleOf)
  )

const articleOf = ({ article, paragraphs }: ShownArticle, i: number): Html => {
  const { id, kind, headline, confidence } = article
  const seams = paragraphs.flatMap(({ succession, parts }) => [succession, ...parts.map(({ seam }) => seam)])
  const decided = seams.some((seam) => seam !== undefined)
  const pieces = paragraphs.reduce((sum, { parts }) => sum + parts.length, 0)
  return h(
    "article",
    { class: `article hue${i % 8}`, id: `article-${i}`, "data-article": id, "aria-labelledby": `article-${i}-title` },
    h(
      "h3",
      { id: `article-${i}-title` },
      h("button", { type: "button", class: "tag", "data-select": id }, id),
      ` ${kind}, ${counted(pieces, "piece")}`,
      decided ? `, least sure ${percent(confidence)}` : ""
    ),
    headline === null ? h("p", { class: "note" }, "No headline was found.") : undefined,
    ...paragraphs.flatMap(paragraphOf)
  )
}

const paragraphOf = ({ role, gapBefore, succession, parts, copies }: ShownParagraph): ReadonlyArray<Html> => {
  const text = parts.map((part) => part.text).join("")
  return [
    ...(gapBefore
      ? [h("p", { class: "gap" }, h("span", { "aria-hidden": "true" }, "〔……〕 "), "text is missing here")]
      : []),
    h(
      "p",
      { class: `paragraph is-${role}`, lang: languageOf(text), dir: "auto" },
      succession === undefined ? undefined : [mark(succession), " "],
      ...parts.flatMap(
        ({ piece, text: own, seam }): ReadonlyArray<Child> => [
          seam === undefined ? undefined : mark(seam),
          h("span", { class: "part", "data-part": piece }, own)
        ]
      )
    ),
    ...copies.map(({ id, text: own, went }) =>
      h(
        "details",
        { class: "copy" },
        h(
          "summary",
          {},
          `${id}: a copy was folded here${went.to === "copies" && went.similarity < 1 ? `, ${percent(went.similarity)} alike` : ""}`
        ),
        h("p", { lang: languageOf(own ?? ""), dir: "auto" }, own ?? "Its text is not known: give --source.")
      )
    )
  ]
}

/** A thin mark with the probability; the script says the rest. */
const mark = ({ index, kind, join }: Seam): Html => {
  const how = join.by === "person" ? "decided by a person" : sureness(join.probability)
  return h(
    "button",
    {
      type: "button",
      class: `seam ${kind} ${sureness(join.probability)}`,
      "data-seam": index,
      tabindex: -1,
      lang: "",
      "aria-label": `${kind === "join" ? "Seam" : "New paragraph"}, ${join.from} to ${join.to}, ${percent(shownProbability(join))}, ${how}`
    },
    join.by === "person" ? "✓" : String(Math.min(99, Math.round(join.probability * 100)))
  )
}
