import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { besideOf } from "../batch/beside.ts"
import { tooManyPieces, withinCharacters } from "../batch/page-limits.ts"
import { UsageError } from "../batch/plan.ts"
import { readSource } from "../batch/reconstruct.ts"
import type { Fragment } from "../detect/fragment.ts"
import { continuePage, followJumps, type Stages, takeApart } from "../pipeline.ts"
import type { Join } from "../reorder/article.ts"
import { columns } from "../report/columns.ts"
import { Files } from "../services/files.ts"
import { Models } from "../services/models.ts"
import { Segmentation } from "../services/segmenter.ts"
import { type DonePage, numbered, renamed, shiftsOf } from "../validate/numbered.ts"
import { engines, write } from "./engines.ts"
import { encoding, from, limits, maxSize, model, segmenter, source } from "./options.ts"

/** A page as its result has it, with its graph, whose names are those of the page by itself. */
interface NamedPage extends DonePage, Pick<Stages, "graph"> {
  readonly named: (id: string) => string
}

const most = 8

export const explain = Command.make(
  "explain",
  {
    path: source,
    fragment: Flag.String("fragment").pipe(
      Flag.withMetavar("f31"),
      Flag.withDescription("Show what this fragment may go on in, with the evidence; all fragments where left out"),
      Flag.withDefault(undefined)
    ),
    model,
    segmenter,
    encoding,
    from,
    maxSize,
    maxCharacters: limits.maxCharacters,
    maxPieces: limits.maxPieces,
    maxDepth: limits.maxDepth
  },
  Effect.fn("explain")(
    function* (given) {
      const bytes = yield* (yield* Files).read(given.path, given.maxSize)
      const beside = yield* besideOf(given.path, given.maxSize)
      const { path: name, encoding, from, maxCharacters: characters, maxDepth: depth } = given
      const whole = yield* readSource(bytes, { name, encoding, from, beside, limits: { characters, depth } })
      const { pages } = yield* Effect.fromResult(withinCharacters(whole, characters))
      const learnt = yield* (yield* Models).load(given.model)
      const words = yield* Segmentation
      const done: Array<DonePage & Stages> = []
      for (const [i, page] of pages.entries()) {
        const found = takeApart(page, learnt, words)
        const pieces = found.fragments.length
        if (pieces > given.maxPieces) return yield* tooManyPieces(name, i + 1, pieces, given.maxPieces)
        done.push({ page, ...continuePage(found, learnt, words) })
      }
      const shifts = shiftsOf(done)
      const named = numbered(followJumps(done, learnt, words)).map(
        (page, i): NamedPage => ({
          ...page,
          graph: done[i].graph,
          named: (id) => renamed(id, shifts[i].fragments)
        })
      )
      if (given.fragment === undefined) return yield* write(fragmentTables(named).join("\n"))
      const { fragment } = given
      const found = named.find(({ graph, named: nameOf }) => graph.nodes.some(({ id }) => nameOf(id) === fragment))
      if (found !== undefined) return yield* write(candidateTable(found, fragment, stepFrom(named, fragment)))
      const heading = named
        .flatMap(({ fragments }) => [...fragments.fragments, ...fragments.duplicates.map((copy) => copy.fragment)])
        .find(({ id }) => id === fragment)
      return yield* new UsageError(
        heading === undefined
          ? { problem: `There is no fragment ${fragment}`, remedy: `See them all with restitch explain ${given.path}` }
          : {
              problem: `${fragment} is a ${heading.role} or a copy`,
              remedy: "Only running text has candidates"
            }
      )
    },
    (effect, given) => Effect.provide(effect, engines(given))
  )
).pipe(
  Command.withDescription("Show the fragments of a page, or why one goes on as it does"),
  Command.withExamples([
    { command: "restitch explain page.txt", description: "All fragments" },
    { command: "restitch explain page.txt --fragment f31", description: "The candidates of one" }
  ])
)

/** Every fragment, page by page: what it is, how it begins and ends, where it stands and what it goes on in. */
const fragmentTables = (pages: ReadonlyArray<NamedPage>): ReadonlyArray<string> => {
  const placed = new Map<string, string>()
  const next = new Map<string, string>()
  // An article may go on on another page than the one that has it.
  for (const { id, paragraphs } of pages.flatMap(({ articles }) => articles.articles))
    for (const paragraph of paragraphs) {
      for (const piece of paragraph.fragments) placed.set(piece.id, id)
      for (const join of paragraph.joins) next.set(join.from, `${join.to} ${join.probability.toFixed(2)}`)
      const { succession } = paragraph
      if (succession !== null)
        next.set(succession.from, `${succession.to} ${succession.probability.toFixed(2)} (new paragraph)`)
    }
  return pages.map((page) => fragmentTable(page, placed, next))
}

