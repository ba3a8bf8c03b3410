import type { Region, RegionLine } from "./regions.ts"

/** Ids of a document's regions and lines, each there once. */
export interface Ids {
  readonly region: (region: Region) => string
  readonly line: (line: RegionLine) => string
}

/** A name in XML, without the colon. */
const name =
  /^[A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd][-.0-9A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd]*$/

/**
 * Names regions and lines as the source did, where its name is one that XML takes and stands for one thing only; else by
 * the piece (`f8`, `f8_2`, copies `copy`) and by number in the region (`f8_l1`).
 *
 * @param reserved  ids that the document gives to other things
 */
export const idsOf = (regions: ReadonlyArray<Region>, reserved: ReadonlyArray<string>): Ids => {
  const given = new Map<string, number>()
  const count = (id: string | undefined) => id !== undefined && given.set(id, (given.get(id) ?? 0) + 1)
  for (const id of reserved) count(id)
  for (const { lines } of regions) {
    count(lines[0].line.region)
    for (const { line } of lines) count(line.id)
  }
  const isKept = (id: string | undefined): id is string => id !== undefined && given.get(id) === 1 && name.test(id)
  const made = new Set<string>()
  const make = (wanted: string): string => {
    let id = wanted
    for (let n = 2; made.has(id) || given.has(id); n++) id = `${wanted}_${n}`
    made.add(id)
    return id
  }
  const ofRegion = new Map<Region, string>()
  const ofLine = new Map<RegionLine, string>()
  for (const region of regions) {
    const own = region.lines[0].line.region
    const id = isKept(own) ? own : make(region.fragment ?? "copy")
    ofRegion.set(region, id)
    for (const [i, line] of region.lines.entries())
      ofLine.set(line, isKept(line.line.id) ? line.line.id : make(`${id}_l${i + 1}`))
  }
  return { region: (region) => ofRegion.get(region)!, line: (line) => ofLine.get(line)! }
}
