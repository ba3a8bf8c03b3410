import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import type { Outcome } from "../batch/batch.ts"
import { Tally } from "../batch/tally.ts"
import { untilDrained, work } from "../batch/work.ts"
import { showProgress } from "../services/progress.ts"
import { postgresQueue } from "../services/queue.ts"
import { engines } from "./engines.ts"
import { jobs, lease, model, queue, segmenter } from "./options.ts"

const flags = {
  queue,
  jobs,
  model,
  segmenter,
  lease,
  drain: Flag.Boolean("drain").pipe(
    Flag.withDescription("End when the queue is done, others' work included"),
    Flag.withDefault(false)
  ),
  quiet: Flag.Boolean("quiet").pipe(
    Flag.withAlias("q"),
    Flag.withDescription("No progress; errors are still said"),
    Flag.withDefault(false)
  )
}

/** A server that is started anew is away for some seconds. */
const attemptsToConnect = 10

export const worker = Command.make(
  "worker",
  flags,
  Effect.fn("worker")(
    function* ({ jobs, model, drain, quiet }) {
      const tally = new Tally()
      const line = () => tally.progress()
      const say = quiet ? Console.error : yield* showProgress(line, () => tally.over)
      const tell = (outcome: Outcome) => {
        tally.add(outcome)
        return outcome.kind === "failed" ? say(outcome.error.message) : Effect.void
      }
      const working = work({ model, threads: jobs }, tell, say)
      yield* drain ? Effect.race(working, untilDrained()) : working
    },
    Effect.scoped,
    (effect, given) =>
      Effect.provide(effect, [engines(given), postgresQueue(given.queue, given.lease, attemptsToConnect)])
  )
).pipe(
  Command.withDescription("Do what restitch run --queue has put into a queue, until it is stopped"),
  Command.withExamples([
    {
      command: "restitch worker --queue postgres://user@host/db --jobs 8",
      description: "On as many machines as you like"
    }
  ])
)
