import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decodeGold, GoldError } from "../../src/evaluate/gold.ts"

const json = (spans: unknown, rest: object = {}) => ({
  source: "dump.txt",
  articles: [{ id: "a1", paragraphs: [{ role: "body", spans }] }],
  ...rest
})
const errorOf = (given: unknown, text?: string) => {
  const decoded = decodeGold(given, { file: "gold.json", text })
  if (!Result.isFailure(decoded)) throw new Error("it was decoded")
  return decoded.failure
}

describe("a gold", () => {
  it("is read with what the contract names", () => {
    const given = json([[0, 3]], { unit: "UTF-16 code unit", duplicates: [{ span: [3, 4], of: [0, 1] }] })
    const decoded = Result.getOrThrow(decodeGold(given, { text: "甲乙丙甲" }))
    expect(decoded.articles[0].paragraphs[0].spans).toEqual([[0, 3]])
    expect(decoded.duplicates).toHaveLength(1)
  })

  it.each([
    ["no object", 3, "/"],
    [
      "a role of its own",
      { source: "", articles: [{ id: "a", paragraphs: [{ role: "bod", spans: [] }] }] },
      "/articles/0/paragraphs/0/role"
    ],
    ["half a span", json([[1]]), "/articles/0/paragraphs/0/spans/0/1"],
    ["an offset before the text", json([[-1, 2]]), "/articles/0/paragraphs/0/spans/0/0"],
    [
      "an empty span",
      json([
        [0, 1],
        [2, 2]
      ]),
      "/articles/0/paragraphs/0/spans/1"
    ],
    ["a span behind the text", json([[0, 5]]), "/articles/0/paragraphs/0/spans/0"],
    [
      "a character in two places",
      json([
        [0, 2],
        [1, 3]
      ]),
      "/articles/0/paragraphs/0/spans/1"
    ],
    ["a copy behind the text", json([[0, 2]], { duplicates: [{ span: [0, 2], of: [3, 9] }] }), "/duplicates/0/of"]
  ])("with %s is refused, and the place named", (_, given, place) => {
    const error = errorOf(given, "甲乙丙丁")
    expect(error).toBeInstanceOf(GoldError)
    expect(error.place).toBe(place)
    expect(error.message).toMatch(/^gold\.json, \/.*: .+\. .+\.$/)
  })

  it("is not measured against a text that is not given", () => {
    expect(Result.isSuccess(decodeGold(json([[0, 5]])))).toBe(true)
  })
})
