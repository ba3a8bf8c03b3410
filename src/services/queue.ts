import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Jobs, QueueError } from "./jobs.ts"

/**
 * A queue in PostgreSQL, in tables `restitch_…` that are made where they are missing.
 *
 * @param url  as in `postgres://user:password@host/database`
 * @param lease  in seconds: a job whose worker has not been heard of for so long goes to another
 * @param attempts  to connect, two seconds apart
 */
export const postgresQueue = (url: string, lease = 120, attempts = 1): Layer.Layer<Jobs, QueueError> =>
  Layer.unwrap(
    // Loaded by what needs it alone: the driver takes longer than a page.
    Effect.promise(() => import("./jobs-postgres.ts")).pipe(Effect.map(({ jobs }) => jobs(url, lease, attempts)))
  )
