import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const src = fileURLToPath(new URL("../src/", import.meta.url))
const sources = globSync("**/*.ts", { cwd: src })
  .sort()
  .map((file) => ({ file: file.replaceAll("\\", "/"), text: readFileSync(src + file, "utf8") }))

/** Errors that have not a file, a problem and a remedy each by its name, and how they say it all the same. */
const otherwise: Readonly<Record<string, string>> = {
  FormatError: "the remedy is the list of formats",
  GateError: "what was given stands for the file",
  JobFailed: "its problem is messages of other errors, or says how to start the worker",
  PageDefect: "a fault of ours: to be reported, with the page",
  PageFailed: "the message of another error, which has crossed threads",
  QueueError: "there is no file, and the address may hold a password",
  ThreadCrash: "becomes a PageDefect",
  ThreadOvertime: "becomes a ReadError with the limit and its flag",
  Unsuccessful: "what went wrong has been said already",
  UsageError: "what was asked for stands in the problem",
  ValidationError: "a fault of ours: nothing was written, to be reported"
}

/** `throw` is for faults of ours, which no input leads to, and for vitest's matcher, whose errors are the test's. */
const thrown: ReadonlyArray<string> = [
  "services/journal.ts", // caught in the same function
  "services/shared-words.ts",
  "services/stray-rejections.ts",
  "services/thread.ts",
  "vitest.ts"
]

const errors = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/class (\w+) extends Data\.TaggedError\("(\w+)"\)<\{([\s\S]*?)\n?\}>/g)].map(
    ([, name, tag, fields]) => ({
      file,
      name,
      tag,
      fields: [...fields.matchAll(/readonly (\w+)\??:/g)].map((of) => of[1])
    })
  )
)

describe("an error", () => {
  it("is of a class that names file, problem and remedy, or has a reason not to", () => {
    expect(errors.length).toBeGreaterThan(15)
    const lacking = errors.filter(({ fields }) => !["file", "problem", "remedy"].every((name) => fields.includes(name)))
    expect(lacking.map(({ name }) => name).sort()).toEqual(Object.keys(otherwise).sort())
    expect(errors.filter(({ name, tag }) => name !== tag)).toEqual([])
  })

  it("names the place in a file that can be read in places: line, byte, page or pointer", () => {
    const placed = errors.filter(({ fields }) => fields.includes("place") || fields.includes("line"))
    expect(placed.map(({ name }) => name).sort()).toEqual([
      "ArticleError",
      "CheckFileError",
      "CorrectionsError",
      "GoldError",
      "ModelError",
      "ReadError",
      "ValidationError"
    ])
  })

  it("is given back and never thrown, but where a program is at fault", () => {
    const pure = sources.filter(({ text }) => /^\s*(?:if .*\) )?throw /m.test(text)).map(({ file }) => file)
    expect(pure.filter((file) => !file.startsWith("train/"))).toEqual(thrown)
  })
})
