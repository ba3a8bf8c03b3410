import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { evaluate } from "../../src/evaluate/evaluate.ts"
import { scoreOf } from "../../src/evaluate/gates.ts"
import { predictionOfTool } from "../../src/evaluate/tool-prediction.ts"
import { readPlain } from "../../src/evaluate/tool-text.ts"

const pages = new URL("../../../shared/pages/ocr/", import.meta.url)
const read = (name: string) => readFileSync(new URL(name, pages), "utf8")

describe.skipIf(!existsSync(pages))("the text of a real tool", () => {
  it("is found whole in itself, character by character", () => {
    for (const name of readdirSync(pages)) {
      const text = read(`${name}/tesseract.txt`)
      const { values } = evaluate(
        text,
        JSON.parse(read(`${name}/gold-tesseract.json`)),
        predictionOfTool(text, readPlain(text))
      )
      expect([name, values.conservation]).toEqual([name, { kept: 1, lost: 0, doubled: 0, invented: 0 }])
    }
  }, 60_000)

  it("scores much the same when it is found in another tool's text of the page, for all its misread characters", () => {
    for (const name of readdirSync(pages)) {
      const own = read(`${name}/tesseract.txt`)
      const other = read(`${name}/pdftotext-raw.txt`)
      const score = (source: string, gold: string) =>
        evaluate(source, JSON.parse(read(`${name}/${gold}`)), predictionOfTool(source, readPlain(own)))
      const [inOwn, inOther] = [score(own, "gold-tesseract.json"), score(other, "gold-pdftotext-raw.json")]
      const difference = (value: string) => (scoreOf(inOwn, value) ?? 0) - (scoreOf(inOther, value) ?? 0)
      expect(Math.abs(difference("continuations.f1")), name).toBeLessThan(0.07)
      expect((scoreOf(inOther, "conservation.invented") ?? 0) / own.length, name).toBeLessThan(0.08)
    }
  }, 60_000)
})
