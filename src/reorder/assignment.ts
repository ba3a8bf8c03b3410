/**
 * Minimum-cost assignment of rows to columns by shortest augmenting paths (Jonker & Volgenant 1987, without its column
 * reduction), exact. O(rows² × columns).
 *
 * @param cost  rows × columns, row-major; Infinity forbids a pair
 * @returns rows: the column of each, -1 where there are more rows than columns or none is allowed
 */
export const assign = (cost: Float64Array, rows: number, columns: number): Int32Array => {
  if (rows > columns) {
    const turned = new Float64Array(cost.length)
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * rows + i] = cost[i * columns + j]
    const ofRow = new Int32Array(rows).fill(-1)
    for (const [j, i] of assign(turned, columns, rows).entries()) if (i >= 0) ofRow[i] = j
    return ofRow
  }
  const forbidden = 1e12 // finite, so that a row without any allowed column still ends its search
  const u = new Float64Array(rows + 1)
  const v = new Float64Array(columns + 1)
  const ofColumn = new Int32Array(columns + 1) // 1-based row, 0 for none; column 0 is the start of each search
  const way = new Int32Array(columns + 1)
  const least = new Float64Array(columns + 1)
  const used = new Uint8Array(columns + 1)
  for (let i = 1; i <= rows; i++) {
    ofColumn[0] = i
    let j0 = 0
    least.fill(Infinity)
    used.fill(0)
    do {
      used[j0] = 1
      const row = ofColumn[j0]
      let delta = Infinity
      let j1 = 0
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue
        const raw = cost[(row - 1) * columns + j - 1]
        const reduced = (raw === Infinity ? forbidden : raw) - u[row] - v[j]
        if (reduced < least[j]) {
          least[j] = reduced
          way[j] = j0
        }
        if (least[j] < delta) {
          delta = least[j]
          j1 = j
        }
      }
      for (let j = 0; j <= columns; j++)
        if (used[j]) {
          u[ofColumn[j]] += delta
          v[j] -= delta
        } else least[j] -= delta
      j0 = j1
    } while (ofColumn[j0] !== 0)
    do {
      const j1 = way[j0]
      ofColumn[j0] = ofColumn[j1]
      j0 = j1
    } while (j0 !== 0)
  }
  const ofRow = new Int32Array(rows).fill(-1)
  for (let j = 1; j <= columns; j++) {
    const i = ofColumn[j] - 1
    if (i >= 0 && cost[i * columns + j - 1] !== Infinity) ofRow[i] = j - 1
  }
  return ofRow
}
