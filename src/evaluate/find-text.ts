import { isBlank } from "../text/characters.ts"
import { folded } from "./folded.ts"

/** Text as it is searched: its non-blank characters, folded. */
export interface Searchable {
  readonly codes: ReadonlyArray<number>
  /** As long as `codes`: the characters as they are written. */
  readonly characters: ReadonlyArray<string>
}

/** A place where a text was found, in characters; `errors` were inserted, left out or misread. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly errors: number
}

export const searchable = (text: string): Searchable => {
  const characters = [...text].filter((character) => !isBlank(character.charCodeAt(0)))
  return { characters, codes: characters.map(folded) }
}

/** All places where `needle` stands exactly; where there is none, those with the fewest errors, at most `most`. */
export const findText = (hay: Searchable, needle: Searchable, most: number): ReadonlyArray<Found> => {
  const exact = findExact(hay, needle)
  return exact.length > 0 || most === 0 ? exact : findNear(hay, needle, most)
}

const findExact = ({ codes }: Searchable, { codes: wanted }: Searchable): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  if (wanted.length === 0) return found
  for (let start = 0; start + wanted.length <= codes.length; start++) {
    let k = 0
    while (k < wanted.length && codes[start + k] === wanted[k]) k++
    if (k === wanted.length) found.push({ start, end: start + k, errors: 0 })
  }
  return found
}

/** Approximate search with free ends (Sellers 1980); O(text × needle). */
const findNear = ({ codes }: Searchable, { codes: wanted }: Searchable, most: number): ReadonlyArray<Found> => {
  const rows = wanted.length + 1
  // By row: fewest errors of the needle's first characters against text that ends here, and where that text starts.
  let errors = Int32Array.from({ length: rows }, (_, row) => row)
  let starts = new Int32Array(rows)
  let best: Array<Found> = []
  let least = most
  for (let at = 0; at < codes.length; at++) {
    const nextErrors = new Int32Array(rows)
    const nextStarts = new Int32Array(rows)
    nextStarts[0] = at + 1
    for (let row = 1; row < rows; row++) {
      const misread = errors[row - 1] + (wanted[row - 1] === codes[at] ? 0 : 1)
      const more = errors[row] + 1
      const less = nextErrors[row - 1] + 1
      nextErrors[row] = Math.min(misread, more, less)
      nextStarts[row] =
        nextErrors[row] === misread ? starts[row - 1] : nextErrors[row] === more ? starts[row] : nextStarts[row - 1]
    }
    errors = nextErrors
    starts = nextStarts
    const found = { start: starts[rows - 1], end: at + 1, errors: errors[rows - 1] }
    if (found.errors > least) continue
    if (found.errors < least) best = []
    least = found.errors
    if (best.every(({ end }) => found.start >= end)) best.push(found)
  }
  return best
}
