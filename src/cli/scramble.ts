import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import { cutKinds } from "../evaluate/cut-kind.ts"
import { forms, orders, type RateName, rateNames, usual } from "../scramble/options.ts"
import type { Range } from "../scramble/random.ts"
import { scrambleMany } from "../scramble/scramble.ts"
import { Files } from "../services/files.ts"
import { articlesIn, CorpusError } from "./articles.ts"

/** `3` or `1-4`; none for what is no range of whole numbers from 1 on. */
export const rangeOf = (text: string): Option.Option<Range> => {
  const [, least, most = least] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? []
  const range = [Number(least), Number(most)] as const
  return range[0] >= 1 && range[0] <= range[1] ? Option.some(range) : Option.none()
}

/** Damages by name; none where a name is no damage or a rate not from 0 to 1. */
export const ratesOf = (
  given: Readonly<Record<string, string>>
): Option.Option<Readonly<Partial<Record<RateName, number>>>> => {
  const rates = Object.entries(given).map(([name, rate]) => [name, Number(rate)] as const)
  const known: ReadonlySet<string> = new Set(rateNames)
  return rates.every(([name, rate]) => known.has(name) && rate >= 0 && rate <= 1)
    ? Option.some(Object.fromEntries(rates))
    : Option.none()
}

const range = (name: string, description: string, usually: Range) =>
  Flag.String(name).pipe(
    Flag.filterMap(rangeOf, (text) => `${text} is no range of whole numbers such as 1-4`),
    Flag.withDescription(`${description}, as in ${usually.join("-")}`),
    Flag.withDefault(usually)
  )

const flags = {
  articles: Argument.File("articles", { mustExist: true }).pipe(
    Argument.withDescription(
      "Clean articles as JSON Lines, plain or gzip: id, title, paragraphs; date and page if known"
    )
  ),
  output: Flag.Directory("output").pipe(
    Flag.withAlias("o"),
    Flag.withDescription("Where 0001/dump.txt, 0001/gold.json, 0002/… are written")
  ),
  pages: Flag.Int("pages").pipe(
    Flag.filter(
      (pages) => pages >= 1,
      (pages) => `${pages} is no number of pages`
    ),
    Flag.withDescription("How many pages"),
    Flag.withDefault(100)
  ),
  seed: Flag.Int("seed").pipe(Flag.withDescription("The same seed gives the same bytes"), Flag.withDefault(1)),
  mixed: Flag.Boolean("mixed").pipe(
    Flag.withDescription("Each page with an order, a form and damages of its own; the flags below do not count then"),
    Flag.withDefault(false)
  ),
  order: Flag.Literals("order", orders).pipe(
    Flag.withDescription("In which order the columns come out"),
    Flag.withDefault(usual.order)
  ),
  form: Flag.Literals("form", forms).pipe(
    Flag.withDescription("What the text looks like when it comes out"),
    Flag.withDefault(usual.form)
  ),
  cuts: Flag.Literals("cuts", ["full", ...cutKinds]).pipe(
    Flag.withDescription("Where columns end: where they are full, or at the next place of a kind"),
    Flag.withDefault(usual.cuts)
  ),
  columns: range("columns", "Columns an article", usual.columns),
  columnLength: range("column-length", "Characters a column should hold", usual.columnLength),
  measure: range("measure", "Width of a column in ems", usual.measure),
  paragraphs: Flag.Int("paragraphs").pipe(
    Flag.filter(
      (paragraphs) => paragraphs >= 1,
      (paragraphs) => `${paragraphs} is no number of paragraphs`
    ),
    Flag.withDescription("Cut paragraphs on a page of order shuffled"),
    Flag.withDefault(usual.paragraphs)
  ),
  indent: Flag.Boolean("indent").pipe(
    Flag.withDescription("Wrapped text: indent paragraphs"),
    Flag.withDefault(usual.indent)
  ),
  blankLines: Flag.Boolean("blank-lines").pipe(
    Flag.withDescription("Wrapped text: a blank line between blocks"),
    Flag.withDefault(usual.blankLines)
  ),
  rates: Flag.KeyValuePair("rate").pipe(
    Flag.filterMap(ratesOf, () => `a rate is from 0 to 1, and of one of ${rateNames.join(", ")}`),
    Flag.withDescription(`A damage and how often, as in copies=0.1; may be repeated. Of ${rateNames.join(", ")}`),
    Flag.withDefault({})
  )
}

export const scramble = Command.make(
  "scramble",
  flags,
  Effect.fn("scramble")(function* ({ articles: file, output, pages, seed, mixed, rates, ...layout }) {
    const files = yield* Files
    const path = yield* Path.Path
    const articles = yield* articlesIn(file)
    const options = mixed ? "mixed" : { ...usual, ...layout, ...rates }
    const made = scrambleMany(articles, { pages, options }, seed)
    if (made.length === 0)
      return yield* new CorpusError({
        file,
        problem: "no article in it is long enough for a page",
        remedy: "Give articles of 60 characters and more"
      })
    for (const [i, { text, gold }] of made.entries()) {
      const folder = path.join(output, String(i + 1).padStart(4, "0"))
      yield* files.write(path.join(folder, "dump.txt"), text)
      yield* files.write(path.join(folder, "gold.json"), `${JSON.stringify(gold, null, 1)}\n`)
    }
    yield* Console.error(`${made.length} pages in ${output}`)
  }, Effect.provide(Files.layer))
).pipe(
  Command.withDescription("Make damaged pages, with what they should be, from clean articles"),
  Command.withExamples([
    {
      command: "restitch scramble articles.jsonl -o pages --pages 100 --seed 7 --order passes --rate copies=0.05",
      description: "A hundred pages out column by column, one column in twenty twice"
    },
    { command: "restitch scramble articles.jsonl.gz -o pages --mixed", description: "Pages of every kind" }
  ])
)
