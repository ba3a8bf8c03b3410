import type { Reconstruction } from "../../validate/reconstruction.ts"
import { counted } from "../counted.ts"
import { documentOf } from "./document.ts"
import { type Html, h } from "./html.ts"
import { languageOf } from "./language.ts"
import { style } from "./style.ts"
import { doubtful, percent } from "./view.ts"

/** A page of a batch as the index lists it: little, so that a batch may be of any size. */
export interface Listed {
  readonly name: string
  /** Of its report, relative to the index. */
  readonly href: string
  readonly headlines: ReadonlyArray<string>
  readonly articles: number
  readonly pieces: number
  /** Of joins and successions; those that a person decided are left out. */
  readonly probabilities: ReadonlyArray<number>
  readonly gaps: number
  readonly missing: number
  readonly unplaced: number
}

/** What the index says of a page. */
export const listed = (result: Reconstruction, page: number, href: string): Listed => {
  const articles = result.articles.filter((article) => article.page === page)
  const paragraphs = articles.flatMap((article) => article.paragraphs)
  const { start, end } = result.pages[page]
  const joins = paragraphs.flatMap(({ joins: own, succession }) => [
    ...own,
    ...(succession === null ? [] : [succession])
  ])
  const ids = new Set(articles.map(({ id }) => id))
  return {
    name: result.pages.length > 1 ? `${result.source.name}, page ${page + 1}` : result.source.name,
    href,
    headlines: articles.flatMap(({ headline }) => (headline === null ? [] : [headline])),
    articles: articles.length,
    pieces: new Set(paragraphs.flatMap(({ spans }) => spans.map(({ fragment }) => fragment))).size,
    probabilities: joins.filter(({ by }) => by === undefined).map(({ probability }) => probability),
    gaps: paragraphs.filter(({ gapBefore }) => gapBefore).length,
    missing: result.missing.filter(
      ({ candidates }) => result.pages.length === 1 || candidates.some(({ article }) => ids.has(article))
    ).length,
    unplaced: new Set(
      result.unplaced.filter(({ span }) => span.start >= start && span.start < end).map(({ fragment }) => fragment)
    ).size
  }
}

/** How much a page needs a person: the joins that are wrong as far as they say it themselves, and every place where something is missing. */
export const need = ({ probabilities, gaps, missing }: Listed): number =>
  probabilities.reduce((sum, probability) => sum + 1 - probability, 0) + gaps + missing

const bins = 10

/** A batch: pages sorted by how much they need a person, how sure their joins are, totals. */
export const indexPage = (pages: ReadonlyArray<Listed>): string => {
  const sorted = pages.toSorted((a, b) => need(b) - need(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const sum = (of: (page: Listed) => number) => pages.reduce((total, page) => total + of(page), 0)
  const all = pages.flatMap(({ probabilities }) => probabilities)
  return documentOf({
    title: `${counted(pages.length, "page")}: restitch`,
    style,
    script: `"use strict"`,
    body: [
      h("header", {}, h("h1", {}, counted(pages.length, "page"))),
      h(
        "main",
        {},
        h(
          "section",
          { "aria-labelledby": "totals" },
          h("h2", { id: "totals" }, "In all"),
          h(
            "p",
            {},
            `${counted(
              sum(({ articles }) => articles),
              "article"
            )} of ${counted(
              sum(({ pieces }) => pieces),
              "piece"
            )}, ${counted(all.length, "join")}, ` +
              `${all.filter((probability) => probability < doubtful).length} of them below ${percent(doubtful)}; ` +
              `${counted(
                sum(({ gaps }) => gaps),
                "gap"
              )}, ${counted(
                sum(({ missing }) => missing),
                "missing heading"
              )}, ` +
              `${counted(
                sum(({ unplaced }) => unplaced),
                "piece"
              )} in no article.`
          )
        ),
        histogram(all),
        h(
          "section",
          { "aria-labelledby": "pages" },
          h("h2", { id: "pages" }, "Pages, those that need a person first"),
          h(
            "p",
            { class: "note" },
            "Need: joins that are wrong by their own probabilities, plus gaps, plus missing headings."
          ),
          h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": "Table of pages" }, tableOf(sorted))
        )
      )
    ]
  })
}

const tableOf = (pages: ReadonlyArray<Listed>): Html =>
  h(
    "table",
    { class: "pages" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...["Page", "Need", "Articles", "Joins", "Doubtful", "Least sure", "Gaps", "Missing headings"].map((head, i) =>
          h("th", { scope: "col", class: i === 0 ? undefined : "number" }, head)
        )
      )
    ),
    h(
      "tbody",
      {},
      ...pages.map((page) => {
        const { name, href, headlines, articles, probabilities, gaps, missing } = page
        const numbers = [
          need(page).toFixed(1),
          articles,
          probabilities.length,
          probabilities.filter((probability) => probability < doubtful).length,
          probabilities.length === 0 ? "–" : percent(Math.min(...probabilities)),
          gaps,
          missing
        ]
        return h(
          "tr",
          {},
          h(
            "th",
            { scope: "row" },
            h("a", { href }, name),
            headlines.length === 0
              ? undefined
              : h("div", { class: "note", lang: languageOf(headlines[0]), dir: "auto" }, headlines[0])
          ),
          ...numbers.map((number) => h("td", { class: "number" }, number))
        )
      })
    )
  )

const histogram = (probabilities: ReadonlyArray<number>): Html => {
  const counts = new Array<number>(bins).fill(0)
  for (const probability of probabilities) counts[Math.min(bins - 1, Math.floor(probability * bins))]++
  const most = Math.max(1, ...counts)
  return h(
    "section",
    { "aria-labelledby": "histogram" },
    h("h2", { id: "histogram" }, "How sure the joins are"),
    h(
      "table",
      { class: "histogram" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["Probability", "Joins", ""].map((head) =>
            h(head === "" ? "td" : "th", { scope: head === "" ? undefined : "col" }, head)
          )
        )
      ),
      h(
        "tbody",
        {},
        ...counts.map((count, i) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, `${(i / bins) * 100} to ${((i + 1) / bins) * 100} %`),
            h("td", { class: "number" }, count),
            h(
              "td",
              { class: "bar" },
              h(
                "svg",
                { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
                h("rect", { x: 0, y: 1, width: (100 * count) / most, height: 8 })
              )
            )
          )
        )
      )
    )
  )
}
