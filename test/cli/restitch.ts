import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** The command line, as Node is given it. */
export const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url))
const packed = fileURLToPath(new URL("../../models/default.restitch", import.meta.url))

/** The model that tests run with: the package's own, or another that is named while it is being made. */
export const modelFile = process.env.RESTITCH_TEST_MODEL ?? packed
export const hasModel = existsSync(modelFile)

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command as a user does: a process of its own. */
export const restitch = (args: ReadonlyArray<string>, input: string | Uint8Array = ""): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    maxBuffer: 1 << 28
  })
  return { code: status, stdout, stderr }
}
