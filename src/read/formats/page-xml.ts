import * as Result from "effect/Result"
import type { Input, Reading } from "../input.ts"
import type { LaidPage } from "../layout.ts"
import type { ReadError } from "../read-error.ts"
import { runsDown } from "./direction.ts"
import { kindOf } from "./kind.ts"
import { confidenceOf, numberOf } from "./numbers.ts"
import { owned } from "./owned.ts"
import { pageLength } from "./page-length.ts"
import { orderListener } from "./page-xml-order.ts"
import { type Element, laidOutlined, linesOf, type Region, type TextLine } from "./page-xml-region.ts"
import { polygonOf } from "./polygon.ts"
import { inOrder, rankWithin } from "./reading-order.ts"
import { type Attributes, hasRoot, parseXml } from "./xml.ts"

export const isPageXml = hasRoot("PcGts")

/** A page while its regions come in. */
interface Sheet extends Omit<LaidPage, "lines"> {
  readonly vertical: boolean | undefined
  readonly regions: Array<Region>
}

/** What has an outline and texts of its own: of these the outline and the texts inside it are no one else's. */
type Open =
  | { readonly is: "region"; readonly element: Region }
  | { readonly is: "line"; readonly element: TextLine }
  | { readonly is: "word"; readonly element: Element }
  | { readonly is: "other" }

/**
 * Reads PAGE-XML of any date: 2010 to 2019, as PRImA, Transkribus, OCR-D, eScriptorium and LAREX write it. Boxes are those
 * of the outlines, in pixels. A line's text is its own, else that of its words; a region without lines gives its text.
 * Regions go by `ReadingOrder`, else by the indices that Transkribus keeps in `custom`; those not listed follow.
 *
 * @returns a `ReadError` for broken XML, with its line and column, and for a page that is too long
 */
export const readPageXml = (
  file: Input,
  { depth, characters, finish = (page) => page }: Reading = {}
): Result.Result<ReadonlyArray<LaidPage>, ReadError> => {
  const pages: Array<LaidPage> = []
  const length = pageLength(file.name, characters)
  let sheet: Sheet | undefined
  let order = orderListener()
  const stack: Array<Open> = []
  let equivalent: { readonly index: number; readonly confidence: number | undefined; text: string } | undefined
  let inWords = 0 // characters in words of this line
  let inText = false
  let inCoords = false

  const innermost = (is: "region" | "line"): Element | undefined => {
    for (let i = stack.length - 1; i >= 0; i--) {
      const each = stack[i]
      if (each.is === is) return each.element
    }
  }
  const elementOf = (attribute: Attributes): Element => {
    const around = stack.at(-1)
    const outer = around === undefined || around.is === "other" ? innermost("region") : around.element
    const custom = attribute("custom") ?? ""
    return {
      id: owned(attribute("id")),
      vertical: directionOf(attribute) ?? (outer === undefined ? sheet?.vertical : outer.vertical),
      kind:
        kindOf(attribute("type")) ?? kindOf(/structure\s*\{[^}]*type\s*:\s*([^;}]+)/.exec(custom)?.[1]) ?? outer?.kind,
      index: numberOf(attribute("index") ?? /readingOrder\s*\{[^}]*index\s*:\s*(\d+)/.exec(custom)?.[1]),
      points: [],
      equivalent: undefined
    }
  }
  const enterRegion = (attribute: Attributes, isTable: boolean) => {
    const around = innermost("region") as Region | undefined
    const element = elementOf(attribute)
    const path = around?.path ?? []
    const region: Region = {
      ...element,
      kind: element.kind ?? (isTable ? "table" : undefined),
      path: element.id === undefined ? path : [...path, element.id],
      isContinued: attribute("continuation") === "true",
      lines: []
    }
    sheet?.regions.push(region)
    stack.push({ is: "region", element: region })
  }

  const open = (name: string, attribute: Attributes): void => {
    order.open(name, attribute)
    const top = stack.at(-1)
    if (name === "Page") {
      sheet = { ...sheetOf(attribute), vertical: directionOf(attribute), regions: [] }
      order = orderListener()
      length.begin()
    } else if (name === "TableCell" || name.endsWith("Region")) enterRegion(attribute, name.startsWith("Table"))
    else if (name === "TextLine") {
      const element: TextLine = { ...elementOf(attribute), words: [] }
      const region = innermost("region") as Region | undefined
      region?.lines.push(element)
      stack.push({ is: "line", element })
    } else if (name === "Word") {
      const element = elementOf(attribute)
      const line = innermost("line") as TextLine | undefined
      line?.words.push(element)
      stack.push({ is: "word", element })
    } else if (name === "Glyph") stack.push({ is: "other" })
    else if (top === undefined || top.is === "other") return
    else if (name === "Coords") {
      inCoords = true
      addPoints(top.element, attribute("points") ?? "")
    } else if (name === "Point" && inCoords) addPoints(top.element, `${attribute("x")},${attribute("y")}`)
    else if (name === "TextEquiv")
      equivalent = {
        index: numberOf(attribute("index")) ?? 0,
        confidence: confidenceOf(attribute("conf")),
        text: ""
      }
    else if (name === "Unicode") inText = true
  }

  const addWord = (written: string) => {
    inWords += written.trim().length
    length.add(written.trim().length)
  }
  /** What stands in a page once, however often the file has it: a line by itself or by its words, else a region by itself. */
  const leave = (left: Open | undefined) => {
    if (left === undefined || (left.is !== "line" && (left.is !== "region" || left.element.lines.length > 0))) return
    length.add(Math.max(0, (left.element.equivalent?.text.trim().length ?? 0) - inWords))
    inWords = 0
  }

  const close = (name: string): void => {
    order.close(name)
    const top = stack.at(-1)
    if (name === "Coords") inCoords = false
    else if (name === "Unicode") inText = false
    else if (name === "TextEquiv") {
      if (equivalent !== undefined && top !== undefined && top.is !== "other" && equivalent.text.trim() !== "")
        if (top.element.equivalent === undefined || equivalent.index < top.element.equivalent.index) {
          if (top.is === "word" && top.element.equivalent === undefined) addWord(equivalent.text)
          top.element.equivalent = { ...equivalent, text: owned(equivalent.text) }
        }
      equivalent = undefined
    } else if (isElement(name)) leave(stack.pop())
    else if (name === "Page" && sheet !== undefined) {
      pages.push(finish(finished(sheet, order.ranks())))
      sheet = undefined
    }
  }

  const text = (characters: string): void => {
    if (inText && equivalent !== undefined) equivalent.text += characters
  }
  return Result.map(parseXml(file, "PcGts", { open, close, text, refuses: length.excess }, depth), () => pages)
}

