import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { Segmentation } from "../../src/services/segmenter.ts"

const layers = [
  ["the usual one", Segmentation.layer],
  ["ICU's", Segmentation.layerIntl]
] as const

describe.each(layers)("the segmenter, %s,", (_, layer) => {
  const wordEnds = (text: string) =>
    Effect.runPromise(
      Effect.gen(function* () {
        return [...(yield* Segmentation).wordEnds(text)]
      }).pipe(Effect.provide(layer))
    )

  it("gives ascending ends, the last that of the text, whatever stands in it", async () => {
    const texts = [
      "全市上下抓紧抓实",
      "a\0b",
      "\ud800文\udfff",
      "𠮷野家\r\n\n今天",
      "一\u2028二",
      "文".repeat(9000),
      `${"𠮷".repeat(5000)}。`
    ]
    for (const text of texts) {
      const ends = await wordEnds(text)
      expect(ends.at(-1)).toBe(text.length)
      expect(ends.every((end, i) => end > (ends[i - 1] ?? 0))).toBe(true)
    }
    expect(await wordEnds("")).toEqual([])
  })

  it("knows a word", async () => {
    expect(await wordEnds("重大项目")).not.toContain(3)
  })
})
