import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { reconstruct, toMarkdown } from "../src/index.ts"

const samples = new URL("../samples/", import.meta.url)
/** Goldens are of the model that the package ships, not of one that is being tried out. */
const model = new URL("../models/default.restitch", import.meta.url)
const card = new URL("../models/default.card.json", import.meta.url)
const hasModel = existsSync(model)

const names = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/dump.txt`, samples)))
  .map((entry) => entry.name)
  .toSorted()

describe("the samples", () => {
  it("are there to be put together", () => {
    expect(names.length).toBeGreaterThan(0)
  })

  it.skipIf(hasModel)("cannot be compared with their goldens without the shipped model", ({ skip }) => {
    skip("models/default.restitch is not there: train it, or fetch it with the package, to compare the golden pages")
  })
})

describe.each(names)("the golden page %s", (name) => {
  it.runIf(hasModel)(
    "comes out as the articles its editor agreed to",
    async ({ skip }) => {
      const dump = readFileSync(new URL(`${name}/dump.txt`, samples))
      const result = await reconstruct(dump, { name: "dump.txt" })
      // Words that the model was not trained with may give another page; nodejieba is optional, and ICU's differ by Node.
      const { segmenter } = JSON.parse(readFileSync(card, "utf8")) as { readonly segmenter: string }
      if (result.generator.segmenter !== segmenter) skip(`the goldens are of ${segmenter}, which is not built here`)
      await expect(toMarkdown(result)).toMatchFileSnapshot(`golden/${name}.md`)
    },
    60_000
  )
})
