import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readSource } from "../src/batch/reconstruct.ts"
import { reconstructPage } from "../src/pipeline.ts"
import { RenderError } from "../src/render/format.ts"
import { formats } from "../src/render/formats.ts"
import { filesOf } from "../src/render/render.ts"
import { validate } from "../src/validate/validate.ts"
import { littleModel, littleSegmenter } from "./train/little-corpus.ts"
import { generator } from "./validate/pages.ts"

const src = fileURLToPath(new URL("../src/", import.meta.url))

describe("the program", () => {
  it("evaluates no text, starts no other program and opens no connection but the queue's", () => {
    const forbidden = /\beval\(|new Function\(|\bfetch\(|"(?:node:)?(?:child_process|vm|https?|net|dgram|tls)"/
    const found = globSync("**/*.ts", { cwd: src }).filter((file) => forbidden.test(readFileSync(src + file, "utf8")))
    expect(found).toEqual([])
  })
})

describe("a source that names places outside", () => {
  const evil = "../../../../etc/evil"
  const markup = `&lt;/title>&lt;script>alert(1)&lt;/script>`
  const region = (
    id: string,
    y: number,
    text: string
  ) => `<TextRegion id="${id}"><Coords points="0,${y} 500,${y} 500,${y + 30} 0,${y + 30}"/>
    <TextLine id="${id}/../l"><Coords points="0,${y} 500,${y} 500,${y + 30} 0,${y + 30}"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`
  const page = `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="${evil}.png" imageWidth="500" imageHeight="900">
    ${region("../../r1", 10, `${markup}今天市里召开会议，`)}${region("/etc/passwd", 60, "研究部署下一步工作。")}</Page></PcGts>`

  it("gives no file a name of its own, and no report a markup of its own", async () => {
    const read = await Effect.runPromise(readSource(new TextEncoder().encode(page), { name: `${evil}.xml` }))
    const model = littleModel()
    const done = read.pages.map((each) => ({ page: each, ...reconstructPage(each, model, littleSegmenter) }))
    const result = Result.getOrThrow(validate(read.source, done, generator))
    for (const format of formats) {
      const files = filesOf(result, format, read.source.text)
      if (Result.isFailure(files)) expect(files.failure).toBeInstanceOf(RenderError)
      else
        for (const { ending, text } of files.success) {
          expect(ending).toMatch(/^[\w-]+(?:\.[\w-]+)*$/)
          if (!/\.(?:txt|json|jsonl)$/.test(`.${ending}`)) expect(text).not.toMatch(/(?<!\\)<script>alert/)
        }
    }
  })
})
