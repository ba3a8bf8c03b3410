/** Where a strip of text lies: lines down, columns of the text across. */
export interface Area {
  readonly top: number
  readonly bottom: number
  readonly x0: number
  readonly x1: number
  /** It lies across columns, whatever its own width: a centred headline. */
  readonly isAcross?: boolean
}

/**
 * The order in which areas are read, by recursive cuts (Nagy & Seth's XY-cut): across where a blank line lets one through,
 * what is above is only a heading or what is below lies across, else down between columns, else across anywhere; what cannot be cut goes by column.
 *
 * @param isBreak  whether blank lines stand before this line
 * @returns indices into `areas`, each once
 */
export const readingOrder = (areas: ReadonlyArray<Area>, isBreak: (line: number) => boolean): ReadonlyArray<number> => {
  const order = (indices: ReadonlyArray<number>): ReadonlyArray<number> => {
    if (indices.length < 2) return indices
    const across = cut(
      indices,
      (i) => areas[i].top,
      (i) => areas[i].bottom + 1
    )
    const breaks = across.filter(
      (group, k) =>
        k === 0 ||
        isBreak(Math.min(...group.map((i) => areas[i].top))) ||
        isHeading(across[k - 1]) ||
        group.some((i) => areas[i].isAcross === true)
    )
    if (breaks.length > 1) return bands(across, breaks).flatMap(order)
    const down = cut(
      indices,
      (i) => areas[i].x0,
      (i) => areas[i].x1
    )
    if (down.length > 1) return down.flatMap(order)
    if (across.length > 1) return across.flatMap(order)
    return [...indices].sort((a, b) => areas[a].x0 - areas[b].x0 || areas[a].top - areas[b].top)
  }
  const isHeading = (group: ReadonlyArray<number>): boolean => group.every((i) => areas[i].bottom - areas[i].top < 2)
  return order(areas.map((_, i) => i))
}

/** Groups that do not touch in one direction. */
const cut = (indices: ReadonlyArray<number>, from: (i: number) => number, to: (i: number) => number) => {
  const groups: Array<Array<number>> = []
  let edge = Number.NEGATIVE_INFINITY
  for (const i of [...indices].sort((a, b) => from(a) - from(b) || a - b)) {
    if (from(i) >= edge) groups.push([i])
    else groups[groups.length - 1].push(i)
    edge = Math.max(edge, to(i))
  }
  return groups
}

/** `groups` run together up to each one that begins a band. */
const bands = (groups: ReadonlyArray<ReadonlyArray<number>>, firsts: ReadonlyArray<ReadonlyArray<number>>) =>
  groups.reduce<Array<ReadonlyArray<number>>>((all, group) => {
    if (firsts.includes(group)) all.push(group)
    else all[all.length - 1] = [...all[all.length - 1], ...group]
    return all
  }, [])
