import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"

/** Where a person waits: one line that is written over. */
const eachTty = "200 millis"
/** In a log: a line now and then. */
const eachLog = "5 seconds"

/**
 * Shows on standard error how far something has come, until the scope ends.
 *
 * @param line  what is to be shown now
 * @param count  of what is done: a log says nothing while nothing is
 * @returns writes a line of its own above the one that is written over
 */
export const showProgress = Effect.fnUntraced(function* (line: () => string, count: () => number) {
  const { stderr } = process
  const isTty = stderr.isTTY === true
  const wipe = isTty ? "\r\u001b[2K" : ""
  let shown = 0
  const show = Effect.sync(() => {
    // A line that breaks could not be wiped; some terminals say that they have no columns.
    if (isTty) stderr.write(wipe + line().slice(0, (stderr.columns || 80) - 1))
    else if (count() !== shown) stderr.write(`${line()}\n`)
    shown = count()
  })
  yield* show.pipe(Effect.delay(isTty ? eachTty : eachLog), Effect.repeat(Schedule.forever), Effect.forkScoped)
  yield* Effect.addFinalizer(() => Effect.sync(() => stderr.write(wipe)))
  return (text: string): Effect.Effect<void> => Effect.sync(() => void stderr.write(`${wipe}${text}\n`))
})
