import { type Html, h } from "./html.ts"
import { languageOf } from "./language.ts"
import { tagOf } from "./tags.ts"
import type { Piece, View } from "./view.ts"

/** The dump as it came: its pieces as blocks, each with where it went. */
export const dump = ({ pieces, articles }: View): Html => {
  const order = new Map(articles.map(({ article }, i) => [article.id, i]))
  return h(
    "section",
    { class: "dump", "aria-labelledby": "dump-title" },
    h("h2", { id: "dump-title" }, "The dump as it came"),
    pieces.some(({ text }) => text === undefined)
      ? h(
          "p",
          { class: "note" },
          "The result does not hold the text of copies and of what has no place: give --source."
        )
      : undefined,
    h(
      "div",
      { class: "strip" },
      h("div", { class: "arrows", id: "arrows", "aria-hidden": "true" }),
      h("ol", { class: "pieces", id: "pieces" }, ...pieces.map((piece, i) => block(piece, i, order)))
    )
  )
}

const block = (piece: Piece, i: number, order: ReadonlyMap<string, number>): Html => {
  const hue = piece.went.to === "article" ? `hue${order.get(piece.went.article)! % 8}` : "nowhere"
  const text = piece.text?.trim()
  return h(
    "li",
    { class: `piece ${hue} is-${piece.role}`, "data-piece": piece.id },
    h("button", { type: "button", class: "tag", "data-open": piece.id, tabindex: i === 0 ? 0 : -1 }, tagOf(piece)),
    " ",
    text === undefined
      ? h("span", { class: "note" }, `${piece.spans[0].start} to ${piece.spans[piece.spans.length - 1].end}`)
      : h("span", { class: "text", lang: languageOf(text), dir: "auto" }, text)
  )
}
