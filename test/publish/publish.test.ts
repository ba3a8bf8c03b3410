import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { builtinModules, createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest"
import { type Packed, packed, ran } from "./packed.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-publish-"))
const home = fileURLToPath(new URL("../../", import.meta.url))
const sample = join(home, "samples/speeches/dump.txt")
const require = createRequire(import.meta.url)

let it_: Packed
beforeAll(() => {
  it_ = packed(root)
}, 300_000)
afterAll(() => rmSync(root, { recursive: true, force: true }), 300_000)

/** What a user of the library writes, with every door of the package and its types. */
const program = `
import { readFile } from "node:fs/promises"
import { check, ReadError, type Reconstruction, reconstruct, toMarkdown } from "restitch"
import * as Effect from "effect/Effect"
import { layer, reconstruct as reconstructed } from "restitch/effect"
import schema from "restitch/schemas/reconstruction.schema.json" with { type: "json" }

const bytes = await readFile(process.argv[2])
const result: Reconstruction = await reconstruct(bytes, { name: "dump.txt", segmenter: "intl", limits: { seconds: 60 } })
const headline: string | null = result.articles[0].headline
const other = await Effect.runPromise(reconstructed("今天市里召开会议。").pipe(Effect.provide(layer)))
const refused: boolean = await reconstruct("").then(() => false, (error) => error instanceof ReadError)
console.log(JSON.stringify({ headline, articles: result.articles.length, other: other.articles.length, refused,
  markdown: toMarkdown(result).length, schema: typeof schema, check: typeof check }))
`
/** What must not pass the compiler, so that the types are seen to be there. */
const wrong = `
import { reconstruct } from "restitch"
const result = await reconstruct("…", { limits: { hours: 1 } })
result.articels
`

/** An empty project with the package in it; the test is skipped where the registry cannot be reached and no cache helps. */
const installed = (context: TestContext, name: string, args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}) => {
  const project = join(root, name)
  mkdirSync(project)
  writeFileSync(join(project, "package.json"), '{ "name": "user", "private": true, "type": "module" }')
  const { code, stderr } = ran("npm", ["install", it_.tarball, "--prefer-offline", "--no-audit", ...args], project, env)
  if (code !== 0 && /ENOTFOUND|ENOTCACHED|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(stderr))
    context.skip(`there is no registry and no cache: ${stderr.slice(0, 200)}`)
  expect([code, stderr.match(/npm error.*/)?.[0]]).toEqual([0, undefined])
  return project
}

/** What there is from a project's own place: in its own modules, or in some above, which a temporary directory may have. */
const expectedSegmenter = (project: string): string => {
  try {
    createRequire(join(project, "node_modules/restitch/package.json"))("nodejieba").cut("词", true)
    return "nodejieba"
  } catch {
    return "intl"
  }
}

const segmenterOf = (project: string, env: NodeJS.ProcessEnv = {}): string => {
  const { code, stdout, stderr } = ran("npx", ["--no-install", "restitch", "run", sample], project, env)
  expect([code, stderr]).toEqual([0, ""])
  return JSON.parse(stdout).generator.segmenter
}

