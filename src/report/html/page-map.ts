import { type Html, h } from "./html.ts"
import { tagOf } from "./tags.ts"
import type { Piece, SourcePage, View } from "./view.ts"

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** A picture of the page, as what lies under its boxes. */
export interface Picture {
  /** A `data:` address: the report fetches nothing. */
  readonly address: string
}

/** The pieces where they stand on the printed page; `undefined` where the source does not say. */
export const pageMap = ({ page, pieces, articles }: View, picture?: Picture): Html | undefined => {
  const placed = pieces.flatMap((piece) => {
    const box = boxOf(piece, page)
    return box === undefined ? [] : [{ piece, box }]
  })
  if (placed.length === 0) return undefined
  const order = new Map(articles.map(({ article }, i) => [article.id, i]))
  const width = page.width ?? Math.max(...placed.map(({ box }) => box[2]))
  const height = page.height ?? Math.max(...placed.map(({ box }) => box[3]))
  const size = width / 36 // legible where the page is as wide as a column of the report
  return h(
    "section",
    { class: "map", "aria-labelledby": "map-title" },
    h("h2", { id: "map-title" }, "The page"),
    h(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, id: "map", "aria-hidden": "true", focusable: "false" },
      picture === undefined
        ? undefined
        : h("image", { href: picture.address, x: 0, y: 0, width, height, preserveAspectRatio: "none" }),
      ...placed.map(({ piece, box: [left, top, right, bottom] }) =>
        h(
          "g",
          {
            class: piece.went.to === "article" ? `hue${order.get(piece.went.article)! % 8}` : "nowhere",
            "data-map": piece.id
          },
          h("title", {}, tagOf(piece)),
          h("rect", { x: left, y: top, width: right - left, height: bottom - top }),
          h(
            "text",
            { x: left + size / 4, y: Math.min(top + size, (top + bottom + size * 0.7) / 2), "font-size": size },
            piece.went.to === "article" ? `${piece.went.article}·${piece.id}` : piece.id
          )
        )
      ),
      h("g", { id: "map-arrows" })
    )
  )
}

/** Around the lines of a piece. */
const boxOf = ({ spans }: Piece, { lines = [] }: SourcePage): Box | undefined => {
  const boxes = spans.flatMap(({ start, end }) =>
    lines.flatMap((line) => (line.box !== undefined && line.start < end && line.end > start ? [line.box] : []))
  )
  return boxes.length === 0
    ? undefined
    : boxes.reduce(([a, b, c, d], [e, f, g, i]) => [Math.min(a, e), Math.min(b, f), Math.max(c, g), Math.max(d, i)])
}
