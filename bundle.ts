/**
 * Puts the program together from `src/cli` and all that it needs, into a few files: `npm run build`. From its some 550
 * modules Node takes half a second to find and compile them at each start; a page takes less. The library is not bundled,
 * so that a program that uses it shares its packages.
 *
 *     node bundle.ts [DIR]      # dist where left out; goes to DIR/cli
 *
 * @module
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { rolldown } from "rolldown"

const home = fileURLToPath(new URL("./", import.meta.url))
const directory = join(process.argv[2] ?? join(home, "dist"), "cli")

/** What is started by its name: the program, and its threads, each beside whoever starts it. */
const entries = [
  "cli/main.ts",
  "cli/train-thread.ts",
  "cli/vectors-thread.ts",
  "batch/worker.ts",
  "services/words-thread.ts"
]
/** Packages that bring files of their own or dictionaries, and are seldom asked for. */
const external = [/^nodejieba$/, /^pdfjs-dist\b/, /^opencc-js\b/]

const name = (entry: string): string => entry.replace(/^.*\/|\.ts$/g, "")

rmSync(directory, { recursive: true, force: true })
const bundle = await rolldown({
  input: Object.fromEntries(entries.map((entry) => [name(entry), join(home, "src", entry)])),
  platform: "node",
  external
})
const { output } = await bundle.write({
  dir: directory,
  format: "esm",
  chunkFileNames: "part-[name].js",
  comments: { legal: true, annotation: false, jsdoc: false }
})
await bundle.close()

/** The packages whose code is in the bundle, by their place here. */
const packages = new Set(
  output
    .flatMap((part) => (part.type === "chunk" ? Object.keys(part.modules) : []))
    .flatMap((module) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module) ?? [])
)

const noticeOf = (at: string): string => {
  const { name, version, license, author } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"))
  const file = readdirSync(at).find((file) => /^(?:licen[cs]e|notice)/i.test(file))
  const by = typeof author === "string" ? author : author?.name
  const text = file === undefined ? `By ${by}, under the licence ${license}.` : readFileSync(join(at, file), "utf8")
  return `## ${name} ${version}\n\n${text.trim()}\n`
}

writeFileSync(
  join(directory, "LICENSES.md"),
  `# Packages whose code is in these files\n\n${[...packages].sort().map(noticeOf).join("\n")}`
)
