import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { describe, expect, it } from "vitest"
import { serveWords } from "../../src/services/shared-words.ts"
import { type ThreadCrash, type ThreadOvertime, threads } from "../../src/services/threads.ts"
import type { Segmenter } from "../../src/text/words.ts"

const entry = new URL("./thread-entry.ts", import.meta.url)
const limits = { maxOldGenerationSizeMb: 32 }

type Failure = ThreadCrash | ThreadOvertime
type Ask = (input: string) => Effect.Effect<string, Failure>

/** Runs with so many threads; `started` counts them, the replaced ones too. */
const withThreads = async <A>(
  count: number,
  use: (ask: Ask) => Effect.Effect<A, Failure>,
  data = {},
  patience = 60_000
) => {
  let started = 0
  let closed = 0
  const bring = () => ({ data: { ...data, number: started++ }, close: () => closed++ })
  const run = threads<string, string>({ count, entry, bring, limits, patience: () => patience }).pipe(
    Effect.flatMap(use),
    Effect.scoped
  )
  const exit = await Effect.runPromiseExit(run)
  return { exit, started, closed }
}

const outcome = (ask: Ask) => (input: string) =>
  ask(input).pipe(
    Effect.catchTag("ThreadCrash", ({ cause }) => Effect.succeed(`crash: ${String(cause)}`)),
    Effect.catchTag("ThreadOvertime", ({ steps }) => Effect.succeed(`too long, at step ${steps}`))
  )

describe("threads", () => {
  it("answer each question, all of them at work, and end with the scope", async () => {
    const inputs = Array.from({ length: 40 }, (_, i) => `q${i}`)
    const { exit, started, closed } = await withThreads(2, (ask) =>
      Effect.forEach(inputs, ask, { concurrency: "unbounded" })
    )
    const answers = Exit.isSuccess(exit) ? exit.value : []
    expect(answers.map((answer) => answer.split(" ")[0])).toEqual(inputs)
    expect(new Set(answers.map((answer) => answer.split(" ").at(-1)))).toEqual(new Set(["0", "1"]))
    expect([started, closed]).toEqual([2, 2])
  }, 60_000)

  it("fail the question that one died of, by a throw, an exit or no memory left, and lose no other", async () => {
    const inputs = ["a", "throw", "b", "c", "exit", "d", "fill", "e", "f"]
    const { exit, started } = await withThreads(1, (ask) =>
      Effect.forEach(inputs, outcome(ask), { concurrency: "unbounded" })
    )
    const answers = Exit.isSuccess(exit) ? exit.value : []
    expect(answers.map((answer) => answer.replace(/ by \d/, ""))).toEqual([
      "a",
      "crash: Error: no such page",
      "b",
      "c",
      "crash: Error: the thread ended with code 7",
      "d",
      expect.stringMatching(/^crash: Error.*memory/),
      "e",
      "f"
    ])
    expect(started).toBe(4)
  }, 120_000)

  it("are ended over a question that takes too long, step by step, and lose no other", async () => {
    const inputs = ["a", "hang", "b", "steps", "c", "d"]
    const patient = 1200 // less than the four steps take together
    const all = (ask: Ask) => Effect.forEach(inputs, outcome(ask), { concurrency: "unbounded" })
    const { exit, started, closed } = await withThreads(1, all, {}, patient)
    const answers = Exit.isSuccess(exit) ? exit.value : []
    expect(answers.map((answer) => answer.replace(/ by \d/, ""))).toEqual([
      ...["a", "too long, at step 0", "b", "steps", "c", "d"]
    ])
    expect([started, closed]).toEqual([2, 2])
  }, 60_000)

  it("begin the next while one waits for a disk", async () => {
    const inputs = ["disk 1", "a", "disk 2", "disk 3", "b", "disk 4"]
    const all = (ask: Ask) => {
      const begun = performance.now()
      return Effect.forEach(inputs, outcome(ask), { concurrency: "unbounded" }).pipe(
        Effect.map((answers) => ({ answers, took: performance.now() - begun }))
      )
    }
    const { exit } = await withThreads(1, (ask) => Effect.andThen(ask("warm"), all(ask)))
    const { answers, took } = Exit.isSuccess(exit) ? exit.value : { answers: [], took: 0 }
    expect(answers).toEqual(inputs.map((input) => `${input} by 0`))
    expect(took).toBeLessThan(4 * 600)
  }, 60_000)

  it("are to blame for what they died of, be another begun by then or not, and do again what was being written", async () => {
    const inputs = ["a", "disk full", "wait", "disk 1", "throw", "c"]
    const all = (ask: Ask) => Effect.forEach(inputs, outcome(ask), { concurrency: "unbounded" })
    const { exit, started } = await withThreads(1, all)
    const answers = Exit.isSuccess(exit) ? exit.value : []
    expect(answers.map((answer) => answer.replace(/ by \d/, ""))).toEqual([
      ...["a", "crash: Error: no room", "wait", "disk 1", "crash: Error: no such page", "c"]
    ])
    expect(started).toBe(3)
  }, 60_000)

  it("that cannot start are a fault, not a loop", async () => {
    const { exit, started } = await withThreads(1, (ask) => ask("a"), { fails: true })
    expect(Exit.isFailure(exit)).toBe(true)
    expect(String(Exit.isFailure(exit) && exit.cause)).toMatch(/cannot start/)
    expect(started).toBe(1)
  }, 60_000)
})

describe("words that are served to a thread", () => {
  const serve = (segmenter: Segmenter, input: string) => {
    const bring = () => {
      const { asked, close } = serveWords(segmenter)
      return { data: { words: asked }, transfer: [asked.port], close }
    }
    return Effect.runPromise(
      threads<string, string>({ count: 1, entry, bring }).pipe(
        Effect.flatMap((ask) => Effect.forEach([input, input], outcome(ask))),
        Effect.scoped
      )
    )
  }

  it("are those of the segmenter", async () => {
    const wordEnds = (text: string) => Uint32Array.from({ length: text.length }, (_, i) => i + 1)
    expect(await serve({ name: "each", wordEnds }, "words:天气晴")).toEqual(["1,2,3", "1,2,3"])
  }, 60_000)

  it("fail the page where the segmenter fails", async () => {
    const wordEnds = () => {
      throw new Error("no dictionary")
    }
    const [first] = await serve({ name: "none", wordEnds }, "words:天")
    expect(first).toMatch(/^crash: Error: the segmenter failed: Error: no dictionary/)
  }, 60_000)
})
