import type { Page, Source } from "../../src/read/page.ts"
import { isBlank } from "../../src/text/characters.ts"

/** A reader gave what no reader may give. */
export class Violation extends Error {}

const must = (holds: boolean, what: () => string): void => {
  if (!holds) throw new Violation(what())
}

/**
 * What holds of any pages that were read: each has lines, their spans stand in order, none is blank or has a blank at an
 * end, all that is not blank is in a line, and boxes are rectangles.
 */
export const inspect = ({ text }: Source, pages: ReadonlyArray<Page>): void => {
  must(pages.length > 0, () => "there is no page")
  let at = 0
  for (const [p, { span, lines, width, height }] of pages.entries()) {
    must(lines.length > 0, () => `page ${p} has no line`)
    must(span.start >= at && span.end <= text.length, () => `page ${p} lies at ${span.start} to ${span.end}`)
    for (const side of [width, height])
      must(side === undefined || Number.isFinite(side), () => `page ${p} is ${side} wide`)
    for (const [i, { span: own, box, size, confidence }] of lines.entries()) {
      const where = () => `line ${i} of page ${p}, ${JSON.stringify(text.slice(own.start, own.end)).slice(0, 60)}`
      must(own.start < own.end && own.end <= span.end, () => `${where()}, lies at ${own.start} to ${own.end}`)
      must(own.start >= at, () => `${where()}, begins in what is before it`)
      must(
        !isBlank(text.charCodeAt(own.start)) && !isBlank(text.charCodeAt(own.end - 1)),
        () => `${where()}, has a blank end`
      )
      for (let unit = at; unit < own.start; unit++) must(isBlank(text.charCodeAt(unit)), () => `${unit} is in no line`)
      if (box !== undefined) {
        const { x0, y0, x1, y1 } = box
        must([x0, y0, x1, y1].every(Number.isFinite) && x0 < x1 && y0 < y1, () => `${where()}, ${JSON.stringify(box)}`)
      }
      must(size === undefined || (Number.isFinite(size) && size >= 0), () => `${where()}, has the size ${size}`)
      must(
        confidence === undefined || (confidence >= 0 && confidence <= 1),
        () => `${where()}, is sure to ${confidence}`
      )
      at = own.end
    }
  }
  for (let unit = at; unit < text.length; unit++) must(isBlank(text.charCodeAt(unit)), () => `${unit} is in no line`)
}
