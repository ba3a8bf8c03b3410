import * as Result from "effect/Result"
import type { Input, Reading } from "../input.ts"
import type { LaidPage, Rectangle } from "../layout.ts"
import type { Kind } from "../page.ts"
import type { ReadError } from "../read-error.ts"
import { type Block, type Draft, type DrawnPage, drawn, finished } from "./alto-page.ts"
import { saysVertical } from "./direction.ts"
import { kindOf } from "./kind.ts"
import { confidenceOf, numberOf } from "./numbers.ts"
import { owned } from "./owned.ts"
import { pageLength } from "./page-length.ts"
import { rectangle } from "./rectangle.ts"
import { type Attributes, hasRoot, parseXml } from "./xml.ts"

export const isAlto = hasRoot("alto")

/** Blocks in these are printed outside the columns. */
const margins = new Set(["TopMargin", "BottomMargin", "LeftMargin", "RightMargin"])
const blockNames = new Set([...margins, "PrintSpace", "ComposedBlock", "TextBlock"])
const outermost: Block = {
  path: [],
  region: undefined,
  kind: undefined,
  turned: 0,
  styles: "",
  vertical: false
}

/**
 * Reads ALTO 1 to 4. Boxes stay in the file's unit (pixels, tenths of a millimetre, 1,200ths of an inch). Words are taken
 * as they are printed, hyphens included. Lines stand in the file's order, or in that of ALTO 4's `ReadingOrder`.
 *
 * @returns a page for each `Page`; a `ReadError` for broken XML, with its line and column, and for a page that is too long
 */
export const readAlto = (
  file: Input,
  { depth, characters, finish = (page) => page }: Reading = {}
): Result.Result<ReadonlyArray<LaidPage>, ReadError> => {
  const fonts = new Map<string, number>()
  const tags = new Map<string, Kind>()
  const ranks = new Map<string, number>()
  const pages: Array<LaidPage> = []
  const length = pageLength(file.name, characters)
  let page: DrawnPage | undefined
  const blocks: Array<Block> = [outermost]
  let line: Draft | undefined
  let seen = 0 // blocks, to name those without an ID
  let writesBlanks = false // the file has SP; in one without, each word stands apart

  const tagged = (attribute: Attributes): Kind | undefined => {
    for (const id of listed(attribute("TAGREFS"))) if (tags.has(id)) return tags.get(id)
  }
  const pointsOf = (styles: string | undefined): number | undefined => {
    for (const id of listed(styles)) if (fonts.has(id)) return fonts.get(id)
  }

  const enter = (name: string, attribute: Attributes) => {
    const around = blocks[blocks.length - 1]
    const id = owned(attribute("ID"))
    const against = numberOf(attribute("ROTATION")) // counted against the clock
    blocks.push({
      path: id === undefined ? around.path : [...around.path, id],
      region: name === "TextBlock" ? (id ?? `block ${++seen}`) : around.region,
      kind: tagged(attribute) ?? (margins.has(name) ? "furniture" : (kindOf(attribute("TYPE")) ?? around.kind)),
      turned: against === undefined ? around.turned : -against,
      styles: attribute("STYLEREFS") ?? around.styles,
      vertical: around.vertical || saysVertical(attribute("LANG") ?? attribute("language"))
    })
  }

  const begin = (attribute: Attributes): Draft => {
    const around = blocks[blocks.length - 1]
    return {
      block: {
        ...around,
        kind: tagged(attribute) ?? around.kind,
        styles: attribute("STYLEREFS") ?? around.styles,
        vertical: around.vertical || saysVertical(attribute("LANG"))
      },
      id: owned(attribute("ID")),
      box: boxOf(attribute),
      words: [],
      boxes: [],
      placed: [],
      confidences: [],
      points: new Map(),
      blank: false
    }
  }

  const addWord = (to: Draft, attribute: Attributes) => {
    const content = attribute("CONTENT")?.trim() ?? ""
    if (content === "") return
    length.add(content.length)
    if (to.words.length === 0 || to.blank || !writesBlanks) to.words.push(content)
    else to.words[to.words.length - 1] += content
    to.blank = false
    const box = boxOf(attribute)
    if (box !== undefined) to.boxes.push(box)
    to.placed.push({ text: content, box })
    const confidence = confidenceOf(attribute("WC"))
    if (confidence !== undefined) to.confidences.push(confidence)
    const points = pointsOf(attribute("STYLEREFS")) ?? pointsOf(to.block.styles)
    if (points !== undefined) to.points.set(points, (to.points.get(points) ?? 0) + content.length)
  }

  const open = (name: string, attribute: Attributes): void => {
    if (blockNames.has(name)) enter(name, attribute)
    else if (name === "TextStyle") fonts.set(attribute("ID") ?? "", numberOf(attribute("FONTSIZE")) ?? 0)
    else if (name.endsWith("Tag")) {
      const kind = kindOf(attribute("LABEL"))
      if (kind !== undefined) tags.set(attribute("ID") ?? "", kind)
    } else if (name === "ElementRef") {
      const id = attribute("REF")
      if (id !== undefined && !ranks.has(id)) ranks.set(id, ranks.size) // of several orders the first counts
    } else if (name === "Page") {
      page = { ...sheetOf(attribute), lines: [] }
      length.begin()
    } else if (name === "TextLine") line = begin(attribute)
    else if (line === undefined) return
    else if (name === "String") addWord(line, attribute)
    else if (name === "SP") {
      writesBlanks = true
      line.blank = true
    } else if (name === "HYP" && line.words.length > 0) {
      const hyphen = attribute("CONTENT")?.trim() || "-"
      length.add(hyphen.length)
      line.words[line.words.length - 1] += hyphen
      line.placed.push({ text: hyphen, box: undefined })
    }
  }

  const close = (name: string): void => {
    if (blockNames.has(name)) blocks.pop()
    else if (name === "TextLine" && line !== undefined) {
      page?.lines.push(...drawn(line))
      line = undefined
    } else if (name === "Page" && page !== undefined) {
      pages.push(finish(finished(page, ranks))) // the reading order, where there is one, stands before all pages
      page = undefined
    }
  }

  return Result.map(parseXml(file, "alto", { open, close, refuses: length.excess }, depth), () => pages)
}

const listed = (references: string | undefined): ReadonlyArray<string> => references?.match(/\S+/g) ?? []

const boxOf = (attribute: Attributes): Rectangle | undefined => {
  const [x, y, width, height] = ["HPOS", "VPOS", "WIDTH", "HEIGHT"].map((name) => numberOf(attribute(name)))
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  return rectangle(x, y, x + width, y + height)
}

const sheetOf = (attribute: Attributes): Omit<LaidPage, "lines"> => {
  const name = owned(attribute("ID") ?? attribute("PHYSICAL_IMG_NR"))
  const width = numberOf(attribute("WIDTH"))
  const height = numberOf(attribute("HEIGHT"))
  return {
    ...(name === undefined ? {} : { name }),
    ...(width === undefined || width <= 0 ? {} : { width }),
    ...(height === undefined || height <= 0 ? {} : { height })
  }
}
