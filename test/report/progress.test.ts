import { describe, expect, it } from "vitest"
import { duration, progressLine } from "../../src/report/progress.ts"

describe("a line of progress", () => {
  it("says what is done and has failed, how fast, and how long it will take still", () => {
    expect(progressLine({ done: 30, failed: 2, skipped: 0, total: 100, seconds: 16 })).toBe(
      "32 of 100 done, 2 failed, 2.0 a second, 34 s left"
    )
  })

  it("reckons what is left by what was done now, not by what had been done before", () => {
    expect(progressLine({ done: 100, failed: 0, skipped: 800, total: 1000, seconds: 1 })).toBe(
      "900 of 1000 done, 800 of them before, 100 a second, 1 s left"
    )
  })

  it("promises nothing before anything is done, nor where nobody knows how much there is", () => {
    expect(progressLine({ done: 0, failed: 0, skipped: 0, total: 8, seconds: 0 })).toBe("0 of 8 done, 0.0 a second")
    expect(progressLine({ done: 5, failed: 0, skipped: 0, seconds: 2 })).toBe("5 done, 2.5 a second")
  })

  it("gives a time in its two largest units", () => {
    expect([0.2, 59, 61, 3600, 3659, 7500, 86_399, 90_000].map(duration)).toEqual([
      "1 s",
      "59 s",
      "1 min 01 s",
      "1 h 00 min",
      "1 h 01 min",
      "2 h 05 min",
      "1 d 00 h",
      "1 d 01 h"
    ])
  })
})
