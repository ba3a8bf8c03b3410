import * as Result from "effect/Result"
import type { Input } from "../input.ts"
import { ReadError } from "../read-error.ts"
import { metsLinks } from "./mets-links.ts"
import { owned } from "./owned.ts"
import { type Attributes, hasRoot, parseXml } from "./xml.ts"

export const isMets = hasRoot("mets")

/** An issue as METS lays it out over files: its pages, and which blocks of them make its articles. */
export interface Mets {
  readonly pages: ReadonlyArray<MetsPage>
  /** In the file's order. */
  readonly articles: ReadonlyArray<MetsArticle>
}

export interface MetsPage {
  /** Where its ALTO is, as the file has it: a URL or a path. */
  readonly href: string
}

export interface MetsArticle {
  readonly id: string
  /** In reading order. */
  readonly parts: ReadonlyArray<MetsPart>
}

/** A part of an article: what stands on one page from one element of its ALTO to another. */
export interface MetsPart {
  /** Index in `pages`. */
  readonly page: number
  /** IDs in the ALTO, of blocks or of words; the same one twice where it is one element. */
  readonly begin: string
  readonly end: string
  readonly role: MetsRole
  /** Parts of one division are pieces of one paragraph: the number of it, in the file's order. */
  readonly division: number
}

/** What the logical structure calls a part. */
export type MetsRole = "headline" | "subtitle" | "kicker" | "byline" | "caption" | "body"

/** An `area` of the METS, on a file. */
export interface Area {
  readonly file: string
  readonly begin: string | undefined
  readonly end: string | undefined
}

/** An element `div` of a structure. */
export interface Division {
  readonly id: string | undefined
  readonly type: string
  /** In the file's order, those inside it too. */
  readonly areas: Array<Area>
}

/** A division with what it hands down to those in it. */
interface Open extends Division {
  readonly role: MetsRole
  /** Index of its article. */
  readonly article: number | undefined
  /** In the file's order. */
  readonly number: number
}

/** What is an article by itself, wherever it stands: an advertisement is read like one. */
const articleTypes = new Set(["ARTICLE", "ADVERTISEMENT", "ADVERT", "DEATH_NOTICE", "LETTER", "POEM", "SERIAL"])
/** The innermost one that says something counts. */
const roles = new Map<string, MetsRole>([
  ["HEADING", "headline"],
  ["TITLE", "headline"],
  ["HEADLINE", "headline"],
  ["SUBHEADLINE", "subtitle"],
  ["OVERLINE", "kicker"],
  ["AUTHOR", "byline"],
  ["CAPTION", "caption"]
])

/**
 * Reads what METS says of a newspaper: the ALTO file of each page, in the order of the physical structure, and the parts of
 * each article in the logical one. Parts stand under an article's division (as the National Library of Luxembourg
 * has it) or are linked to it (as the British Library does).
 *
 * @returns a `ReadError` for broken XML, and where no page has an ALTO file
 */
export const readMets = (file: Input, depth?: number): Result.Result<Mets, ReadError> => {
  const files = new Map<string, string>()
  const shown: Array<string> = []
  const links = metsLinks()
  const groups: Array<string> = []
  const divisions: Array<Open> = []
  const physical = new Map<string, ReadonlyArray<Area>>()
  const articles: Array<{ readonly id: string; readonly parts: Array<Area & Pick<MetsPart, "role" | "division">> }> = []
  let structure = ""
  let count = 0 // of divisions
  let open: { readonly id: string; readonly isText: boolean } | undefined

  const enter = (attribute: Attributes) => {
    const around = divisions.at(-1)
    const type = (attribute("TYPE") ?? "").toUpperCase()
    const id = owned(attribute("ID"))
    const areas: Array<Area> = []
    const begins = around?.article === undefined && structure === "LOGICAL" && articleTypes.has(type)
    if (begins) articles.push({ id: id ?? `article ${articles.length + 1}`, parts: [] })
    const article = begins ? articles.length - 1 : around?.article
    divisions.push({ id, type, areas, article, role: roles.get(type) ?? around?.role ?? "body", number: count++ })
    if (structure === "PHYSICAL" && id !== undefined) physical.set(id, areas)
  }
  const addArea = (attribute: Attributes) => {
    const division = divisions.at(-1)
    const of = owned(attribute("FILEID"))
    if (division === undefined || of === undefined) return
    const area: Area = { file: of, begin: owned(attribute("BEGIN")), end: owned(attribute("END")) }
    division.areas.push(area)
    if (structure === "PHYSICAL") shown.push(of)
    if (division.article !== undefined)
      articles[division.article].parts.push({ ...area, role: division.role, division: division.number })
  }

  const read = parseXml(
    file,
    "mets",
    {
      open: (name, attribute) => {
        if (name === "fileGrp") groups.push(attribute("USE") ?? attribute("ID") ?? "")
        else if (name === "file") open = { id: owned(attribute("ID")) ?? "", isText: isText(groups, attribute) }
        else if (name === "FLocat") {
          const href = owned(attribute("xlink:href") ?? attribute("href"))
          if (open?.isText === true && href !== undefined && !files.has(open.id)) files.set(open.id, href)
        } else if (name === "structMap") structure = (attribute("TYPE") ?? "").toUpperCase()
        else if (name === "div") enter(attribute)
        else if (name === "area" || name === "fptr") addArea(attribute)
        else links.open(name, attribute)
      },
      close: (name) => {
        if (name === "fileGrp") groups.pop()
        else if (name === "div") divisions.pop()
        else links.close(name)
      }
    },
    depth
  )
  return Result.flatMap(read, () => {
    const inOrder = [...new Set(shown.filter((id) => files.has(id)))]
    const pages = inOrder.length > 0 ? inOrder : [...files.keys()]
    if (pages.length === 0)
      return Result.fail(
        new ReadError({
          file: file.name,
          place: "fileSec",
          problem: "the METS names no ALTO file",
          remedy: "Give the ALTO or PAGE files themselves"
        })
      )
    const pageOf = new Map(pages.map((id, i) => [id, i]))
    return Result.succeed({
      pages: pages.map((id): MetsPage => ({ href: files.get(id)! })),
      articles: articles.map(({ id, parts }): MetsArticle => {
        const linked = links
          .from(id)
          .flatMap((to) =>
            (physical.get(to) ?? []).map((area) => ({ ...area, role: "body" as const, division: count++ }))
          )
        return {
          id,
          parts: [...parts, ...linked].flatMap(({ file: of, begin, end, ...said }): ReadonlyArray<MetsPart> => {
            const page = pageOf.get(of)
            return page === undefined || begin === undefined ? [] : [{ page, begin, end: end ?? begin, ...said }]
          })
        }
      })
    })
  })
}

/** @returns a `ReadError`: what METS says of a text is in other files, which are read where files are */
export const readLoneMets = (file: Input): Result.Result<never, ReadError> =>
  Result.fail(
    new ReadError({
      file: file.name,
      place: "fileSec",
      problem: "METS names the ALTO files of its pages and has no text itself",
      remedy: "Run restitch on the file, with its ALTO files beside it, or give these"
    })
  )

/** By the use of its group, as both libraries give it; else by its type. Pictures and tables of contents are of others. */
const isText = (groups: ReadonlyArray<string>, attribute: Attributes): boolean => {
  const uses = groups.join(" ").toLowerCase()
  if (/discarded|image|picture|thumb|pdf|preservation/.test(uses.split(" ").at(-1) ?? "")) return false
  return /text|ocr|alto/.test(uses) || /xml/.test(attribute("MIMETYPE") ?? "")
}
