import * as PgClient from "@effect/sql-pg/PgClient"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PersistedQueue from "effect/persistence/PersistedQueue"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as SqlClient from "effect/sql/SqlClient"
import { SqlError } from "effect/sql/SqlError"
import { type Count, type FailedPage, Jobs, QueuedJob, QueueError, type QueueStatus } from "./jobs.ts"

const table = "restitch_queue"
const queueName = "pages"
/** Jobs whose ids are looked up at once. */
const atOnce = 200
const mostShown = 10

/** See `postgresQueue`. */
export const jobs = (url: string, lease: number, attempts: number): Layer.Layer<Jobs, QueueError> =>
  Layer.effectContext(
    Layer.build(connected(url, lease)).pipe(
      // To what looks for the tables a server that is away is a fault of the program.
      Effect.catchDefect((defect) => (defect instanceof SqlError ? Effect.fail(defect) : Effect.die(defect))),
      Effect.mapError(queueError),
      Effect.retry({ times: attempts - 1, schedule: Schedule.spaced("2 seconds") })
    )
  )

const connected = (url: string, lease: number): Layer.Layer<Jobs, SqlError> =>
  Layer.effect(Jobs, make(lease)).pipe(
    Layer.provide(PersistedQueue.layer),
    Layer.provide(
      PersistedQueue.layerStoreSql({
        tableName: table,
        pollInterval: "500 millis",
        lockExpiration: Duration.seconds(lease),
        lockRefreshInterval: Duration.seconds(lease / 4)
      })
    ),
    Layer.provide(PgClient.layer({ url: Redacted.make(url), applicationName: "restitch", maxConnections: 4 }))
  )

const make = Effect.fnUntraced(function* (lease: number) {
  const sql = yield* SqlClient.SqlClient
  const queue = yield* PersistedQueue.make({
    name: queueName,
    schema: QueuedJob // ten attempts, a second to five minutes apart, eight minutes in all
  })
  yield* sql`
    CREATE TABLE IF NOT EXISTS restitch_failed_pages (
      output TEXT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL,
      at TIMESTAMPTZ NOT NULL DEFAULT NOW(), PRIMARY KEY (output, source)
    )`.pipe(Effect.ignore) // two that make it at once: the slower is told that it is there
  const queueTable = sql(table)

  const submit: Jobs["Service"]["submit"] = Effect.fn("Jobs.submit")(function* (given) {
    let taken = 0
    for (let from = 0; from < given.length; from += atOnce) {
      const group = given.slice(from, from + atOnce)
      const ids = group.map(({ id }) => id)
      const known = yield* sql<{ readonly id: string; readonly state: string }>`
        SELECT id, state FROM ${queueTable} WHERE queue_name = ${queueName} AND ${sql.in("id", ids)}`
      const states = new Map(known.map(({ id, state }) => [id, state]))
      yield* Effect.forEach(
        group.filter(({ id }) => !states.has(id)),
        ({ id, job }) => queue.offer(job, { id }),
        { concurrency: 4, discard: true }
      )
      const failed = ids.filter((id) => states.get(id) === "failed")
      if (failed.length > 0)
        yield* sql`
          UPDATE ${queueTable} SET state = 'pending', attempts = 0, visible_at = NOW(), updated_at = NOW()
          WHERE queue_name = ${queueName} AND state = 'failed' AND ${sql.in("id", failed)}`
      taken += group.length - states.size + failed.length
    }
    return taken
  }, Effect.mapError(queueError))

  const take: Jobs["Service"]["take"] = (work) =>
    queue
      .take((job, { id }) => work(job, id))
      .pipe(
        Effect.catchIf(
          (error) => error instanceof PersistedQueue.PersistedQueueError,
          (error) => Effect.fail(queueError(error))
        )
      )

  const settle: Jobs["Service"]["settle"] = Effect.fn("Jobs.settle")(function* ({ output, done, failed }) {
    if (done.length > 0)
      yield* sql`DELETE FROM restitch_failed_pages WHERE output = ${output} AND ${sql.in("source", done)}`
    for (const { source, kind, message } of failed)
      yield* sql`
        INSERT INTO restitch_failed_pages ${sql.insert({ output, source, kind, message })}
        ON CONFLICT (output, source) DO UPDATE SET kind = EXCLUDED.kind, message = EXCLUDED.message, at = NOW()`
  }, Effect.mapError(queueError))

  const status: Jobs["Service"]["status"] = Effect.gen(function* () {
    const rows = yield* sql<{ readonly state: keyof typeof nothing } & Record<"jobs" | "pages", string | number>>`
      SELECT CASE WHEN state = 'completed' THEN 'done' WHEN state = 'failed' THEN 'failed'
          WHEN acquired_at > NOW() - ${lease} * INTERVAL '1 second' THEN 'running' ELSE 'waiting' END AS state,
        COUNT(*) AS jobs, SUM(SPLIT_PART(id, '-', 2)::INT) AS pages
      FROM ${queueTable} WHERE queue_name = ${queueName} GROUP BY 1`
    const failures = yield* sql<{ readonly id: string; readonly attempts: number; readonly last_failure: string }>`
      SELECT id, attempts, last_failure FROM ${queueTable}
      WHERE queue_name = ${queueName} AND state <> 'completed' AND last_failure IS NOT NULL
      ORDER BY updated_at DESC LIMIT ${mostShown}`
    const latest = yield* sql<FailedPage>`
      SELECT source, kind, message FROM restitch_failed_pages ORDER BY at DESC, source LIMIT ${mostShown}`
    const [{ count }] = yield* sql<{
      readonly count: string | number
    }>`SELECT COUNT(*) AS count FROM restitch_failed_pages`
    const counts = new Map(
      rows.map(({ state, ...row }) => [state, { jobs: Number(row.jobs), pages: Number(row.pages) }])
    )
    const all: QueueStatus = {
      ...nothing,
      ...Object.fromEntries(counts),
      failures: failures.map(({ id, attempts, last_failure }) => ({
        job: id,
        attempts,
        message: withoutStack(last_failure)
      })),
      failedPages: { count: Number(count), latest }
    }
    return all
  }).pipe(Effect.mapError(queueError))

  const clear: Jobs["Service"]["clear"] = sql`
    DELETE FROM ${queueTable} WHERE queue_name = ${queueName} AND state IN ('completed', 'failed')`.pipe(
    Effect.andThen(sql`DELETE FROM restitch_failed_pages`),
    Effect.asVoid,
    Effect.mapError(queueError)
  )

  return Jobs.of({ submit, take, settle, status, clear })
})

/** A failure is kept as effect prints it: the class of the error before its message, after it the stack. */
const withoutStack = (failure: string): string => failure.replace(/^\w+: /, "").split("\n    at ")[0]

const none: Count = { jobs: 0, pages: 0 }
const nothing = { waiting: none, running: none, done: none, failed: none }

/** Never with the address, which may hold a password. */
const queueError = (error: SqlError | { readonly message: string; readonly cause?: unknown }): QueueError => {
  const cause = error.cause instanceof Error ? error.cause.message : ""
  return new QueueError({
    problem: [error.message, cause].filter((text, i, all) => text !== "" && all.indexOf(text) === i).join(": "),
    remedy: "Check --queue, and that PostgreSQL runs there and lets you in"
  })
}
