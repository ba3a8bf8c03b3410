import { spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"

const heap = new URL("../../src/services/heap.ts", import.meta.url).href

/** How often a process looks through its whole heap while 30 MB of it live and 400 MB that lived for a while go. */
const looks = (before: string): number => {
  const program = `
    import { PerformanceObserver, constants } from "node:perf_hooks"
    import { growSteadily } from "${heap}"
    ${before}
    let major = 0
    const observer = new PerformanceObserver((list) => {
      for (const { detail } of list.getEntries()) if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) major++
    })
    observer.observe({ entryTypes: ["gc"] })
    const block = () => Array.from({ length: 2_000 }, (_, i) => [i, i + 0.5, {}, {}])
    const kept = Array.from({ length: 75 }, block)
    for (let i = 0; i < 1_000; i++) {
      kept[i % 75] = block()
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    }
    console.log(major)
  `
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" })
  expect(stderr).toBe("") // V8 knows the flag
  return Number(stdout)
}

describe("a heap that grows steadily", () => {
  it("is looked through less often than one that grows by a half", () => {
    const half = `import { setFlagsFromString } from "node:v8"; setFlagsFromString("--heap-growing-percent=50")`
    expect(looks("growSteadily()")).toBeLessThan(looks(half))
  }, 60_000)
})
