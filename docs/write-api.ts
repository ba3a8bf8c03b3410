/**
 * Writes the reference of all that the package exports, `docs/api.md`, from the declarations that the compiler makes and
 * the comments above them: `npm run docs`. TypeScript 7 has no API that a generator of documentation could use.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"

const home = fileURLToPath(new URL("../", import.meta.url))

/** Doors of the package, as `package.json` names them. */
const doors = [
  ["restitch", "index.d.ts"],
  ["restitch/effect", "effect.d.ts"],
  ["restitch/vitest", "vitest.d.ts"]
] as const

interface Entry {
  readonly name: string
  readonly comment: string
  readonly declaration: string
}

/** @returns the reference as Markdown, and the names of exports that have no comment */
export const apiReference = (): { readonly markdown: string; readonly silent: ReadonlyArray<string> } => {
  const directory = mkdtempSync(join(tmpdir(), "restitch-api-"))
  try {
    const tsc = join(home, "node_modules/.bin/tsc")
    const { status, stdout } = spawnSync(
      tsc,
      ["-p", "tsconfig.build.json", "--emitDeclarationOnly", "--outDir", directory],
      { cwd: home, encoding: "utf8" }
    )
    if (status !== 0) throw new Error(stdout)
    const read = (file: string) => readFileSync(join(directory, file), "utf8")
    const all = doors.map(([door, file]) => ({
      door,
      about: unwrapped(/^\/\*\*([\s\S]*?)\*\//.exec(read(file))?.[1] ?? "").replace(/\n*@module\s*$/, ""),
      entries: entriesOf(file, read).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    }))
    const parts = all.map(
      ({ door, about, entries }) => `## ${door}\n\n${about}\n\n${entries.map(section).join("\n\n")}`
    )
    const silent = all.flatMap(({ door, entries }) =>
      entries.filter(({ comment }) => comment === "").map(({ name }) => `${door}: ${name}`)
    )
    return { markdown: `# Reference\n\n${parts.join("\n\n")}\n`, silent }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

const section = ({ name, comment, declaration }: Entry): string =>
  [`### ${name}`, comment, `\`\`\`ts\n${declaration}\n\`\`\``].filter((part) => part !== "").join("\n\n")

/** What a module exports, by itself or from another; what is exported from a package is the package's to document. */
const entriesOf = (file: string, read: (file: string) => string): ReadonlyArray<Entry> => {
  const text = read(file)
  const imported = new Map<string, readonly [name: string, from: string]>()
  for (const [, names, from] of text.matchAll(/^import (?:type )?\{([^}]*)\} from "(\.[^"]+)"/gm))
    for (const [own, other] of pairsOf(names)) imported.set(own, [other, from])
  const own = [...text.matchAll(/^export (?:declare )?(?:abstract )?(?:const|class|function|interface|type) (\w+)/gm)]
  const passedOn = [...text.matchAll(/^export (?:type )?\{([^}]*)\}(?: from "(\.[^"]+)")?/gm)].flatMap(
    ([, names, from]) =>
      pairsOf(names).map(([name, other]) => {
        const [there, module] = from === undefined ? (imported.get(other) ?? [other, undefined]) : [other, from]
        return { name, there, module }
      })
  )
  return [
    ...[...new Set(own.map(([, name]) => name))].map((name) => entryOf(text, name, name)),
    ...passedOn.map(({ name, there, module }) =>
      entryOf(module === undefined ? text : read(moduleFile(file, module)), there, name)
    )
  ]
}

const pairsOf = (names: string): ReadonlyArray<readonly [own: string, other: string]> =>
  names
    .split(",")
    .map((each) => each.trim().replace(/^type /, ""))
    .filter((each) => each !== "")
    .map((each) => {
      const [other, own = other] = each.split(" as ")
      return [own, other]
    })

const moduleFile = (from: string, module: string): string =>
  normalize(join(dirname(from), module.replace(/\.(?:js|ts)$/, ".d.ts")))

/** A declaration goes on to the next line that begins one, or a comment above one. */
const entryOf = (text: string, name: string, as: string): Entry => {
  const start = new RegExp(
    `^(?:export )?(?:declare )?(?:abstract )?(?:const|class|function|interface|type) ${name}\\b`,
    "m"
  ).exec(text)
  if (start === null) throw new Error(`no declaration of ${name}`)
  const rest = text.slice(start.index)
  const end = /\n(?=(?:export|declare|const|import|\/\*\*))/.exec(rest)?.index ?? rest.length
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(0, start.index))?.[1] ?? ""
  return {
    name: as,
    comment: unwrapped(comment),
    declaration: rest
      .slice(0, end)
      .replace(/^export declare |^export |^declare /, "")
      .replace(/\n\/\/# sourceMappingURL.*/, "")
      .trim()
  }
}

/** Text of a comment, its tags as a list. */
const unwrapped = (comment: string): string =>
  comment
    .replace(/^\s*\* ?/gm, "")
    .replace(/^@(param|returns)\s+/gm, (_, tag) => (tag === "param" ? "- " : "- returns "))
    .trim()

if (import.meta.main) writeFileSync(join(home, "docs/api.md"), apiReference().markdown)
