import type { Format } from "../format.ts"

/** The result itself, as `schemas/reconstruction.schema.json` has it. */
export const json: Format = {
  name: "json",
  aliases: [],
  extension: "json",
  render: (result) => `${JSON.stringify(result, null, 2)}\n`
}
