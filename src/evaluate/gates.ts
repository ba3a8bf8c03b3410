import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { corrections, noCorrections } from "./corrections.ts"
import { pool, type Scores } from "./evaluate.ts"
import { measures } from "./metrics.ts"
import { noQuality, quality } from "./quality.ts"

/** What a value must reach. Where less is better, what it must not exceed. */
export interface Minimum {
  /** As in "continuations.f1". */
  readonly value: string
  readonly bound: number
}

/** A threshold that cannot be read. */
export class GateError extends Data.TaggedError("GateError")<{
  /** As it was given. */
  readonly given: string
  readonly problem: string
  readonly remedy: string
}> {
  override get message(): string {
    return `The threshold "${this.given}": ${this.problem}. ${this.remedy}.`
  }
}

export interface FailedGate extends Minimum {
  readonly found: number
  /** `bound` is the most that is allowed. */
  readonly lessIsBetter: boolean
}

/** Reads a threshold such as `continuations.f1=0.95`. */
export const parseMinimum = (given: string): Result.Result<Minimum, GateError> => {
  const parts = given.split("=")
  if (parts.length !== 2)
    return Result.fail(new GateError({ given, problem: "it has no single =", remedy: "Write continuations.f1=0.95" }))
  return minimum(given, parts[0].trim(), parts[1].trim())
}

/** Reads thresholds given by name, as the command line collects them. */
export const parseMinima = (
  given: Readonly<Record<string, string>>
): Result.Result<ReadonlyArray<Minimum>, GateError> => {
  const minima: Array<Minimum> = []
  for (const [value, bound] of Object.entries(given)) {
    const parsed = minimum(`${value}=${bound}`, value.trim(), bound.trim())
    if (Result.isFailure(parsed)) return Result.fail(parsed.failure)
    minima.push(parsed.success)
  }
  return Result.succeed(minima)
}

/**
 * The thresholds that scores miss, in the order given. A value of `null` fails none: there was nothing to measure, and
 * a tool that gave nothing where there was something has an F1 of 0.
 */
export const failedGates = (scores: Scores, minima: ReadonlyArray<Minimum>): ReadonlyArray<FailedGate> =>
  minima.flatMap(({ value, bound }) => {
    const found = scoreOf(scores, value)
    if (found === null) return []
    const lessIsBetter = isLessBetter(value)
    return (lessIsBetter ? found <= bound : found >= bound) ? [] : [{ value, bound, found, lessIsBetter }]
  })

/** Names of all values that can be gated, as in "continuations.jumps.f1", in the order of reports. */
export const valueNames: ReadonlyArray<string> = Object.entries({
  ...pool([]).values,
  [corrections.name]: corrections.values(noCorrections),
  [quality.name]: quality.values(noQuality)
}).flatMap(([metric, values]) => Object.keys(values).map((name) => `${metric}.${name}`))

/** What a value cannot be had without; `null` where a result tells it by itself. */
export const needed = (name: string): "gold" | "corrections" | null =>
  name.startsWith(`${quality.name}.`) ? null : isOfCorrections(name) ? "corrections" : "gold"

/** Whether a threshold says how many of a person's decisions may be broken: where none does, none may. */
export const mayBreakDecisions = (gates: ReadonlyArray<{ readonly value: string }>): boolean =>
  gates.some(({ value }) => isOfCorrections(value))

const isOfCorrections = (name: string): boolean => name.startsWith(`${corrections.name}.`)

/** A value by its full name; `null` where there was nothing to measure or no such value. */
export const scoreOf = ({ values }: Pick<Scores, "values">, name: string): number | null => {
  const dot = name.indexOf(".")
  return values[name.slice(0, dot)]?.[name.slice(dot + 1)] ?? null
}

/** Whether a value is a number of things. */
export const isWhole = (name: string): boolean =>
  measures.some((measure) => measure.whole?.some((value) => name === `${measure.name}.${value}`) ?? false)

/** Whether a value is an error or a distance. */
export const isLessBetter = (name: string): boolean =>
  measures.some((metric) => metric.lessIsBetter.some((value) => name === `${metric.name}.${value}`))

const minimum = (given: string, value: string, bound: string): Result.Result<Minimum, GateError> => {
  const fail = (problem: string, remedy: string) => Result.fail(new GateError({ given, problem, remedy }))
  if (!valueNames.includes(value)) {
    const [metric] = value.split(".")
    const near = valueNames.filter((name) => name.startsWith(`${metric}.`))
    return fail(
      `"${value}" is no value`,
      `Try ${(near.length > 0 ? near : measures.map(({ name }) => `${name}.…`)).join(", ")}`
    )
  }
  if (bound === "" || !Number.isFinite(Number(bound))) return fail(`"${bound}" is no number`, `Write ${value}=0.95`)
  return Result.succeed({ value, bound: Number(bound) })
}