const fragmentTable = (
  { fragments, articles }: NamedPage,
  placed: Map<string, string>,
  next: ReadonlyMap<string, string>
): string => {
  for (const { fragment, reason } of articles.unplaced) placed.set(fragment.id, reason)
  for (const { fragment, of } of fragments.duplicates) placed.set(fragment.id, `copy of ${of.id}`)
  const all = [...fragments.fragments, ...fragments.duplicates.map(({ fragment }) => fragment)].sort(
    (a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))
  )
  return columns(
    [
      ["fragment", "role", "in", "begins", "ends", "goes on in"],
      ...all.map((fragment) => [
        fragment.id,
        fragment.role,
        placed.get(fragment.id) ?? "–",
        begin(fragment),
        end(fragment) + (fragment.endsOpen ? " ⋯" : ""),
        next.get(fragment.id) ?? ""
      ])
    ],
    new Set()
  )
}

/** The candidates of one fragment, the likeliest first, a row a feature. */
const candidateTable = ({ graph, named }: NamedPage, id: string, step: Join | undefined): string => {
  const from = graph.nodes.findIndex((node) => named(node.id) === id)
  const edges = Array.from({ length: graph.row[from + 1] - graph.row[from] }, (_, i) => graph.row[from] + i)
    .sort((a, b) => graph.logOdds[b] - graph.logOdds[a] || a - b)
    .slice(0, most)
  const head = `${id} ends in “${end(graph.nodes[from])}”`
  const elsewhere =
    step === undefined || graph.nodes.some((node) => named(node.id) === step.to) ? "" : acrossTable(step)
  if (edges.length === 0) return `${head} and has no candidates${elsewhere === "" ? "" : " on its page"}.\n${elsewhere}`
  const width = graph.features.length
  const rows = [
    ["", ...edges.map((edge) => named(graph.nodes[graph.to[edge]].id))],
    ["begins", ...edges.map((edge) => begin(graph.nodes[graph.to[edge]]))],
    ["probability", ...edges.map((edge) => (1 / (1 + Math.exp(-graph.logOdds[edge]))).toFixed(4))],
    ["chosen", ...edges.map((edge) => (named(graph.nodes[graph.to[edge]].id) === step?.to ? "yes" : ""))],
    ...graph.features.map((name, f) => [name, ...edges.map((edge) => shown(graph.evidence[edge * width + f]))])
  ]
  const gap = step === undefined ? " Nothing was chosen: its article ends there, or text is missing." : ""
  return `${head}; ${graph.row[from + 1] - graph.row[from]} candidates, the likeliest first.${gap}\n${elsewhere}\n${columns(
    rows,
    new Set(edges.map((_, i) => i + 1))
  )}`
}

/** The step that leads on from a fragment, whichever page has the article. */
const stepFrom = (pages: ReadonlyArray<NamedPage>, id: string): Join | undefined =>
  pages
    .flatMap(({ articles }) => articles.articles.flatMap(({ paragraphs }) => paragraphs))
    .flatMap(({ joins, succession }) => [...joins, ...(succession ? [succession] : [])])
    .find(({ from }) => from === id)

/** What spoke for a step that no candidate of the page is: its article goes on on another, or a person said so. */
const acrossTable = ({ to, probability, evidence, runnerUp }: Join): string =>
  `\nIt goes on in ${to}, probability ${probability.toFixed(4)}${
    runnerUp === null ? "" : `; runner-up ${runnerUp.to}, ${runnerUp.probability.toFixed(4)}`
  }.\n\n${columns(
    [["evidence", to], ...Object.entries(evidence).map(([name, value]) => [name, shown(value)])],
    new Set([1])
  )}`

const shown = (value: number): string => (value === 0 ? "·" : value.toFixed(2))
const begin = ({ text }: Fragment): string => [...text.replace(/\s+/g, " ")].slice(0, 12).join("")
const end = ({ text }: Fragment): string => [...text.replace(/\s+/g, " ")].slice(-12).join("")
