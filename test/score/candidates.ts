import type { Candidates } from "../../src/score/candidates.ts"

/** Compressed rows of these edges, which ascend. */
export const candidatesOf = (
  nodes: number,
  edges: ReadonlyArray<readonly [from: number, to: number, ...rest: ReadonlyArray<number>]>
): Candidates => {
  const row = new Uint32Array(nodes + 1)
  for (const [from] of edges) row[from + 1]++
  for (let i = 0; i < nodes; i++) row[i + 1] += row[i]
  return { row, to: Uint32Array.from(edges, ([, to]) => to) }
}

export const edgesOf = ({ row, to }: Candidates): ReadonlyArray<{ from: number; to: number; edge: number }> =>
  Array.from({ length: row.length - 1 }, (_, from) =>
    Array.from({ length: row[from + 1] - row[from] }, (_, k) => ({ from, to: to[row[from] + k], edge: row[from] + k }))
  ).flat()
