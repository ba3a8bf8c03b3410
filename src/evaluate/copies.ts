import { align } from "./edit-distance.ts"
import type { Pair } from "./prediction.ts"
import { characterAt, charactersOf, type Ranks } from "./ranks.ts"

/** A copy and its original, character by character. */
export type CopyPairs = ReadonlyArray<readonly [copy: number, original: number]>

/** Pairs the characters of a copy with those of its original. */
export const pairCopies = (ranks: Ranks, copy: ReadonlyArray<Pair>, original: ReadonlyArray<Pair>): CopyPairs => {
  const left = charactersOf(ranks, copy)
  const right = charactersOf(ranks, original)
  const read = (characters: ReadonlyArray<number>) => characters.map((each) => characterAt(ranks, each))
  return align(read(left), read(right)).map(([i, j]) => [left[i], right[j]] as const)
}

/**
 * One character to stand for all its copies, so that it does not matter which copy a tool keeps.
 *
 * @param isPlaced  whether gold has the character in an article: such a one stands for the others; two such are never
 *   taken together, as gold wants both
 * @returns count: character → the one that stands for it
 */
export const representatives = (
  count: number,
  copies: ReadonlyArray<CopyPairs>,
  isPlaced: (character: number) => boolean
): Int32Array => {
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const root = (character: number): number => {
    let at = character
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }
  for (const pairs of copies)
    for (const [copy, original] of pairs) {
      const a = root(copy)
      const b = root(original)
      if (a === b || (isPlaced(a) && isPlaced(b))) continue
      const kept = isPlaced(a) || (!isPlaced(b) && a < b) ? a : b
      parent[kept === a ? b : a] = kept
    }
  return parent.map((_, character) => root(character))
}
