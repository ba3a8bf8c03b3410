import { isHan } from "../../text/characters.ts"
import type { SetPage } from "../layout.ts"
import { chance, pick, type Random } from "../random.ts"
import type { Damage } from "./damage.ts"
import { confusable, frequent } from "./look-alikes.ts"

/** Share of misread characters that come out as one that looks alike, where one is known. */
const alike = 0.7
/** Characters with look-alikes go wrong more often than others; seven in ten have some, so that the whole comes to the rate. */
const [favoured, spared] = [1.14, 0.65]

/** Reads Han characters wrong at `rate`; every other character stays, so that lines keep their lengths. */
export const misreadText = (text: string, rate: number, random: Random): string => {
  if (rate <= 0) return text
  let out = ""
  for (const character of text) {
    const likes = confusable.get(character)
    if (
      !isHan(character.charCodeAt(0)) ||
      character.length > 1 ||
      !chance(random, likes ? rate * favoured : rate * spared)
    )
      out += character
    else out += likes !== undefined && chance(random, alike) ? pick(random, likes) : pick(random, frequent)
  }
  return out
}

/** OCR: every piece is read with the same rate of errors. */
export const misread: Damage = (page, { misread: rate }, random) => {
  if (rate <= 0) return page
  const read = (pieces: SetPage["columns"][number]["pieces"]) =>
    pieces.map((piece) => ({ ...piece, text: misreadText(piece.text, rate, random) }))
  return {
    ...page,
    columns: page.columns.map((column) => ({ ...column, heading: read(column.heading), pieces: read(column.pieces) }))
  }
}
