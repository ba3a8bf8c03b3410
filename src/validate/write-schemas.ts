import { writeFileSync } from "node:fs"
import { Gold } from "../evaluate/gold.ts"
import { jsonSchema, reconstructionSchema } from "./json-schema.ts"

/** The files of `schemas/` by name, from the contracts in the code. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  "reconstruction.schema.json": written(reconstructionSchema()),
  "gold.schema.json": written(jsonSchema("gold", "What a page should be", Gold))
})

const written = (schema: Readonly<Record<string, unknown>>): string => `${JSON.stringify(schema, null, 2)}\n`

// npm run schemas
if (import.meta.main)
  for (const [name, text] of Object.entries(schemaFiles()))
    writeFileSync(new URL(`../../schemas/${name}`, import.meta.url), text)
