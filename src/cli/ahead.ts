import { existsSync } from "node:fs"
import { standardInput } from "../services/standard-input.ts"

/**
 * Whether a command will ask for words, as far as a glance at its arguments tells: one that takes pages apart here, of a
 * path that is there. A wrong guess costs time and nothing else.
 *
 * @param given  the arguments of the command line
 */
export const asksForWords = ([command, ...given]: ReadonlyArray<string>): boolean =>
  (command === "run" || command === "explain") &&
  !given.some((argument) => /^--queue\b|^intl$|=intl$/.test(argument)) &&
  given.some((argument) => argument === standardInput || existsSync(argument))