describe("the package", () => {
  it("is what publint wants of one", async () => {
    const { messages, pkg } = await publint({ pkgDir: it_.stage, strict: true, pack: false })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it("has types that resolve for whoever imports it; require gets an ES module, which Node 22.12 can", async () => {
    const checked = await checkPackage(createPackageFromTarballData(readFileSync(it_.tarball)), {
      excludeEntrypoints: [/schemas|package\.json/]
    })
    const problems = checked.types === false ? ["no types"] : checked.problems
    const resolutions = problems.map((each) =>
      typeof each === "string" ? each : `${each.kind} ${"resolutionKind" in each ? each.resolutionKind : ""}`
    )
    // node10 knows no exports: older than anything that Restitch runs on.
    expect(new Set(resolutions.filter((each) => !each.endsWith("node10")))).toEqual(
      new Set(["CJSResolvesToESM node16-cjs"])
    )
  }, 120_000)

  it("has nothing in it but what is needed, and the size that the README says", () => {
    const kinds = new Set(it_.files.map((file) => file.split("/")[0]))
    const top = ["LICENSE", "README.md", "dist", "models", "package.json", "postinstall.mjs", "schemas"]
    expect([...kinds].sort()).toEqual(top)
    expect(it_.files.filter((file) => file.endsWith(".map"))).toEqual([]) // they would point at sources that are not in it
    const [, down, unpacked] = /(\d+) MB to download, (\d+) MB unpacked/.exec(
      readFileSync(join(home, "README.md"), "utf8")
    )!
    expect(it_.size / 1e6).toBeCloseTo(Number(down), -0.3)
    expect(it_.unpackedSize / 1e6).toBeCloseTo(Number(unpacked), -0.3)
  })
})

describe("its program", () => {
  const directory = () => join(it_.stage, "dist/cli")
  const parts = () =>
    readdirSync(directory())
      .filter((name) => name.endsWith(".js"))
      .map((name) => ({ name, text: readFileSync(join(directory(), name), "utf8") }))

  it("has all that it needs in its own files, but for what the package depends on", () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"))
    const named = parts().flatMap(({ text }) => [
      ...[...text.matchAll(/^(?:import|export)[^;"']*\bfrom "([^"]+)"/gm)].map(([, from]) => from),
      ...[...text.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, from]) => from)
    ])
    const others = named.filter((from) => !from.startsWith("node:") && !builtinModules.includes(from))
    const files = new Set(parts().map(({ name }) => `./${name}`))
    const packages = others.filter((from) => !files.has(from)).map((from) => from.split("/")[0])
    expect(others.length).toBeGreaterThan(packages.length)
    expect(packages.filter((name) => !(name in { ...dependencies, ...optionalDependencies }))).toEqual([])
  })

  it("brings the licence of each package whose code is in it", () => {
    const inside = parts().flatMap(({ text }) =>
      [...text.matchAll(/^\/\/ .*?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, name]) => name)
    )
    expect(inside).toContain("effect")
    const licences = readFileSync(join(directory(), "LICENSES.md"), "utf8")
    for (const name of new Set(inside))
      expect(licences).toMatch(new RegExp(`^## ${name} \\d[\\s\\S]*?(?:MIT|ISC|BSD)`, "m"))
  })

  it("has each thread that something starts by name", () => {
    const started = globSync("**/*.ts", { cwd: join(home, "src") }).flatMap((file) =>
      [...readFileSync(join(home, "src", file), "utf8").matchAll(/\bentryOf\(import\.meta\.url, "([^"]+)"/g)].map(
        ([, name]) => name
      )
    )
    expect(started.length).toBeGreaterThan(2)
    for (const name of started) expect(existsSync(join(directory(), `${name}.js`))).toBe(true)
  })

  it("gives the bytes that its source gives, in threads too", () => {
    const [ours, built] = [join(home, "src/cli/main.ts"), join(directory(), "main.js")].map((main, i) => {
      const out = join(root, `out-${i}`)
      const flags = ["--segmenter", "intl", "--format", "json,html", "--jobs", "2", "-o", out, "--quiet"]
      expect(ran(process.execPath, [main, "run", sample, ...flags], home)).toMatchObject({ code: 0, stderr: "" })
      return ["json", "html"].map((ending) => readFileSync(join(out, `dump.${ending}`), "utf8"))
    })
    expect(built).toEqual(ours)
  }, 120_000)
})

describe("an empty project that installs it", () => {
  it("without running scripts, imports it with types, and runs its program by npx", (context) => {
    const project = installed(context, "plain", ["--ignore-scripts"])
    for (const [name, text] of [
      ["main.ts", program],
      ["wrong.ts", wrong]
    ])
      writeFileSync(join(project, name), text)
    symlinkSync(dirname(require.resolve("@types/node/package.json")), join(project, "node_modules/@types-node"))
    const tsc = join(home, "node_modules/.bin/tsc")
    const flags = [
      ...["--strict", "--exactOptionalPropertyTypes", "--target", "es2024", "--module", "nodenext", "--noEmit"],
      ...["--skipLibCheck", "--resolveJsonModule", "--types", join(project, "node_modules/@types-node")]
    ]
    const typed = ran(tsc, [...flags, "main.ts"], project)
    expect([typed.code, typed.stdout]).toEqual([0, ""])
    const mistyped = ran(tsc, [...flags, "wrong.ts"], project)
    expect(mistyped.stdout.match(/error TS\d+/g)).toEqual(["error TS2353", "error TS2551"])
    for (const node of [process.execPath, ...(process.env.RESTITCH_NODES?.split(":") ?? [])]) {
      const { code, stdout, stderr } = ran(node, ["--disable-warning=ExperimentalWarning", "main.ts", sample], project)
      expect([node, code, stderr]).toEqual([node, 0, ""])
      expect(JSON.parse(stdout)).toMatchObject({ refused: true, schema: "object", check: "function", other: 1 })
      const bin = join(project, "node_modules/restitch/dist/cli/main.js")
      const command = ran(node, [bin, "run", sample, "--segmenter", "intl", "--format", "txt"], project)
      expect([node, command.code, command.stderr]).toEqual([node, 0, ""])
      expect(command.stdout).toContain("〔＊＊＊〕")
    }
    expect(segmenterOf(project)).toBe(expectedSegmenter(project))
  }, 300_000)

  it("with a compiler or without one, installs all the same, and says which segmenter it has", (context) => {
    const bin = join(root, "bin") // all that there is to run: Node and a shell, no compiler
    mkdirSync(bin)
    for (const name of ["node", "npm", "npx", "sh", "env"]) {
      const at = ran("sh", ["-c", `command -v ${name}`], root).stdout.trim()
      if (at !== "") symlinkSync(at, join(bin, name))
    }
    const bare = { PATH: bin }
    const without = installed(context, "without", [], bare)
    expect(existsSync(join(without, "node_modules/nodejieba/build"))).toBe(false)
    expect(segmenterOf(without, bare)).toBe(expectedSegmenter(without))
    if (ran("sh", ["-c", "command -v g++ && command -v make && command -v python3"], root).code !== 0) return
    const project = installed(context, "with", [], { npm_config_yes: "true" })
    expect(segmenterOf(project)).toBe(expectedSegmenter(project))
  }, 600_000)
})
