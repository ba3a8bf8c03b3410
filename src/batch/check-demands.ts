import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import { type CheckConfig, decodeCheckConfig } from "../evaluate/check-config.ts"
import { CheckFileError } from "../evaluate/check-file-error.ts"
import { decodeCheckReport } from "../evaluate/check-report.ts"
import { type Demands, usualComparison } from "../evaluate/checked.ts"
import { decodeExpectations, type Expectation } from "../evaluate/expect.ts"
import { needed, parseMinima, valueNames } from "../evaluate/gates.ts"
import { Files } from "../services/files.ts"
import { bytesOf } from "./check-inputs.ts"
import { UsageError } from "./plan.ts"

/** What steers a check, by flags. */
export interface Steering {
  /** By value; what the configuration says of the same value gives way. */
  readonly minima: Readonly<Record<string, string>>
  /** A `restitch.check.json`; that of the working directory where left out, if there is one. */
  readonly config: string | undefined
  /** A report of an earlier check. */
  readonly baseline: string | undefined
  /** A `restitch.expect.json`; that of the working directory where left out, if there is one. */
  readonly expect: string | undefined
  readonly confidence: number | undefined
}

const configName = "restitch.check.json"
const expectName = "restitch.expect.json"

/** What there is to hold results against. */
export interface Held {
  readonly gold: boolean
  readonly corrections: boolean
}

/** The thresholds of the flags: what is wrong with them is told before any file is opened. */
export const flaggedMinima = ({ minima }: Steering) => Effect.fromResult(parseMinima(minima))

/** Reads what results are held to, from flags and files. Paths in a configuration are relative to it. */
export const demandsOf = Effect.fn("demandsOf")(function* (
  given: Steering,
  flags: Effect.Success<ReturnType<typeof flaggedMinima>>,
  has: Held
) {
  const { join, dirname } = yield* Path.Path
  for (const { value } of flags) {
    const lacking = needed(value)
    if (lacking === null || has[lacking]) continue
    return yield* new UsageError({
      problem: `${value} cannot be measured without ${lacking}`,
      remedy: `Give ${lacking} before the results, or bound a value of quality, as in quality.openEnds=3`
    })
  }
  const file = given.config ?? (yield* ifThere(configName))
  const config: CheckConfig =
    file === undefined ? {} : yield* Effect.fromResult(decodeCheckConfig(yield* steeringJson(file), file))
  const beside = (name: string | undefined) =>
    name === undefined || file === undefined ? undefined : join(dirname(file), name)
  const bounds = yield* minimaOf(config.min)
  const baseline = given.baseline ?? beside(config.baseline)
  const expect = given.expect ?? beside(config.expect) ?? (yield* ifThere(expectName))
  const expectations: ReadonlyArray<Expectation> =
    expect === undefined
      ? []
      : (yield* Effect.fromResult(decodeExpectations(yield* steeringJson(expect), expect))).expect
  const unknown = config.compare?.find((value) => !valueNames.includes(value))
  if (unknown !== undefined)
    return yield* new UsageError({ problem: `${file}: "${unknown}" is no value`, remedy: "See them with --all" })
  const demands: Demands = {
    minima: [...bounds.filter(({ value }) => !flags.some((flag) => flag.value === value)), ...flags],
    perPage: yield* minimaOf(config.perPage),
    baseline:
      baseline === undefined
        ? undefined
        : yield* Effect.fromResult(decodeCheckReport(yield* steeringJson(baseline), baseline)),
    compare: config.compare ?? usualComparison,
    confidence: given.confidence ?? config.confidence ?? 0.95
  }
  return { demands, expectations, expect }
})

/** A file that steers a check: a slip in it is wrong usage, whether in its JSON or in what it says. */
const steeringJson = Effect.fnUntraced(function* (file: string) {
  const bytes = yield* bytesOf(file)
  return yield* Effect.try({
    try: (): unknown => JSON.parse(new TextDecoder().decode(bytes)),
    catch: (cause) =>
      new CheckFileError({
        ...{ file, place: "/", problem: `it is no JSON: ${cause instanceof Error ? cause.message : cause}` },
        remedy: "Mend it; JSON has no comments and no comma after the last of a list"
      })
  })
})

const minimaOf = (bounds: Readonly<Record<string, number>> = {}) =>
  Effect.fromResult(
    parseMinima(Object.fromEntries(Object.entries(bounds).map(([value, bound]) => [value, `${bound}`])))
  )

const ifThere = Effect.fnUntraced(function* (file: string) {
  return yield* (yield* Files).kind(file).pipe(
    Effect.as<string | undefined>(file),
    Effect.catch((error) => (error.missing ? Effect.succeed(undefined) : Effect.fail(error)))
  )
})
