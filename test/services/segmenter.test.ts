import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { describe, expect, it } from "vitest"

const sample = new URL("../../samples/speeches/dump.txt", import.meta.url)
const services = new URL("../../src/services/", import.meta.url).href

/** In a process of its own, as a dictionary is loaded once a thread. */
const wordsBy = (segmenter: string) => {
  const program = `
    import { readFileSync } from "node:fs"
    import { createRequire } from "node:module"
    import * as Effect from "effect/Effect"
    import { Segmentation } from "${services}segmenter.ts"
    import { jiebaOrIntl } from "${services}word-engines.ts"
    const of = (layer) => Effect.runPromise(Effect.provide(Segmentation, layer))
    const { name, wordEnds } = await ${segmenter}
    const ends = [...wordEnds(readFileSync(new URL(${JSON.stringify(sample.href)}), "utf8"))]
    const keywords = createRequire("${services}")("nodejieba").extract("人民代表大会", 1)
    console.log(JSON.stringify({ name, ends, keywords }))
  `
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
    cwd: new URL("../../", import.meta.url),
    maxBuffer: 1 << 26
  })
  expect(stderr).toBe("")
  return JSON.parse(stdout) as {
    name: string
    ends: ReadonlyArray<number>
    keywords: ReadonlyArray<{ weight: number }>
  }
}

const isBuilt = (() => {
  try {
    return createRequire(import.meta.url)("nodejieba").cut("词", true).length === 1
  } catch {
    return false
  }
})()

describe.skipIf(!isBuilt)("nodejieba for a program of ours alone", () => {
  it("divides into the same words, and has left the rarity of words out", () => {
    const [whole, alone] = [wordsBy("of(Segmentation.layer)"), wordsBy("jiebaOrIntl(true)")]
    expect(alone.name).toBe("nodejieba")
    expect(alone.ends.at(-1)).toBe(readFileSync(sample, "utf8").length)
    expect(alone.ends).toEqual(whole.ends)
    expect(alone.keywords[0].weight).not.toBe(whole.keywords[0].weight)
    const apart = wordsBy("of(Segmentation.layerAlone)") // in a thread: who asks here for keywords has its own
    expect(apart).toEqual(whole)
  }, 60_000)
})
