import { writeSync } from "node:fs"

const standardError = 2

/**
 * Says how far training is. Written directly: a thread that is busy hands on nothing.
 *
 * @param started  when it began, in milliseconds by the clock
 */
export const tell = (started: number, note: string): void => {
  writeSync(standardError, `${Math.round((Date.now() - started) / 1000)} s  ${note}\n`)
}
