/** Allowed pairs in compressed rows: row `i` has the pairs `row[i]` to `row[i + 1]`. */
export interface SparseCosts {
  readonly row: Uint32Array // rows + 1
  readonly to: Uint32Array // pairs: the column
  readonly cost: Float64Array // pairs; finite
  readonly columns: number
}

/**
 * Minimum-cost assignment of every row to a column, exact, by shortest augmenting paths over the allowed pairs alone
 * (Jonker & Volgenant 1987, in its sparse form): O(rows × pairs × log pairs) at worst, and near-linear where paths are
 * short. Each row must have a column that it can always take, as one of its own.
 *
 * @returns rows: the pair that each takes
 */
export const assignSparse = ({ row, to, cost, columns }: SparseCosts): Int32Array => {
  const rows = row.length - 1
  const u = new Float64Array(rows) // duals of rows
  const v = new Float64Array(columns) // and of columns: cost - u - v is 0 where taken, never less
  const taken = new Int32Array(columns).fill(-1) // columns: the pair that takes it
  const chosen = new Int32Array(rows).fill(-1)
  const rowOf = new Uint32Array(to.length)
  for (let i = 0; i < rows; i++) rowOf.fill(i, row[i], row[i + 1])
  const distance = new Float64Array(columns).fill(Infinity)
  const way = new Int32Array(columns) // columns: the pair that leads there
  const isReached = new Uint8Array(columns)
  const queue = new Queue()
  for (let start = 0; start < rows; start++) {
    const seen: Array<number> = []
    const reached: Array<number> = []
    let base = 0
    let end = -1
    for (let i = start; end < 0; ) {
      for (let e = row[i]; e < row[i + 1]; e++) {
        const j = to[e]
        if (isReached[j] === 1) continue
        const length = base + cost[e] - u[i] - v[j]
        if (length >= distance[j]) continue
        if (distance[j] === Infinity) seen.push(j)
        distance[j] = length
        way[j] = e
        queue.push(length, taken[j] < 0 ? j : columns + j) // of ways as short, one that ends comes first
      }
      let j = queue.pop() % columns
      while (isReached[j] === 1) j = queue.pop() % columns // found again since, by a shorter way
      isReached[j] = 1
      base = distance[j]
      if (taken[j] < 0) end = j
      else {
        reached.push(j)
        i = rowOf[taken[j]]
      }
    }
    u[start] += base
    for (const j of reached) {
      u[rowOf[taken[j]]] += base - distance[j]
      v[j] -= base - distance[j]
    }
    for (let j = end; j >= 0; ) {
      const pair = way[j]
      const i = rowOf[pair]
      const before = chosen[i]
      chosen[i] = pair
      taken[j] = pair
      j = i === start ? -1 : to[before]
    }
    for (const j of seen) {
      distance[j] = Infinity
      isReached[j] = 0
    }
    isReached[end] = 0
    queue.clear()
  }
  return chosen
}

/** A heap of numbers by length, then by themselves, so that ties fall the same way everywhere. */
class Queue {
  readonly #lengths: Array<number> = []
  readonly #numbers: Array<number> = []

  clear(): void {
    this.#lengths.length = 0
    this.#numbers.length = 0
  }

  push(length: number, number: number): void {
    let at = this.#lengths.length
    for (let up = (at - 1) >> 1; at > 0 && this.#isLess(length, number, up); at = up, up = (at - 1) >> 1)
      this.#move(up, at)
    this.#lengths[at] = length
    this.#numbers[at] = number
  }

  /** The first; the queue must not be empty. */
  pop(): number {
    const first = this.#numbers[0]
    const length = this.#lengths.pop()!
    const number = this.#numbers.pop()!
    const size = this.#lengths.length
    if (size === 0) return first
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= size) break
      if (down + 1 < size && this.#isLess(this.#lengths[down + 1], this.#numbers[down + 1], down)) down++
      if (this.#isLess(length, number, down)) break
      this.#move(down, at)
      at = down
    }
    this.#lengths[at] = length
    this.#numbers[at] = number
    return first
  }

  #isLess(length: number, number: number, than: number): boolean {
    return length < this.#lengths[than] || (length === this.#lengths[than] && number < this.#numbers[than])
  }

  #move(from: number, to: number): void {
    this.#lengths[to] = this.#lengths[from]
    this.#numbers[to] = this.#numbers[from]
  }
}
