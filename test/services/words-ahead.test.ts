import { spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"

const home = new URL("../../src/services/", import.meta.url).href

/** What a process says that does this with the thread of words. */
const said = (program: string, flags: ReadonlyArray<string> = []): string => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...flags,
      "--input-type=module",
      "-e",
      `import { loadWords, threadWords } from "${home}words-ahead.ts"\n${program}`
    ],
    { encoding: "utf8" }
  )
  expect([status, stderr]).toEqual([0, ""])
  return stdout.trim()
}

/** Of a process: another thread that asks for the words of a text, and says what it got. */
const asking = `
  import { Worker } from "node:worker_threads"
  import { serveWords } from "${home}shared-words.ts"
  const code = 'import { parentPort, workerData } from "node:worker_threads"; import { wordsFrom } from "${home}shared-words.ts"; ' +
    'parentPort.postMessage([...wordsFrom(workerData.asked).wordEnds(workerData.text)].join())'
  const asking = (text) => {
    const { asked } = serveWords(threadWords)
    const worker = new Worker(new URL("data:text/javascript," + encodeURIComponent(code)), {
      workerData: { asked, text },
      transferList: [asked.port],
      execArgv: []
    })
    return new Promise((resolve) => worker.on("message", resolve))
  }
  const texts = ["重大项目", "今天天气", "区委书记"]
`

describe("the thread of words", () => {
  it("is asked from here and by other threads, each over its own line", () => {
    const here = "texts.map((text) => [...threadWords.wordEnds(text)].join())"
    const both = said(
      `${asking} loadWords(); console.log(JSON.stringify([await Promise.all(texts.map(asking)), ${here}]))`
    )
    const [there, own] = JSON.parse(both)
    expect(there).toEqual(own)
    expect(own.map((ends: string) => ends.split(",").at(-1))).toEqual(["4", "4", "4"])
  }, 60_000)

  it("loads its dictionary while the rest of the program works", () => {
    const work = "const until = performance.now() + 3000; while (performance.now() < until);"
    const ask = "const begun = performance.now(); threadWords.wordEnds('词'); console.log(performance.now() - begun)"
    const [ahead, late] = [Number(said(`loadWords(); ${work} ${ask}`)), Number(said(`${work} ${ask}`))]
    expect(ahead).toBeLessThan(late / 2)
  }, 60_000)

  it("does not keep a process alive", () => {
    expect(said("loadWords(); threadWords.wordEnds('词'); console.log('done')")).toBe("done")
  }, 60_000)

  it("is done without where threads may not be started: the same words here, and for other threads from here", () => {
    const program =
      "console.log(threadWords.name, [...threadWords.wordEnds('重大项目')].join(), threadWords.line() === undefined)"
    const [name, ends, hasNone] = said(program, [
      "--no-warnings",
      "--permission",
      "--allow-fs-read=*",
      "--allow-addons"
    ]).split(" ")
    const [usualName, usualEnds, isWithout] = said(program).split(" ")
    expect([name, ends, hasNone, isWithout]).toEqual([usualName, usualEnds, "true", "false"])
  }, 60_000)
})
