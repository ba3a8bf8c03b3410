import { diffArrays } from "diff"
import type { Gold } from "../../evaluate/gold.ts"
import type { Reconstruction } from "../../validate/reconstruction.ts"
import { type Html, h } from "./html.ts"
import { languageOf } from "./language.ts"

interface Span {
  readonly start: number
  readonly end: number
}

/** A run of source characters that neither gold nor the result divides, or the end of a paragraph. */
interface Atom {
  /** Where it begins; of copies where that which they repeat does. -1 ends a paragraph. */
  readonly key: number
  readonly text: string
}

const paragraphEnd: Atom = { key: -1, text: "¶" }

/** What stands in both, in gold alone (−) or in the result alone (+). */
export interface Change {
  readonly kind: "same" | "lacking" | "wrong"
  readonly atoms: ReadonlyArray<Atom>
}

export interface ArticleDiff {
  readonly gold: string
  /** The article that has most of gold's text; `undefined` where none has any. */
  readonly article: string | undefined
  readonly changes: ReadonlyArray<Change>
}

/**
 * Lays the articles of a page beside gold. Both are sequences of spans of one source, so that what is compared is the order
 * of a few hundred runs of characters, never characters: text that was moved far costs nothing.
 *
 * @param page    articles of gold that lie outside are left out
 * @param source  the decoded source
 */
export const goldDiffs = (
  result: Reconstruction,
  gold: Gold,
  page: Span,
  source: string
): ReadonlyArray<ArticleDiff> => {
  const goldArticles = gold.articles
    .map(({ id, paragraphs }) => ({ id, paragraphs: paragraphs.map(({ spans }) => spans.map(spanOf)) }))
    .filter(({ paragraphs }) => paragraphs.flat().some(({ start }) => start >= page.start && start < page.end))
  const ours = result.articles.map(({ id, paragraphs }) => ({ id, paragraphs: paragraphs.map(({ spans }) => spans) }))
  const copies = evenCopies([
    ...result.duplicates,
    ...(gold.duplicates ?? []).map(({ span, of }) => ({ span: spanOf(span), of: spanOf(of) }))
  ])
  const cuts = cutsOf(
    [...goldArticles, ...ours].flatMap(({ paragraphs }) => paragraphs.flat()),
    copies
  )
  const keyOf = keys(copies)
  const atomsOf = (paragraphs: ReadonlyArray<ReadonlyArray<Span>>): ReadonlyArray<Atom> =>
    paragraphs.flatMap((spans) => [
      ...spans.flatMap((span) =>
        divided(span, cuts).flatMap(({ start, end }) => {
          const text = source.slice(start, end)
          return text.trim() === "" ? [] : [{ key: keyOf(start), text }]
        })
      ),
      paragraphEnd
    ])
  const found = ours.map(({ id, paragraphs }) => ({ id, atoms: atomsOf(paragraphs) }))
  return goldArticles.map(({ id, paragraphs }) => {
    const wanted = atomsOf(paragraphs)
    const keysWanted = new Set(wanted.map(({ key }) => key))
    let best: { id: string; atoms: ReadonlyArray<Atom>; shared: number } | undefined
    for (const each of found) {
      const shared = each.atoms.reduce(
        (sum, { key, text }) => sum + (key >= 0 && keysWanted.has(key) ? text.length : 0),
        0
      )
      if (shared > (best?.shared ?? 0)) best = { ...each, shared }
    }
    const changes = diffArrays([...wanted], [...(best?.atoms ?? [])], { comparator: (a, b) => a.key === b.key }).map(
      ({ added, removed, value }): Change => ({ kind: added ? "wrong" : removed ? "lacking" : "same", atoms: value })
    )
    return { gold: id, article: best?.id, changes }
  })
}

const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end })

/** Where any span begins or ends, in both of two copies. */
const cutsOf = (spans: ReadonlyArray<Span>, copies: ReadonlyArray<Copy>): ReadonlyArray<number> => {
  const cuts = new Set(spans.flatMap(({ start, end }) => [start, end]))
  for (const { lower, higher, length } of copies)
    for (const cut of [...cuts, lower, lower + length]) {
      if (cut >= lower && cut <= lower + length) cuts.add(cut).add(cut + higher - lower)
      if (cut >= higher && cut <= higher + length) cuts.add(cut + lower - higher)
    }
  return [...cuts].sort((a, b) => a - b)
}

const divided = ({ start, end }: Span, cuts: ReadonlyArray<number>): ReadonlyArray<Span> => {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle] <= start) low = middle + 1
    else high = middle
  }
  const parts: Array<Span> = []
  let from = start
  for (let i = low; i < cuts.length && cuts[i] < end; i++) {
    parts.push({ start: from, end: cuts[i] })
    from = cuts[i]
  }
  parts.push({ start: from, end })
  return parts
}

/** Two stretches of one text, of one length. */
interface Copy {
  readonly lower: number
  readonly higher: number
  readonly length: number
}

/** Of two copies either may be the one that is kept. Near copies of other lengths are not laid beside each other. */
const evenCopies = (copies: ReadonlyArray<{ readonly span: Span; readonly of: Span }>): ReadonlyArray<Copy> =>
  copies.flatMap(({ span, of }) =>
    span.end - span.start === of.end - of.start && span.start !== of.start
      ? [
          {
            lower: Math.min(span.start, of.start),
            higher: Math.max(span.start, of.start),
            length: span.end - span.start
          }
        ]
      : []
  )

/** Both go by the first one's offsets. */
const keys = (copies: ReadonlyArray<Copy>) => (offset: number) => {
  let key = offset
  for (;;) {
    const copy = copies.find(({ higher, length }) => key >= higher && key < higher + length)
    if (copy === undefined) return key
    key += copy.lower - copy.higher
  }
}

/** The page beside gold: what is alike plainly, the rest marked by sign and element, colour only besides. */
export const goldDiff = (diffs: ReadonlyArray<ArticleDiff>): Html => {
  const differs = ({ changes }: ArticleDiff) => changes.some(({ kind }) => kind !== "same")
  const count = diffs.filter(differs).length
  return h(
    "section",
    { class: "gold", id: "gold", "aria-labelledby": "gold-title" },
    h("h2", { id: "gold-title" }, "Beside gold"),
    h(
      "p",
      {},
      `${diffs.length - count} of ${diffs.length} articles are as gold has them. `,
      h("del", {}, sign("−"), " in gold alone"),
      " ",
      h("ins", {}, sign("+"), " in the result alone"),
      " ¶ a paragraph ends"
    ),
    ...diffs.map((diff) =>
      h(
        "details",
        { open: differs(diff) },
        h(
          "summary",
          {},
          `${diff.gold} in gold, ${diff.article ?? "nothing"} here: ${differs(diff) ? "they differ" : "alike"}`
        ),
        h("p", { class: "diff", dir: "auto" }, ...diff.changes.map(changeOf))
      )
    )
  )
}

/** A line through the text leaves it out, or a minus would be lost in it. */
const sign = (mark: string): Html => h("b", { class: "sign" }, mark)

const changeOf = ({ kind, atoms }: Change): Html => {
  const text = atoms.map((atom) => (atom.key < 0 ? `${atom.text}\n` : atom.text)).join("")
  const lang = languageOf(text)
  switch (kind) {
    case "same":
      return h("span", { lang }, text)
    case "lacking":
      return h("del", { lang }, sign("−"), ` ${text}`)
    case "wrong":
      return h("ins", { lang }, sign("+"), ` ${text}`)
  }
}
