import { basename, dirname } from "node:path"

/**
 * A pattern of paths, such as `archive/19??/page-[0-9]*.txt`: `*` and `?` within a name, `[…]` one of these
 * characters, `**` any number of directories.
 */
export interface Glob {
  /** The directory above the first name that is a pattern. */
  readonly base: string
  /** Below it, name by name; `null` is `**`. */
  readonly segments: ReadonlyArray<RegExp | null>
}

/** Places in a pattern where a path may stand, so that no directory is entered that cannot hold a match. */
export type Places = ReadonlyArray<number>

export const isGlob = (path: string): boolean => /[*?[]/.test(path)

export const globOf = (pattern: string): Glob => {
  let base = pattern
  const names: Array<string> = []
  while (isGlob(base)) {
    const name = basename(base)
    if (name !== "") names.unshift(name)
    base = dirname(base)
  }
  while (names.at(-1) === "**") names.pop() // all below a directory that matches is wanted as it is
  return { base, segments: names.map((name) => (name === "**" ? null : nameOf(name))) }
}

const nameOf = (pattern: string): RegExp => {
  const source = pattern.replace(/\[(!?)([^\]]+)\]|[*?]|[\\^$.+()[\]{}|]/g, (found, not?: string, set?: string) =>
    set !== undefined
      ? `[${not === "" ? "" : "^"}${set.replace(/[\\^[]/g, "\\$&")}]`
      : found === "*"
        ? ".*"
        : found === "?"
          ? "."
          : `\\${found}`
  )
  try {
    return new RegExp(`^${source}$`, "su")
  } catch {
    return /^(?!)/ // a set such as [z-a], which holds nothing
  }
}

/** Before any name. */
export const start = (glob: Glob): Places => closed(glob, [0])

/** After one more name; none where no match can begin like this. */
export const enter = (glob: Glob, places: Places, name: string): Places =>
  closed(
    glob,
    places.flatMap((place) => {
      if (place === glob.segments.length) return []
      const segment = glob.segments[place]
      return segment === null ? [place] : segment.test(name) ? [place + 1] : []
    })
  )

/** Whether the names so far are a match. */
export const isMatch = (glob: Glob, places: Places): boolean => places.includes(glob.segments.length)

/** `**` stands for no directory too. */
const closed = (glob: Glob, places: Places): Places => {
  const all = new Set(places)
  for (const place of all) if (glob.segments[place] === null) all.add(place + 1)
  return [...all]
}
