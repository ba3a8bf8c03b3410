import { check } from "./check.ts"
import { explain } from "./explain.ts"
import { report } from "./report.ts"
import { run } from "./run.ts"
import { scramble } from "./scramble.ts"
import { status } from "./status.ts"
import { train } from "./train.ts"
import { worker } from "./worker.ts"

/** Every command. A new one is a file here and a line in this list. */
export const commands = [run, check, explain, report, scramble, train, worker, status] as const
