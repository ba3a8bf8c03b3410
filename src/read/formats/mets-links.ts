import { owned } from "./owned.ts"
import type { Attributes } from "./xml.ts"

/** The links of a METS between its structures, while they come in. */
export interface MetsLinks {
  readonly open: (name: string, attribute: Attributes) => void
  readonly close: (name: string) => void
  /** What an element of the logical structure is linked to, in the file's order. */
  readonly from: (id: string) => ReadonlyArray<string>
}

/** Listens to `smLinkGrp`, in which locators say what is linked, and `smLink`, one link by itself. */
export const metsLinks = (): MetsLinks => {
  const links = new Map<string, Array<string>>()
  let group: Array<string> | undefined
  const idOf = (reference: string | undefined) => owned(reference?.replace(/^#/, ""))
  const link = (from: string | undefined, to: ReadonlyArray<string>) => {
    if (from === undefined) return
    const before = links.get(from)
    if (before === undefined) links.set(from, [...to])
    else for (const each of to) before.push(each)
  }
  return {
    open: (name, attribute) => {
      const href = idOf(attribute("xlink:href"))
      if (name === "smLinkGrp") group = []
      else if (name === "smLocatorLink" && href !== undefined) group?.push(href)
      else if (name === "smLink") {
        const to = idOf(attribute("xlink:to"))
        link(idOf(attribute("xlink:from")), to === undefined ? [] : [to])
      }
    },
    close: (name) => {
      if (name !== "smLinkGrp" || group === undefined) return
      link(group.at(0), group.slice(1)) // the logical one comes first
      group = undefined
    },
    from: (id) => links.get(id) ?? []
  }
}