const addPoints = ({ points }: Element, written: string): void => {
  for (const corner of polygonOf(written)) points.push(corner)
}

const isElement = (name: string): boolean =>
  name.endsWith("Region") || name === "TableCell" || name === "TextLine" || name === "Word" || name === "Glyph"

const finished = ({ regions: all, vertical: _, ...page }: Sheet, ranks: ReadonlyMap<string, number>): LaidPage => {
  const regions = all.filter(({ lines, equivalent }) => lines.length > 0 || equivalent !== undefined)
  const ordered =
    ranks.size > 0 ? inOrder(regions, ({ path }) => rankWithin(ranks, path)) : inOrder(regions, indexIfAll(regions))
  const lines = ordered.flatMap((region, i) => linesOf(region, region.id ?? `region ${i + 1}`))
  return { ...page, lines: laidOutlined(lines) }
}

/** The indices of `custom`, if all regions have one of their own. */
const indexIfAll = (regions: ReadonlyArray<Region>): ((region: Region) => number | undefined) => {
  const indices = new Set(regions.map(({ index }) => index))
  return indices.has(undefined) || indices.size < regions.length ? () => undefined : ({ index }) => index
}

/**
 * `left-to-right` says nothing: programs write it for every page, vertical ones too. An orientation is what would have to
 * be turned, clockwise, to set the text upright: the text itself is turned the other way.
 */
const directionOf = (attribute: Attributes): boolean | undefined => {
  const direction = attribute("readingDirection")
  if (direction === "top-to-bottom") return true
  if (direction === "bottom-to-top") return false
  const orientation = numberOf(attribute("orientation"))
  return orientation === undefined ? undefined : runsDown(-orientation)
}

const sheetOf = (attribute: Attributes): Omit<LaidPage, "lines"> => {
  const name = owned(attribute("imageFilename"))
  const width = numberOf(attribute("imageWidth"))
  const height = numberOf(attribute("imageHeight"))
  return {
    ...(name === undefined || name === "" ? {} : { name }),
    ...(width === undefined || width <= 0 ? {} : { width }),
    ...(height === undefined || height <= 0 ? {} : { height })
  }
}
