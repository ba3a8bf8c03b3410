/** Fewest insertions, deletions and substitutions (Levenshtein 1966); O(a × b). */
export const editDistance = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): number => {
  const row = Int32Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const substituted = diagonal + (a[i - 1] === b[j - 1] ? 0 : 1)
      diagonal = row[j]
      row[j] = Math.min(substituted, row[j] + 1, row[j - 1] + 1)
    }
  }
  return row[b.length]
}

/** Cells of the largest table that is worth its memory: two copies of 3,000 characters. */
const mostCells = 9e6

/**
 * Pairs the elements of two sequences that an optimal edit keeps or substitutes. Sequences of one length, as exact
 * copies are, are paired by position, and so are those too long for a table.
 *
 * @returns pairs of indices, ascending in both
 */
export const align = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): ReadonlyArray<readonly [number, number]> => {
  const width = b.length + 1
  if (a.length === b.length || (a.length + 1) * width > mostCells)
    return Array.from({ length: Math.min(a.length, b.length) }, (_, i) => [i, i] as const)
  const cost = new Int32Array((a.length + 1) * width)
  for (let j = 0; j < width; j++) cost[j] = j
  for (let i = 1; i <= a.length; i++) {
    cost[i * width] = i
    for (let j = 1; j < width; j++) {
      const at = i * width + j
      cost[at] = Math.min(
        cost[at - width - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        cost[at - width] + 1,
        cost[at - 1] + 1
      )
    }
  }
  const pairs: Array<readonly [number, number]> = []
  let i = a.length
  let j = b.length
  while (i > 0 && j > 0) {
    const at = i * width + j
    if (cost[at] === cost[at - width - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)) pairs.push([--i, --j])
    else if (cost[at] === cost[at - width] + 1) i--
    else j--
  }
  return pairs.reverse()
}
