import { writeFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import { default as standalone } from "ajv/dist/standalone/index.js"
import { CheckConfig } from "../evaluate/check-config.ts"
import { CheckReport } from "../evaluate/check-report.ts"
import { Expectations } from "../evaluate/expect.ts"
import { Gold } from "../evaluate/gold.ts"
import { Fragments } from "../read/formats/fragments.ts"
import { Corrections } from "./corrections.ts"
import { jsonSchema, reconstructionSchema } from "./json-schema.ts"

/** The files of `schemas/` by name, from the contracts in the code. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  "reconstruction.schema.json": written(reconstructionSchema()),
  "gold.schema.json": written(jsonSchema("gold", "What a page should be", Gold)),
  "fragments.schema.json": written(jsonSchema("fragments", "Pages in pieces, to be put together", Fragments)),
  "corrections.schema.json": written(jsonSchema("corrections", "What a person has corrected in a result", Corrections)),
  "check.schema.json": written(jsonSchema("check", "What a check found", CheckReport)),
  "check-config.schema.json": written(jsonSchema("check-config", "What results are held to", CheckConfig)),
  "expect.schema.json": written(jsonSchema("expect", "What a person expects of results", Expectations))
})

const written = (schema: Readonly<Record<string, unknown>>): string => `${JSON.stringify(schema, null, 2)}\n`

/** `contract-check.ts`: the schema of results as code. ajv would make it at each start, which takes longer than a page. */
export const contractCheck = (): string => {
  const ajv = new Ajv2020({ code: { source: true, esm: true, lines: true } })
  const code = standalone.default(ajv, ajv.compile(reconstructionSchema()))
  return `// @ts-nocheck\n// Made by ajv of schemas/reconstruction.schema.json, with npm run schemas; not to be changed by hand.\n${code}\n`
}

// npm run schemas
if (import.meta.main) {
  for (const [name, text] of Object.entries(schemaFiles()))
    writeFileSync(new URL(`../../schemas/${name}`, import.meta.url), text)
  writeFileSync(new URL("./contract-check.ts", import.meta.url), contractCheck())
}
