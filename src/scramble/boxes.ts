import type { Box } from "../read/page.ts"
import { nameOf } from "./layout.ts"
import type { Paper } from "./paper.ts"
import type { LineSpan, PrintedPiece } from "./print.ts"
import { chance, type Random } from "./random.ts"

type Rectangle = Omit<Box, "page">

/** What a reader would know of where a line stands; a line that has none is left out. */
export interface LineBox {
  readonly line: LineSpan
  /** In dots, the origin at the top left. */
  readonly box: Rectangle
  readonly size?: number
  readonly vertical?: true
}

/** Share of pages set from top to bottom, in columns from the right. */
const shareOfVertical = 0.15

/**
 * The boxes of a page's lines as a scan gives them: in dots, a little off, askew, some missing, some sizes wrong. Vertical
 * pages are turned: lines run down, and follow from the right.
 */
export const boxesOf = (printed: ReadonlyArray<PrintedPiece>, paper: Paper, random: Random): ReadonlyArray<LineBox> => {
  const em = 8 * 8 ** random()
  const isVertical = chance(random, shareOfVertical)
  const slope = chance(random, 0.5) ? 0 : 0.03 * (random() - 0.5)
  const off = em * (chance(random, 0.2) ? 0.25 : 0.08)
  const missing = chance(random, 0.6) ? 0 : 0.08 * random()
  const misjudged = chance(random, 0.7) ? 0 : 0.1 * random()
  const hasSizes = chance(random, 0.5)
  const lines = [...paper.values()].flat()
  const margin = 3 * em
  const right = em * Math.max(0, ...lines.map(({ y1 }) => y1))
  const jitter = () => off * (random() - 0.5)
  return printed.flatMap(({ piece, lines }) => {
    const places = paper.get(nameOf(piece)) ?? []
    return lines.flatMap((line, i): ReadonlyArray<LineBox> => {
      const place = places.at(i)
      if (place === undefined || chance(random, missing)) return []
      const high = (place.y1 - place.y0) * (chance(random, misjudged) ? 0.7 + 0.9 * random() : 1)
      const level = {
        x0: em * place.x0 + jitter(),
        y0: em * place.y0 + jitter(),
        x1: em * place.x1 + jitter(),
        y1: em * (place.y0 + high) + jitter()
      }
      const upright = isVertical ? { x0: right - level.y1, y0: level.x0, x1: right - level.y0, y1: level.x1 } : level
      const size = Math.round(em * high * (0.95 + 0.1 * random()))
      return [
        {
          line,
          box: askew(upright, slope, margin),
          ...(hasSizes ? { size } : {}),
          ...(isVertical ? { vertical: true as const } : {})
        }
      ]
    })
  })
}

/** The upright rectangle around one on a page that lies askew, in whole dots. */
const askew = ({ x0, y0, x1, y1 }: Rectangle, slope: number, margin: number): Rectangle => {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  const [overX, overY] = [slope * y, -slope * x]
  const [width, height] = [x1 - x0, y1 - y0]
  const [wide, high] = [(width + Math.abs(slope) * height) / 2, (height + Math.abs(slope) * width) / 2]
  const dots = (value: number) => Math.round(value + margin)
  return {
    x0: dots(x + overX - wide),
    y0: dots(y + overY - high),
    x1: dots(x + overX + wide),
    y1: dots(y + overY + high)
  }
}
