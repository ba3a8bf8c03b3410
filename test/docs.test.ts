import { describe, expect, it } from "vitest"
import { apiReference } from "../docs/write-api.ts"

describe("the reference", () => {
  it("has every export of every door, each with its comment and its declaration", () => {
    const { markdown, silent } = apiReference()
    for (const name of [
      "reconstruct",
      "check",
      "ReconstructOptions",
      "ReadError",
      "toMarkdown",
      "toReconstruct",
      "layer"
    ])
      expect(markdown).toMatch(new RegExp(`^### ${name}$`, "m"))
    expect(markdown).toContain("readonly limits?: Partial<Limits> | undefined")
    expect(silent).toEqual([])
  }, 120_000)
})
