/**
 * Puts items into the order a file declares: by rank, those without one behind, all else as it was.
 *
 * @param rankOf  its place, `undefined` where the file gives it none
 */
export const inOrder = <T>(items: ReadonlyArray<T>, rankOf: (item: T) => number | undefined): ReadonlyArray<T> =>
  items
    .map((item) => ({ item, rank: rankOf(item) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)) // Infinity less itself is no number
    .map(({ item }) => item)

/** The rank of the innermost element that has one: what is not listed itself goes where its surroundings go. */
export const rankWithin = (ranks: ReadonlyMap<string, number>, path: ReadonlyArray<string>): number | undefined => {
  for (let i = path.length - 1; i >= 0; i--) {
    const rank = ranks.get(path[i])
    if (rank !== undefined) return rank
  }
}
