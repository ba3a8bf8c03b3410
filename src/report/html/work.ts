import { counted } from "../counted.ts"
import { type Html, h } from "./html.ts"
import { languageOf } from "./language.ts"
import { doubtful, percent, type Seam, shownProbability, sureness, type View } from "./view.ts"

/** At least so many joins are offered, however sure they are. */
const least = 5
/** Of each end, in characters. */
const context = 12

/** What a person should look at: the least sure joins first, then where something is missing. */
export const work = (view: View): Html => {
  const sorted = view.seams
    .filter(({ join }) => join.by !== "person")
    .toSorted((a, b) => a.join.probability - b.join.probability || a.index - b.index)
  const unsure = Math.max(least, sorted.filter(({ join }) => join.probability < doubtful).length)
  const textOf = new Map(
    view.articles.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ parts }) => parts.map(({ piece, text }) => [piece, text] as const))
    )
  )
  const entry = (seam: Seam) => entryOf(seam, textOf)
  return h(
    "section",
    { class: "work", "aria-labelledby": "work-title" },
    h("h2", { id: "work-title" }, "To look at"),
    sorted.length === 0 ? h("p", {}, "Nothing was joined.") : h("p", { class: "note" }, "Joins, the least sure first."),
    h("ol", { class: "joins", id: "joins" }, ...sorted.slice(0, unsure).map(entry)),
    sorted.length > unsure
      ? h(
          "details",
          { id: "sure" },
          h("summary", {}, `${sorted.length - unsure} that are sure`),
          h("ol", { class: "joins" }, ...sorted.slice(unsure).map(entry))
        )
      : undefined,
    ...lacks(view)
  )
}

const entryOf = ({ index, kind, join, article }: Seam, textOf: ReadonlyMap<string, string>): Html => {
  const from = textOf.get(join.from) ?? ""
  const to = textOf.get(join.to) ?? ""
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", "data-goto": index, tabindex: -1 },
      h("span", { class: `sureness ${sureness(join.probability)}` }, percent(shownProbability(join))),
      ` ${join.from} → ${join.to} in ${article} `,
      h(
        "span",
        { class: "ends", lang: languageOf(from + to), dir: "auto" },
        `…${[...from].slice(-context).join("")}`,
        h("b", { "aria-hidden": "true" }, kind === "join" ? "│" : "¶"),
        `${[...to].slice(0, context).join("")}…`
      )
    )
  )
}

const lacks = ({ articles, missing, pieces }: View): ReadonlyArray<Html> => {
  const entries = [
    ...articles.flatMap(({ article, paragraphs }, i) => {
      const link = h("a", { href: `#article-${i}` }, article.id)
      const gaps = paragraphs.filter(({ gapBefore }) => gapBefore).length
      const said = [
        ...(gaps > 0 ? [`text is missing at ${counted(gaps, "place")}`] : []),
        ...(article.headline === null ? ["no headline was found"] : [])
      ]
      return said.length === 0 ? [] : [h("li", {}, link, `: ${said.join(", ")}`)]
    }),
    ...missing.map(({ expected, evidence, candidates }) => {
      const may = candidates.map(
        ({ article, probability }) => `${article} (${percent(probability).replace(" ", "\u00a0")})`
      )
      return h(
        "li",
        {},
        h("span", { lang: languageOf(expected) }, expected),
        `: its heading is missing (${evidence})${may.length === 0 ? "" : `; may head ${may.join(", ")}`}`
      )
    }),
    ...pieces.flatMap(({ id, went }) =>
      went.to === "unplaced" && went.reason !== "furniture" && went.reason !== "caption"
        ? [h("li", {}, `${id}: in no article, ${went.reason}`)]
        : []
    )
  ]
  return entries.length === 0 ? [] : [h("h3", {}, "Missing"), h("ul", { class: "lacks" }, ...entries)]
}
