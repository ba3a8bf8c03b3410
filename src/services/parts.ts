import { readdirSync, rmSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { threadId } from "node:worker_threads"
import * as Effect from "effect/Effect"

/**
 * The name of a file while it is written: it says by whom, so that nobody takes another's and what a killed process has
 * left can be told. Never longer for a long name, as names have limits.
 *
 * @param count  of the files that this thread has written
 */
export const partName = (count: number): string => `.part-${hostname()}-${process.pid}-${threadId}-${count}`

const pattern = /^\.part-(.+)-(\d+)-\d+-\d+$/

/** Removes what processes of this machine that are gone have left half written in a directory. */
export const sweepParts = (directory: string): Effect.Effect<void> =>
  Effect.sync(() => {
    for (const name of namesIn(directory)) {
      const [, host, pid] = pattern.exec(name) ?? []
      // One that bears our own number is of a life before: nothing has been written yet.
      if (host === hostname() && (Number(pid) === process.pid || !isAlive(Number(pid))))
        rmSync(join(directory, name), { force: true })
    }
  })

const namesIn = (directory: string): ReadonlyArray<string> => {
  try {
    return readdirSync(directory)
  } catch {
    return [] // not made yet
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM"
  }
}
