import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"
import { contractCheck, schemaFiles } from "../../src/validate/write-schemas.ts"
import { version } from "../../src/version.ts"

describe.each(Object.entries(schemaFiles()))("schemas/%s", (name, text) => {
  it("is what the code has (npm run schemas)", () => {
    expect(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), "utf8")).toBe(text)
  })

  it("is a schema of draft 2020-12", () => {
    expect(() => new Ajv2020({ strict: true }).compile(JSON.parse(text))).not.toThrow()
  })
})

describe("src/validate/contract-check.ts", () => {
  it("is what ajv makes of the schema (npm run schemas)", () => {
    const file = new URL("../../src/validate/contract-check.ts", import.meta.url)
    expect(readFileSync(file, "utf8") === contractCheck()).toBe(true)
  })
})

describe("the version in results", () => {
  it("is that of the package", () => {
    const { version: packaged } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
    expect(version).toBe(packaged)
  })
})
