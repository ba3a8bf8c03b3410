import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { rangeOf, ratesOf, scramble } from "../../src/cli/scramble.ts"
import { decodeGold } from "../../src/evaluate/gold.ts"
import { articles } from "../scramble/articles.ts"

const folder = mkdtempSync(join(tmpdir(), "restitch-scramble-"))
const corpus = join(folder, "articles.jsonl.gz")
const run = (...args: ReadonlyArray<string>) =>
  Effect.runPromiseExit(Command.runWith(scramble, { version: "0" })(args).pipe(Effect.provide(NodeServices.layer)))

beforeAll(() => writeFileSync(corpus, gzipSync(articles.map((article) => JSON.stringify(article)).join("\n"))))
afterAll(() => rmSync(folder, { recursive: true }))

describe("restitch scramble", () => {
  it("writes a dump and its gold for each page", async () => {
    const out = join(folder, "out")
    const exit = await run(
      corpus,
      "-o",
      out,
      "--pages",
      "3",
      "--seed",
      "7",
      "--order",
      "pieces",
      "--rate",
      "copies=0.5"
    )
    expect(Exit.isSuccess(exit)).toBe(true)
    expect(readdirSync(out).sort()).toEqual(["0001", "0002", "0003"])
    const text = readFileSync(join(out, "0002", "dump.txt"), "utf8")
    const gold = JSON.parse(readFileSync(join(out, "0002", "gold.json"), "utf8"))
    expect(decodeGold(gold, { text })._tag).toBe("Success")
  })

  it("fails where a line is no article", async () => {
    const broken = join(folder, "broken.jsonl")
    writeFileSync(broken, "{}\n")
    const exit = await run(broken, "-o", join(folder, "none"))
    expect(Exit.isFailure(exit) && String(exit.cause)).toContain("broken.jsonl, line 1: id is not a string")
  })
})

describe("a range on the command line", () => {
  it("is one number or two, the least first", () => {
    expect(rangeOf("3")).toEqual(Option.some([3, 3]))
    expect(rangeOf("1-4")).toEqual(Option.some([1, 4]))
    for (const wrong of ["", "0", "4-1", "a", "1-"]) expect(Option.isNone(rangeOf(wrong))).toBe(true)
  })
})

describe("rates on the command line", () => {
  it("are of known damages, from 0 to 1", () => {
    expect(ratesOf({ copies: "0.1", misread: "1" })).toEqual(Option.some({ copies: 0.1, misread: 1 }))
    for (const wrong of [{ copies: "2" }, { copies: "x" }, { copy: "0.1" }] as const)
      expect(Option.isNone(ratesOf(wrong as unknown as Record<string, string>))).toBe(true)
  })
})
