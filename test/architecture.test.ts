import { globSync, readFileSync } from "node:fs"
import { dirname, join, normalize, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

/** One import or re-export, as a line of a file says it. */
interface Import {
  readonly from: string
  readonly line: number
  /** A file of `src/` by its path there, else the package's name. */
  readonly to: string
  readonly typeOnly: boolean
  readonly reExport: boolean
}

/** An import that the table forbids and that we want all the same; it names its reason. */
interface Exception {
  readonly from: string
  readonly to: string
  readonly typeOnly?: true
  readonly because: string
}

const src = fileURLToPath(new URL("../src/", import.meta.url))
const files = globSync("**/*.ts", { cwd: src })
  .map((file) => file.split(sep).join("/"))
  .sort()
const sourceOf = new Map(files.map((file) => [file, readFileSync(join(src, file), "utf8")]))
const folderOf = (file: string): string => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "")

/** `import … from "x"`, `export … from "x"`, `import "x"`, over several lines too; then `import("x")`. */
const statement = /^(import|export)\s+(?:([^"';]*?)\s*\bfrom\s+)?"([^"]+)"/gm
const dynamic = /^(?!\s*(?:\*|\/\/)).*\bimport\(\s*"([^"]+)"/gm

const importsOf = (file: string, text: string): ReadonlyArray<Import> => {
  const lineAt = (index: number) => text.slice(0, index).split("\n").length
  const target = (specifier: string) =>
    specifier.startsWith(".")
      ? normalize(join(dirname(file), specifier))
          .split(sep)
          .join("/")
      : specifier
  const isTypeOnly = (clause: string): boolean => {
    if (/^type\s/.test(clause)) return true
    const names = /^\{([^}]*)\}$/
      .exec(clause.trim())?.[1]
      .split(",")
      .map((name) => name.trim())
    return names?.every((name) => name === "" || name.startsWith("type ")) ?? false
  }
  return [
    ...[...text.matchAll(statement)].map((match) => ({
      from: file,
      line: lineAt(match.index),
      to: target(match[3]),
      typeOnly: isTypeOnly(match[2] ?? ""),
      reExport: match[1] === "export"
    })),
    ...[...text.matchAll(dynamic)].map((match) => ({
      from: file,
      line: lineAt(match.index),
      to: target(match[1]),
      typeOnly: false,
      reExport: false
    }))
  ]
}

const imports = files.flatMap((file) => importsOf(file, sourceOf.get(file)!))
const inside = imports.filter(({ to }) => sourceOf.has(to))
const outside = imports.filter(({ to }) => !sourceOf.has(to))
const shown = ({ from, line, to }: Import): string => `src/${from}:${line} imports ${to}`

/** What each stage makes: all of it that a later stage may know. */
const nouns: Readonly<Record<string, ReadonlyArray<string>>> = {
  read: ["read/page.ts"],
  detect: ["detect/fragment.ts"],
  score: ["score/graph.ts"],
  reorder: ["reorder/article.ts"],
  validate: ["validate/reconstruction.ts"]
}
const of = (...stages: ReadonlyArray<string>): ReadonlyArray<string> => stages.flatMap((stage) => nouns[stage])
const allNouns = of("read", "detect", "score", "reorder", "validate")
const pure = [
  "text",
  "model",
  "read",
  "detect",
  "score",
  "reorder",
  "validate",
  "render",
  "evaluate",
  "scramble",
  "report",
  "train"
]

/** folder → folders and files that it may import beside its own; "" is what stands in `src/` itself. */
const table: Readonly<Record<string, ReadonlyArray<string>>> = {
  text: [],
  model: ["text"],
  read: ["text"],
  detect: ["text", ...of("read")],
  score: ["text", "model", ...of("read", "detect")],
  reorder: ["text", ...of("read", "detect", "score")],
  validate: ["text", ...of("read", "detect", "score", "reorder")],
  render: ["text", ...allNouns],
  evaluate: ["text", ...allNouns],
  scramble: ["text", ...allNouns],
  report: ["text", ...allNouns],
  train: ["text", "model", "score", ...allNouns],
  services: pure,
  batch: [...pure, "services", "pipeline.ts", "version.ts"],
  cli: [...pure, "services", "batch", "pipeline.ts", "version.ts"],
  "": [...pure, "services", "batch", "across-pages.ts", "pipeline.ts", "version.ts"]
}

const exceptions: ReadonlyArray<Exception> = [
  // Kinship is learnt, and its trees come to `reorder` as an argument: it knows how a tree is asked, never the model.
  { from: "reorder/reorder.ts", to: "model/combination.ts", typeOnly: true, because: "its trees are an argument" },
  { from: "reorder/breaks.ts", to: "model/trees.ts", because: "asks the trees that tell paragraphs" },
  { from: "reorder/jumps.ts", to: "model/trees.ts", typeOnly: true, because: "hands those trees on" },
  { from: "reorder/relatives.ts", to: "model/trees.ts", because: "asks the kinship trees" },
  // The graph carries a topic for each node; a chain's is their sum, compared in the same way.
  { from: "reorder/kinship.ts", to: "score/topics.ts", because: "sums and compares the topics of the graph" },
  // What the jumps of a page say of one more is one thing, be the jumps those that scoring is sure of or those of the cover.
  ...["page-order", "monotone"].map((file) => ({
    from: "reorder/kinship.ts",
    to: `score/odds/${file}.ts`,
    because: "reads the page's order from its chains"
  })),
  // A baseline must differ from us by its likeness alone: it is given the same exact assignment.
  { from: "evaluate/baselines/matching.ts", to: "reorder/assignment.ts", because: "the same assignment as ours" },
  // A script that nobody imports: it writes all schemas.
  ...["check-config", "check-report", "expect", "gold"].map((file) => ({
    from: "validate/write-schemas.ts",
    to: `evaluate/${file}.ts`,
    because: "writes its schema too"
  })),
  { from: "validate/write-schemas.ts", to: "read/formats/fragments.ts", because: "writes the schema of fragments too" },
  // The report is a format too; it lays a page beside gold, and says what evidence is measured in.
  { from: "render/formats/html.ts", to: "report/html/page.ts", because: "a report is a way to write a result" },
  { from: "report/html/page.ts", to: "score/features/features.ts", because: "the units of evidence" },
  ...["gold-diff", "page"].map((file) => ({
    from: `report/html/${file}.ts`,
    to: "evaluate/gold.ts",
    typeOnly: true as const,
    because: "shows where gold differs"
  })),
  // Gold is what `scramble` makes beside each page and what `train` learns from; a kind of cut is asked for by its name.
  { from: "scramble/gold.ts", to: "evaluate/gold.ts", typeOnly: true, because: "makes gold" },
  { from: "scramble/scramble.ts", to: "evaluate/gold.ts", typeOnly: true, because: "makes gold" },
  { from: "scramble/cuts.ts", to: "evaluate/cut-kind.ts", typeOnly: true, because: "cuts at places of a kind" },
  { from: "scramble/options.ts", to: "evaluate/cut-kind.ts", typeOnly: true, because: "cuts at places of a kind" },
  // A report shows what was measured, against the gates that it was held to.
  ...["check-github", "check-markdown", "check-problems", "check-reports", "check-text", "check-values", "junit"].map(
    (file) => ({
      from: `report/${file}.ts`,
      to: "evaluate/check-report.ts",
      typeOnly: true as const,
      because: "writes what a check found"
    })
  ),
  ...["check-markdown", "check-problems", "check-text", "check-values"].map((file) => ({
    from: `report/${file}.ts`,
    to: "evaluate/gates.ts",
    because: "asks for values by name"
  })),
  ...["check-markdown", "check-text", "check-values", "junit"].map((file) => ({
    from: `report/${file}.ts`,
    to: "evaluate/table.ts",
    because: "writes values as the table does"
  })),
  {
    from: "evaluate/corrections.ts",
    to: "reorder/decision.ts",
    typeOnly: true,
    because: "holds a result against what a person decided"
  },
  {
    from: "evaluate/corrections.ts",
    to: "reorder/standing.ts",
    because: "what still stands of decisions is one thing"
  },
  { from: "evaluate/sections.ts", to: "detect/enumerators.ts", because: "reads section numbers as detection does" },
  // Training runs the stages on pages that it damages itself, so that what is learnt meets what they will meet.
  ...["boost", "fit-headings", "hashed", "headline", "tower", "start"].map((file) => ({
    from: `train/${file}.ts`,
    to: "scramble/random.ts",
    because: "seeded chance"
  })),
  ...["corpus", "fit-headings", "headline", "train"].map((file) => ({
    from: `train/${file}.ts`,
    to: "scramble/copy.ts",
    typeOnly: true,
    because: "what is learnt from and what is damaged are the same articles"
  })),
  ...["fit-headings", "headline"].map((file) => ({
    from: `train/${file}.ts`,
    to: "scramble/damages/headlines.ts",
    because: "sets headlines over two lines as damaged pages have them"
  })),
  { from: "train/pages.ts", to: "scramble/scramble.ts", because: "damages clean articles" },
  { from: "train/pages.ts", to: "read/formats/text.ts", because: "reads the damaged pages" },
  { from: "train/pages.ts", to: "detect/detect.ts", because: "takes them apart" },
  { from: "train/fit-breaks.ts", to: "reorder/breaks.ts", because: "fits what reorder asks, on the same features" },
  { from: "train/examples.ts", to: "evaluate/gold.ts", typeOnly: true, because: "labels come from gold" },
  ...["headed-chains", "kinship"].map((file) => ({
    from: "train/fit-kinship.ts",
    to: `reorder/${file}.ts`,
    because: "kinship is learnt on the chains that the cover makes"
  }))
]

const isAllowed = ({ from, to }: Import): boolean => {
  const folder = folderOf(from)
  return (
    (folder !== "" && folder === folderOf(to)) ||
    (table[folder] ?? []).some((may) => may === to || (!may.includes(".") && may === folderOf(to)))
  )
}
const excuses = (exception: Exception, { from, to, typeOnly }: Import): boolean =>
  exception.from === from && exception.to === to && (typeOnly || exception.typeOnly !== true)

describe("a folder of src", () => {
  it("stands in the table of imports", () => {
    expect(files.map(folderOf).filter((folder) => !(folder in table))).toEqual([])
  })

  it("imports what the table allows, or what is excepted with a reason", () => {
    const forbidden = inside.filter((each) => !isAllowed(each) && !exceptions.some((one) => excuses(one, each)))
    expect(forbidden.map(shown)).toEqual([])
  })

  it("has no exception that it does not need", () => {
    const idle = exceptions.filter((one) => !inside.some((each) => !isAllowed(each) && excuses(one, each)))
    expect(idle.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it("imports only files that are there, by their whole names", () => {
    const lost = outside.filter(({ to }) => to.endsWith(".ts") || to.startsWith(".."))
    expect(lost.map(shown)).toEqual([])
  })

  it("knows nothing of the command line, which comes last", () => {
    expect(inside.filter(({ from, to }) => folderOf(to) === "cli" && folderOf(from) !== "cli").map(shown)).toEqual([])
  })
})

describe("a pure folder", () => {
  const isPure = ({ from }: Import): boolean => pure.includes(folderOf(from))

  it("imports of effect only Data, Result and Schema", () => {
    const effects = outside.filter((each) => isPure(each) && /^@?effect(?:\/|$)/.test(each.to))
    expect(effects.filter(({ to }) => !/^effect\/(?:Data|Result|Schema)$/.test(to)).map(shown)).toEqual([])
  })

  it("touches nothing of the machine", () => {
    const needed = new Map([
      ["model/file.ts", "node:crypto"], // a checksum of bytes it was given
      ["report/html/document.ts", "node:crypto"], // the hashes in a page's policy
      ["validate/write-schemas.ts", "node:fs"] // a script that nobody imports
    ])
    const machine = outside.filter((each) => isPure(each) && each.to.startsWith("node:"))
    expect(machine.filter(({ from, to }) => needed.get(from) !== to).map(shown)).toEqual([])
  })

  it("is not run by importing the script that writes the schemas", () => {
    expect(inside.filter(({ to }) => to === "validate/write-schemas.ts").map(shown)).toEqual([])
  })
})

describe("the source", () => {
  it("imports effect and its platform by subpath, as the whole of either takes several times as long to load", () => {
    expect(outside.filter(({ to }) => to === "effect" || to === "@effect/platform-node").map(shown)).toEqual([])
  })

  it("has no barrels: the two doors of the package alone hand on what others export", () => {
    const doors = new Set(["index.ts", "effect.ts"])
    expect(imports.filter(({ from, reExport }) => reExport && !doors.has(from)).map(shown)).toEqual([])
    expect(files.filter((file) => file.endsWith("/index.ts"))).toEqual([])
  })
})

describe("a language", () => {
  const home = "text/languages/"
  const code = (file: string): string =>
    sourceOf
      .get(file)!
      .replace(/^\s*\/\*[\s\S]*?\*\//gm, "")
      .replace(/(^|\s)\/\/.*$/gm, "$1")
  const elsewhere = files.filter((file) => !file.startsWith(home))

  it("is known by name to text/languages alone", () => {
    const shared = new Set([`${home}language.ts`, `${home}languages.ts`])
    const named = inside.filter(({ from, to }) => to.startsWith(home) && !shared.has(to) && !from.startsWith(home))
    expect(named.map(shown)).toEqual([])
    // ICU takes any language and divides Han by its one dictionary; a name it must have.
    const codes = elsewhere.filter((file) => /["'`](?:zh|en)(?:-\w+)?["'`]/.test(code(file)))
    // A report says what language its texts are in, for fonts and voices.
    expect(codes).toEqual(["report/html/language.ts", "services/word-engines.ts"])
  })

  it("has its words in text/languages alone, but for what is written below", () => {
    const others = [
      "detect/roles.ts", // 丨, a stroke that papers set as a bar
      "read/decode.ts", // frequent characters, by which an encoding is told
      "read/limits.ts", // a page mark, as an example to the user
      "read/page-marks.ts", // 第03版: what programs write between pages, before any language is asked
      "services/word-engines.ts", // a word that nodejieba must know, to see that it runs
      "text/numerals.ts", // the values of Han numerals
      "train/normaliser.ts" // compatibility forms
    ]
    const written = elsewhere.filter((file) => /\p{Script=Han}/u.test(code(file)))
    // What makes pages to train on writes them in the language of its corpora.
    expect(written.filter((file) => folderOf(file) !== "scramble")).toEqual(others)
  })
})
