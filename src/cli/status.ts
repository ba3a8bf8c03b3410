import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { untilDrained } from "../batch/work.ts"
import { columns } from "../report/columns.ts"
import { Jobs, type QueueStatus } from "../services/jobs.ts"
import { postgresQueue } from "../services/queue.ts"
import { write } from "./engines.ts"
import { Unsuccessful } from "./failures.ts"
import { lease, queue } from "./options.ts"

const flags = {
  queue,
  lease,
  json: Flag.Boolean("json").pipe(Flag.withDescription("As JSON"), Flag.withDefault(false)),
  wait: Flag.Boolean("wait").pipe(
    Flag.withDescription("Until all is done; exit code 1 if a page or a job has failed"),
    Flag.withDefault(false)
  ),
  clear: Flag.Boolean("clear").pipe(
    Flag.withDescription("Then forget what is done and what was given up, so that it can be put there again"),
    Flag.withDefault(false)
  )
}

export const status = Command.make(
  "status",
  flags,
  Effect.fn("status")(
    function* ({ json, wait, clear }) {
      const jobs = yield* Jobs
      if (wait) yield* untilDrained()
      const found = yield* jobs.status
      yield* write(json ? `${JSON.stringify(found, null, 2)}\n` : table(found))
      if (clear) yield* jobs.clear
      const failed = found.failed.pages + found.failedPages.count
      if (wait && failed > 0) return yield* new Unsuccessful({ summary: `${failed} pages could not be done.` })
    },
    (effect, given) => Effect.provide(effect, postgresQueue(given.queue, given.lease))
  )
).pipe(Command.withDescription("Show how far a queue is, and what failed last"))

const table = (status: QueueStatus): string => {
  const states = (["waiting", "running", "done", "failed"] as const).map((state) => [
    state,
    String(status[state].jobs),
    String(status[state].pages)
  ])
  const { count, latest } = status.failedPages
  const tried = status.failures.map(({ job, attempts, message }) => `job ${job}, tried ${attempts} times: ${message}`)
  const pages = latest.map(({ message }) => message)
  return [
    columns([["", "jobs", "pages"], ...states], new Set([1, 2])),
    ...(tried.length === 0 ? [] : ["", ...tried]),
    ...(count === 0 ? [] : ["", `${count} pages could not be done, of late:`, ...pages])
  ]
    .join("\n")
    .concat("\n")
}
