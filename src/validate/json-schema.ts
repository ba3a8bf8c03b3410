import * as Schema from "effect/Schema"
import { Reconstruction } from "./reconstruction.ts"

const draft = "https://json-schema.org/draft/2020-12/schema"

/** A contract as JSON Schema, draft 2020-12. What it does not name is let through, so that later versions can add. */
export const jsonSchema = (
  name: string,
  title: string,
  schema: Schema.Constraint
): Readonly<Record<string, unknown>> => {
  const { schema: root, definitions } = Schema.toJsonSchemaDocument(schema)
  return {
    $schema: draft,
    $id: `https://unpkg.com/restitch/schemas/${name}.schema.json`,
    title,
    ...root,
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions })
  }
}

/** The contract of a result: what stands in `schemas/reconstruction.schema.json`. */
export const reconstructionSchema = () => jsonSchema("reconstruction", "Reconstructed pages", Reconstruction)
