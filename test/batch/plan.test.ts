import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { plan } from "../../src/batch/plan.ts"
import { Files } from "../../src/services/files.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-plan-"))
const put = (file: string, text = "文") => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const layer = Files.layer.pipe(Layer.provideMerge(NodeServices.layer))
const planned = (paths: ReadonlyArray<string>, output?: string, extensions: ReadonlyArray<string> = ["json", "txt"]) =>
  Effect.runPromise(
    plan(
      paths.map((path) => join(root, path)),
      output === undefined ? undefined : join(root, output),
      extensions
    ).pipe(Effect.provide(layer))
  )

beforeAll(() => {
  for (const file of [
    "pages/a/b.txt",
    "pages/a/gold.json",
    "pages/.hidden/c.txt",
    "pages/.d.txt",
    "pages/z.TXT",
    "one.txt"
  ])
    put(file)
  put("empty/read.me")
  put("twice/x.txt")
  put("twice/x.text")
  symlinkSync(join(root, "pages"), join(root, "pages/a/up"))
})
afterAll(() => rmSync(root, { recursive: true }))

describe("a plan", () => {
  it("takes the text files below a directory, in order, and keeps its tree", async () => {
    expect((await planned(["pages"])).map(({ name, stem }) => [name, stem])).toEqual([
      ["a/b.txt", "a/b"],
      ["z.TXT", "z"]
    ])
  })

  it("puts a file that is named itself at the top, whatever its extension", async () => {
    expect((await planned(["pages/a/b.txt", "pages/a/gold.json"])).map(({ stem }) => stem)).toEqual(["b", "gold"])
  })

  it("takes a file that is reached twice once", async () => {
    expect(await planned(["one.txt", "one.txt"])).toHaveLength(1)
  })

  it("refuses a directory without text, and a path that is not there", async () => {
    await expect(planned(["empty"])).rejects.toThrow(/there is no text file in it/)
    await expect(planned(["nowhere"])).rejects.toThrow(/there is no such file/)
  })

  it("refuses to write two results to one file", async () => {
    await expect(planned(["twice"], "out")).rejects.toThrow(/would both be written/)
  })

  it("refuses to write a result over a source", async () => {
    await expect(planned(["one.txt"], ".")).rejects.toThrow(/would be overwritten/)
    await expect(planned(["one.txt"], ".", ["json"])).resolves.toHaveLength(1)
  })
})
