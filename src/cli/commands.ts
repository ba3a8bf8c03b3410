import { check } from "./check.ts"
import { explain } from "./explain.ts"
import { run } from "./run.ts"
import { scramble } from "./scramble.ts"
import { train } from "./train.ts"

/** Every command. A new one is a file here and a line in this list. */
export const commands = [run, check, explain, scramble, train] as const
