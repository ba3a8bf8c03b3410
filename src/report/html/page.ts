import type { Gold } from "../../evaluate/gold.ts"
import { features } from "../../score/features/features.ts"
import type { Reconstruction } from "../../validate/reconstruction.ts"
import { counted } from "../counted.ts"
import { articles } from "./articles.ts"
import { arrows } from "./client/arrows.ts"
import { base } from "./client/base.ts"
import { decisions } from "./client/decisions.ts"
import { keys } from "./client/keys.ts"
import { panel } from "./client/panel.ts"
import { documentOf } from "./document.ts"
import { dump } from "./dump.ts"
import { goldDiff, goldDiffs } from "./gold-diff.ts"
import { h } from "./html.ts"
import { type Picture, pageMap } from "./page-map.ts"
import { style } from "./style.ts"
import { tagOf } from "./tags.ts"
import { shownProbability, type View, viewOf } from "./view.ts"
import { work } from "./work.ts"

/** What a report shows more with. */
export interface PageOptions {
  /** Index in the result's pages. */
  readonly page?: number | undefined
  /** The decoded source. */
  readonly source?: string | undefined
  /** What the page should be; needs the source. */
  readonly gold?: Gold | undefined
  /** The page as it was printed, under its boxes. */
  readonly picture?: Picture | undefined
  /** Of the index that lists this page, relative to it. */
  readonly index?: string | undefined
}

const script = `"use strict"\n;(() => {${[base, arrows, panel, decisions, keys].join("")}})()`

/** One page of a result as a file to look at, to check and to correct: HTML that stands alone. */
export const reportPage = (result: Reconstruction, options: PageOptions = {}): string => {
  const { page = 0, source, gold, picture, index } = options
  const view = viewOf(result, page, source)
  const title = result.pages.length > 1 ? `${result.source.name}, page ${page + 1}` : result.source.name
  return documentOf({
    title: `${title}: restitch`,
    style,
    script,
    data: dataOf(view),
    body: [
      h("a", { class: "skip", href: "#articles" }, "To the articles"),
      h(
        "header",
        {},
        index === undefined ? undefined : h("p", {}, h("a", { href: index }, "All pages")),
        h("h1", {}, title),
        h("p", { class: "note" }, countsOf(view)),
        help
      ),
      h(
        "main",
        { class: "page" },
        h("div", { class: "side" }, work(view), corrections),
        h("div", { class: "left" }, pageMap(view, picture), dump(view)),
        articles(view),
        gold === undefined || source === undefined ? undefined : goldDiff(goldDiffs(result, gold, view.page, source)),
        h(
          "section",
          { class: "panel", id: "panel", tabindex: 0, "aria-label": "What is selected" },
          h("p", {}, "Point at a seam or a piece, or press ", h("kbd", {}, "j"), ".")
        )
      ),
      h("footer", {}, h("p", { role: "status", id: "status" }), h("p", { class: "note" }, madeBy(result)))
    ]
  })
}

const help = h(
  "details",
  { id: "help" },
  h("summary", {}, "Keys"),
  h(
    "ul",
    {},
    ...(
      [
        ["j k", "next and last join to look at, the least sure first; also ↓ ↑ in the list"],
        ["Enter", "go to the join in its article; Esc comes back"],
        ["← →", "last and next seam, on a seam; ↑ ↓ last and next piece, on a piece"],
        ["c x r", "confirm the join, cut it, join the runner-up instead"],
        ["p", "to what is said of it; Tab goes on to its buttons"],
        ["u e", "take back the last decision; export all"]
      ] as const
    ).map(([key, what]) => h("li", {}, h("kbd", {}, key), ` ${what}`))
  ),
  h(
    "p",
    {},
    h("label", {}, h("input", { type: "checkbox", id: "letters", checked: true }), " Letters are keys"),
    ". A bar under a seam is whole where the join is sure, dashed where it is likely, dotted where it is doubtful."
  )
)

const corrections = h(
  "section",
  { class: "corrections", "aria-labelledby": "corrections-title" },
  h("h2", { id: "corrections-title" }, "Your corrections"),
  h("p", { id: "count" }, "None yet."),
  h("ol", { id: "decisions" }),
  h(
    "div",
    { class: "acts" },
    h("button", { type: "button", id: "export" }, "Export ", h("kbd", {}, "e")),
    h("button", { type: "button", id: "undo" }, "Undo ", h("kbd", {}, "u"))
  ),
  h(
    "details",
    {},
    h("summary", {}, "The file"),
    h(
      "p",
      { class: "note" },
      "restitch run SOURCE --corrections FILE puts the page together anew, as you decided; restitch check FILE RESULT holds a result to it."
    ),
    h("pre", { id: "file", tabindex: 0, "aria-label": "The file of corrections" })
  )
)

const countsOf = ({ pieces, articles: shown, seams, result: { quality, pages } }: View): string => {
  const own = pieces.filter(({ elsewhere }) => elsewhere === undefined)
  const joins = seams.filter(({ kind }) => kind === "join").length
  const copies = pieces.filter(({ went }) => went.to === "copies").length
  const unplaced = pieces.filter(({ went }) => went.to === "unplaced").length
  return [
    `${counted(own.length, "piece")} in ${counted(shown.length, "article")}`,
    `${counted(joins, "cut")} joined`,
    ...(pages.length === 1
      ? [`${counted(quality.openEnds, "cut sentence")} left open`, counted(quality.gaps, "gap")]
      : []),
    `${counted(copies, "copy", "copies")} folded`,
    `${counted(unplaced, "piece")} in no article`
  ].join(", ")
}

const madeBy = ({ generator: { version, model, segmenter }, source: { sha256 } }: Reconstruction): string =>
  `restitch ${version}, model ${model.name} (${model.sha256.slice(0, 12)}), words by ${segmenter}, source ${sha256.slice(0, 12)}`

/** What the script reads. Texts are not in it: they stand in the page once. */
const dataOf = ({ result, number, pieces, articles: shown, seams }: View) => {
  const most: Record<string, number> = {}
  for (const { join } of seams)
    for (const [name, value] of Object.entries(join.evidence)) most[name] = Math.max(most[name] ?? 0, Math.abs(value))
  const { name, sha256 } = result.source
  return {
    source: { name, sha256 },
    page: number,
    file: `${stemOf(name)}${result.pages.length > 1 ? `.${number + 1}` : ""}.corrections.json`,
    pieces: pieces.map((piece) => ({
      id: piece.id,
      start: piece.spans[0].start,
      end: piece.spans[piece.spans.length - 1].end,
      article: piece.went.to === "article" ? piece.went.article : null,
      copy: piece.went.to === "copies",
      tag: tagOf(piece)
    })),
    articles: shown.map(({ article, paragraphs }) => ({
      id: article.id,
      headline: article.headline,
      pieces: paragraphs.flatMap(({ parts }) => parts.map(({ piece }) => piece))
    })),
    seams: seams.map(({ kind, join, article }) => {
      const { from, to, evidence, runnerUp, edit, by } = join
      const probability = shownProbability(join)
      return { kind, article, from, to, probability, evidence, runnerUp, edit, ...(by === undefined ? {} : { by }) }
    }),
    units: Object.fromEntries(features.map((feature) => [feature.name, feature.unit])),
    most
  }
}

/** A file's name without folders and ending. */
const stemOf = (name: string): string => name.replace(/^.*[/\\]/, "").replace(/(?<=.)\.[^.]*$/, "")
