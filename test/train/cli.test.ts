import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, it } from "vitest"
import { Segmentation } from "../../src/services/segmenter.ts"
import { train, usualTraining } from "../../src/train/train.ts"
import { main, restitch } from "../cli/restitch.ts"
import { littleArticles } from "./little-corpus.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-train-"))
afterAll(() => rmSync(root, { recursive: true }))

const trained = (text: string | Uint8Array, more: ReadonlyArray<string> = []) => {
  const file = join(root, "few.jsonl")
  const output = join(root, "few.restitch")
  writeFileSync(file, text)
  rmSync(output, { force: true })
  return { ...restitch(["train", file, "-o", output, ...more]), output }
}

describe("restitch train", () => {
  it("says how many articles it needs when it is given too few, and writes nothing", () => {
    const lines = littleArticles(12).map((article) => JSON.stringify(article))
    const { code, stdout, stderr, output } = trained(`${lines.join("\n")}\n`)
    expect(stderr).toMatch(/few\.jsonl: 12 articles are too few to learn from\. Give at least \d+\./)
    expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m)
    expect([code, stdout, existsSync(output)]).toEqual([1, "", false])
  }, 60_000)

  it("learns the vectors in a thread of its own, and the same bytes as in one thread", async () => {
    const articles = littleArticles(420)
    const options = { ...usualTraining, name: "few", origin: "invented", epochs: 1, pages: 12, budget: 300_000 }
    const { code, stderr, output } = trained(articles.map((article) => JSON.stringify(article)).join("\n"), [
      ...["--name", options.name, "--origin", options.origin, "--epochs", "1", "--pages", "12", "--budget", "300000"]
    ])
    expect(stderr).toMatch(/^\d+ s {2}vectors 0\.0 %, loss/m)
    expect(code).toBe(0)
    const segmenter = Effect.runSync(Effect.scoped(Effect.provide(Segmentation, Segmentation.layer)))
    const bytes = await train([{ name: "few", articles }], options, segmenter, () => {})
    expect(Buffer.from(bytes).equals(readFileSync(output))).toBe(true)
  }, 120_000)

  it("ends at once when it is interrupted, and writes nothing", async () => {
    const file = join(root, "long.jsonl")
    const output = join(root, "long.restitch")
    writeFileSync(
      file,
      littleArticles(420)
        .map((article) => JSON.stringify(article))
        .join("\n")
    )
    const child = spawn(process.execPath, [main, "train", file, "-o", output], { stdio: ["ignore", "ignore", "pipe"] })
    const isLearning = new Promise<void>((resolve) => {
      child.stderr.on("data", (chunk) => {
        if (String(chunk).includes("vectors")) resolve()
      })
    })
    await isLearning
    const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve(signal ?? code)))
    child.kill("SIGINT")
    expect(await ended).toBe(130)
    expect(existsSync(output)).toBe(false)
  }, 60_000)

  it.runIf(existsSync("/proc/self"))(
    "says before it reads anything that its output cannot be written",
    () => {
      const file = join(root, "unread.jsonl")
      writeFileSync(file, "no JSON")
      const { code, stderr } = restitch(["train", file, "-o", "/proc/few.restitch"])
      expect(stderr).toMatch(/\/proc\/few\.restitch: [^.]+\. Check the directory/)
      expect(stderr).not.toContain("unread.jsonl")
      expect(code).toBe(1)
    },
    60_000
  )

  it("says so when its corpus is a broken gzip file", () => {
    const { code, stderr, output } = trained(Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3))
    expect(stderr).toMatch(/few\.jsonl: it cannot be unpacked\. Give JSON Lines or gzip of it\./)
    expect([code, existsSync(output)]).toEqual([1, false])
  }, 60_000)
})
