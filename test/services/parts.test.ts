import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { afterAll, describe, expect, it } from "vitest"
import { Files } from "../../src/services/files.ts"
import { sweepParts } from "../../src/services/parts.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-parts-"))
afterAll(() => rmSync(root, { recursive: true }))

describe("files half written", () => {
  it("are removed where their process is gone, and left where it lives or is another machine's", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"])
    const dead = `.part-${hostname()}-${pid}-0-1`
    const kept = [`.part-${hostname()}-${process.ppid}-0-1`, `.part-elsewhere-${pid}-0-1`, "journal.jsonl"]
    for (const name of [dead, ...kept]) writeFileSync(join(root, name), "")
    await Effect.runPromise(sweepParts(root))
    expect(readdirSync(root).sort()).toEqual([...kept].sort())
    await Effect.runPromise(sweepParts(join(root, "none")))
  })

  it("leave nothing once they are written, and do not make a name longer than names may be", async () => {
    const directory = join(root, "long")
    const name = `${"版".repeat(80)}.json` // 245 bytes of 255
    await Effect.runPromise(
      Effect.gen(function* () {
        const files = yield* Files
        yield* files.write(join(directory, name), "文")
        yield* files.write(join(directory, name), "二", join(root, "scratch"))
      }).pipe(Effect.provide(Files.layer.pipe(Layer.provide(NodeServices.layer))))
    )
    expect(readFileSync(join(directory, name), "utf8")).toBe("二")
    expect([readdirSync(directory), readdirSync(join(root, "scratch"))]).toEqual([[name], []])
  })
})
