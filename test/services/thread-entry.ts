import { workerData } from "node:worker_threads"
import { wordsFrom } from "../../src/services/shared-words.ts"
import { serve } from "../../src/services/thread.ts"

if (workerData.fails) throw new Error("cannot start")

/** What the tests of threads ask of one. */
serve(async (asked: string, step, free) => {
  if (asked === "throw") throw new Error("no such page")
  if (asked === "exit") process.exit(7)
  if (asked === "fill") {
    const kept: Array<unknown> = []
    for (;;) kept.push(new Array(10_000).fill(asked + kept.length))
  }
  if (asked === "hang") for (;;);
  if (asked === "steps")
    for (let i = 0; i < 4; i++) {
      step()
      const until = performance.now() + 400
      while (performance.now() < until);
    }
  if (asked.startsWith("disk")) {
    free()
    await new Promise((resolve) => setTimeout(resolve, 600))
    if (asked === "disk full") throw new Error("no room")
  }
  if (asked === "wait") await new Promise((resolve) => setTimeout(resolve, 1200))
  if (asked.startsWith("words:")) return [...wordsFrom(workerData.words).wordEnds(asked.slice(6))].join()
  await new Promise((resolve) => setTimeout(resolve, 5))
  return `${asked} by ${workerData.number}`
})
