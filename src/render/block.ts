import type { Box, Region, SourceLine, SourcePage } from "./regions.ts"

/** What layout formats call a region: PAGE's names, which readers of ALTO and hOCR know too. */
export type BlockType = "heading" | "paragraph" | "caption" | "credit" | "header" | "footer" | "other"

/** Furniture is called by the half of the page that it stands in, as the result says no more of it. */
export const blockTypeOf = ({ role, box }: Region, page: SourcePage): BlockType => {
  switch (role) {
    case "headline":
    case "subtitle":
    case "label":
    case "kicker":
      return "heading"
    case "byline":
      return "credit"
    case "lead":
    case "body":
      return "paragraph"
    case "caption":
      return "caption"
    case "furniture":
      return box === undefined || box[1] + box[3] <= extentOf(page).height ? "header" : "footer"
    case "copy":
      return "other"
  }
}

/** Of a page in whole units: as the source says, else as far as its boxes reach. */
export const extentOf = ({
  width,
  height,
  lines = []
}: SourcePage): { readonly width: number; readonly height: number } => {
  const far = (side: 2 | 3) => Math.max(1, ...lines.map(({ box }) => box?.[side] ?? 0))
  return { width: Math.ceil(width ?? far(2)), height: Math.ceil(height ?? far(3)) }
}

/** A box in whole units inside the page, never empty: fractions and what sticks out left or above have no place in pixels. */
export const pixels = ([x0, y0, x1, y1]: Box): Box => {
  const left = Math.max(0, Math.floor(x0))
  const top = Math.max(0, Math.floor(y0))
  return [left, top, Math.max(left + 1, Math.ceil(x1)), Math.max(top + 1, Math.ceil(y1))]
}

/** The box of a line; of one that has none the box of its region, else the whole page. */
export const boxOf = (line: SourceLine | undefined, region: Region, page: SourcePage): Box => {
  const { width, height } = extentOf(page)
  return pixels(line?.box ?? region.box ?? [0, 0, width, height])
}

/** Sources of which no clock is asked, so that the same input gives the same bytes, still have to say when they were made. */
export const noDate = "1970-01-01T00:00:00Z"
