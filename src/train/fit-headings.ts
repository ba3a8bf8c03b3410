import type { Fragment, Role } from "../detect/fragment.ts"
import type { Model } from "../model/model.ts"
import type { Trees } from "../model/trees.ts"
import { headingNames, headingStacks } from "../score/heading-roles.ts"
import { see } from "../score/prepare.ts"
import type { CleanArticle } from "../scramble/copy.ts"
import { overTwoLines } from "../scramble/damages/headlines.ts"
import { chance, type Random, seeded } from "../scramble/random.ts"
import type { Segmenter } from "../text/words.ts"
import { boost, usualBoost } from "./boost.ts"

/** Share of the headlines that stand over two lines. */
const split = 0.1
/** Articles that are looked at together. */
const together = 500

/**
 * Fits the trees that tell kickers and subtitles from the lines of a headline.
 *
 * @param articles  of whose kickers and subtitles the model's wordings know nothing
 */
export const fitHeadings = (
  articles: ReadonlyArray<CleanArticle>,
  model: Model,
  segmenter: Segmenter,
  seed: number
): { readonly kicker: Trees; readonly subtitle: Trees } => {
  const random = seeded(seed)
  const values: Array<ReadonlyArray<number>> = []
  const roles: Array<Role> = []
  const stacks = articles.map((article) => stackOf(article, random)).filter((stack) => stack.length > 1)
  for (let from = 0; from < stacks.length; from += together) {
    const lines = stacks.slice(from, from + together).flatMap((stack) => [...stack, below])
    const fragments = lines.map(({ text }, i) => fragmentOf(text, i))
    const page = { page: emptyPage, fragments, duplicates: [] }
    for (const { at, values: rows } of headingStacks(page, see(fragments, model, segmenter)))
      for (const [i, row] of rows.entries()) {
        values.push(row)
        roles.push(lines[at + i].role)
      }
  }
  const against = (kind: "kicker" | "subtitle"): Trees => {
    const asked = roles.map((role) => role === kind || role === "headline")
    return boost(
      {
        width: headingNames.length,
        values: Float32Array.from(values.filter((_, i) => asked[i]).flat()),
        labels: Uint8Array.from(
          roles.filter((_, i) => asked[i]),
          (role) => (role === kind ? 1 : 0)
        )
      },
      { ...usualBoost, rounds: 160, leaves: 8 }
    )
  }
  return { kicker: against("kicker"), subtitle: against("subtitle") }
}

interface HeadingLine {
  readonly role: Role
  readonly text: string
}

/** What parts a stack from the next. */
const below: HeadingLine = { role: "body", text: "" }

/** The lines of an article's heading; of one line only where it is no stack. */
const stackOf = ({ kicker, title, subtitle }: CleanArticle, random: Random): ReadonlyArray<HeadingLine> => {
  const line = (role: Role, text: string | undefined) => (text?.trim() ? [{ role, text: text.trim() }] : [])
  const lines = chance(random, split) ? overTwoLines(title) : [title]
  return [...line("kicker", kicker), ...lines.flatMap((text) => line("headline", text)), ...line("subtitle", subtitle)]
}

const emptyPage = {
  source: { name: "", format: "text", sha256: "", text: "" },
  span: { start: 0, end: 0 },
  lines: []
}

const fragmentOf = (text: string, i: number): Fragment => ({
  id: `f${i + 1}`,
  spans: [{ start: 0, end: 0 }],
  text,
  role: text === "" ? "body" : "headline",
  beginsParagraph: undefined,
  endsOpen: false,
  enumerator: undefined,
  column: 0
})
