import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Input } from "./input.ts"

const home = new URL("./failed/", import.meta.url)

/** Bytes as they stand, readable where they are text: `base64` only where they are not UTF-8. */
const stored = (bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString("utf8")
  return Buffer.from(text).equals(Buffer.from(bytes)) ? { text } : { base64: Buffer.from(bytes).toString("base64") }
}

/** Puts an input among those that have failed. @returns the file */
export const writeFailed = ({ bytes, ...input }: Input, name: string): string => {
  const file = new URL(`${input.reader}-${name}.json`, home)
  writeFileSync(file, `${JSON.stringify({ ...input, ...stored(bytes) }, null, 2)}\n`)
  return fileURLToPath(file)
}

/** All inputs that have ever failed, by name. */
export const failedInputs = (): ReadonlyArray<readonly [name: string, input: Input]> =>
  readdirSync(home)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const { text, base64, ...input } = JSON.parse(readFileSync(new URL(name, home), "utf8"))
      return [
        name,
        { ...input, bytes: new Uint8Array(Buffer.from(text ?? base64, text === undefined ? "base64" : "utf8")) }
      ]
    })
