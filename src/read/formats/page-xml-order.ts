import { numberOf } from "./numbers.ts"
import type { Attributes } from "./xml.ts"

/** A region or a group of regions at its place in the group around it. */
interface Entry {
  readonly index: number
  readonly regions: ReadonlyArray<string>
}

interface Group {
  readonly index: number
  readonly regions: ReadonlyArray<string>
  readonly isOrdered: boolean
  readonly entries: Array<Entry>
}

/** Listens to a `ReadingOrder` of PAGE and tells the regions in their order. */
export interface OrderListener {
  readonly open: (name: string, attribute: Attributes) => void
  readonly close: (name: string) => void
  /** Places of regions by ID, from 0; empty where the file has no order. */
  readonly ranks: () => ReadonlyMap<string, number>
}

/**
 * Groups may hold groups, and a group may stand for a region itself. Entries of an `OrderedGroup` go by their `index`,
 * those of an `UnorderedGroup` as they are written.
 */
export const orderListener = (): OrderListener => {
  const groups: Array<Group> = []
  let whole: ReadonlyArray<string> = []
  const add = (entry: Entry) => {
    const around = groups.at(-1)
    if (around === undefined) whole = [...whole, ...entry.regions]
    else around.entries.push(entry)
  }
  const entryOf = (attribute: Attributes): Entry => {
    const region = attribute("regionRef")
    return {
      index: numberOf(attribute("index")) ?? groups.at(-1)?.entries.length ?? 0,
      regions: region === undefined ? [] : [region]
    }
  }
  return {
    open: (name, attribute) => {
      if (isGroup(name)) groups.push({ ...entryOf(attribute), isOrdered: name.startsWith("Ordered"), entries: [] })
      else if (name === "RegionRefIndexed" || name === "RegionRef") add(entryOf(attribute))
    },
    close: (name) => {
      const group = isGroup(name) ? groups.pop() : undefined
      if (group === undefined) return
      const entries = group.isOrdered ? group.entries.sort((a, b) => a.index - b.index) : group.entries
      add({ index: group.index, regions: [...group.regions, ...entries.flatMap(({ regions }) => regions)] })
    },
    ranks: () => {
      const ranks = new Map<string, number>()
      for (const region of whole) if (!ranks.has(region)) ranks.set(region, ranks.size)
      return ranks
    }
  }
}

const isGroup = (name: string): boolean => /^(?:Uno|O)rderedGroup(?:Indexed)?$/.test(name)
