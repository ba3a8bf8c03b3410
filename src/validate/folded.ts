import type { Duplicate, Fragment } from "../detect/fragment.ts"
import { isBlank } from "../text/characters.ts"
import type { Span } from "../text/span.ts"

/** A stretch of a copy and the stretch of the original that it repeats. */
export interface FoldedSpan {
  readonly span: Span
  readonly of: Span
}

/**
 * A duplicate span by span. Where the copy stands in the original word for word, each span is paired with exactly what it
 * repeats; otherwise, as with OCR errors, the two are laid beside each other by the count of their characters.
 */
export const foldedSpans = (source: string, { fragment, of }: Duplicate): ReadonlyArray<FoldedSpan> => {
  const copy = placesOf(source, fragment)
  const kept = placesOf(source, of)
  const found = kept.text.indexOf(copy.text)
  const paired = (i: number): number =>
    found >= 0 ? found + i : Math.min(kept.at.length - 1, Math.floor((i * kept.at.length) / copy.at.length))
  const folded: Array<FoldedSpan> = []
  let i = 0
  for (const [s, span] of fragment.spans.entries()) {
    const end = copy.ends[s] // not by place: where lines have boxes, spans may lead back in the source
    let from = span.start
    while (i < end) {
      // As far as this span of the copy and one span of the original go together.
      const whole = of.spans.find(({ start, end }) => kept.at[paired(i)] >= start && kept.at[paired(i)] < end)!
      const first = kept.at[paired(i)]
      let last = first
      for (; i < end; i++) {
        const next = kept.at[paired(i)]
        if (next < whole.start || next >= whole.end) break
        last = next
      }
      const to = i < end ? copy.at[i] : span.end
      folded.push({ span: { start: from, end: to }, of: { start: first, end: last + 1 } })
      from = to
    }
  }
  return folded
}

/** A fragment's non-blank code units. */
interface Places {
  readonly text: string
  /** Where each stands. */
  readonly at: ReadonlyArray<number>
  /** spans: how many there are up to its end */
  readonly ends: ReadonlyArray<number>
}

const placesOf = (source: string, { spans }: Fragment): Places => {
  const at: Array<number> = []
  const ends: Array<number> = []
  let text = ""
  for (const { start, end } of spans) {
    for (let i = start; i < end; i++)
      if (!isBlank(source.charCodeAt(i))) {
        at.push(i)
        text += source[i]
      }
    ends.push(at.length)
  }
  return { text, at, ends }
}
