import { readFileSync } from "node:fs"
import { SaxesParser } from "saxes"
import { validateXML, type XMLFileInfo } from "xmllint-wasm"

/** Elements in the document's order: name and attributes. */
export const elementsOf = (
  xml: string
): ReadonlyArray<{ readonly name: string; readonly is: Record<string, string> }> => {
  const found: Array<{ name: string; is: Record<string, string> }> = []
  const parser = new SaxesParser()
  parser.on("opentag", ({ name, attributes }) => found.push({ name, is: attributes as Record<string, string> }))
  parser.on("error", (error) => {
    throw error
  })
  parser.write(xml).close()
  return found
}
/** xmllint starts anew for each call. */
export const timeout = 60_000
const beside = (path: string) => new URL(path, import.meta.url)
/** A schema of ours: what we write of a format, and no more. */
export const profile = (name: string): URL => beside(`schemas/${name}`)
export const read = (url: URL): string => readFileSync(url, "utf8")
const shared = process.env.RESTITCH_SCHEMAS ?? beside("../../../shared/formats/schemas").pathname
export const official = (name: string): URL => new URL(`file://${shared}/${name}`)

export const faults = async (
  documents: ReadonlyArray<string>,
  schema: URL,
  preload: ReadonlyArray<XMLFileInfo> = []
) => {
  const { errors } = await validateXML({
    xml: documents.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: {
      fileName: "schema",
      contents: read(schema).replace(/schemaLocation="[^"]*xlink\.xsd"/, 'schemaLocation="xlink.xsd"')
    },
    extension: schema.pathname.endsWith(".rng") ? "relaxng" : "schema",
    preload
  })
  return errors.map(({ message }) => message)
}
/** What libxml2 does not look at: ids that are there twice, references that lead nowhere. */
export const idFaults = (xml: string) => {
  const all = elementsOf(xml)
  const ids = all.flatMap(({ is }) => is.id ?? is.ID ?? is["xml:id"] ?? [])
  const references = all.flatMap(({ is }) =>
    [is.regionRef, is.REF, is.TAGREFS, is.facs?.slice(1)].flatMap((each) => each?.split(" ") ?? [])
  )
  return [
    ...ids.filter((id, i) => ids.indexOf(id) < i || !/^[\p{L}_][\p{L}\p{Nd}_.-]*$/u.test(id)),
    ...references.filter((id) => !ids.includes(id))
  ]
}
/** All that ALTO takes from it. */
export const xlink = {
  fileName: "xlink.xsd",
  contents: `<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xlink"><s:attributeGroup name="simpleLink"/></s:schema>`
}
