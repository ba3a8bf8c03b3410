import { progressLine } from "../report/progress.ts"
import { mostInTable, type ResultSummary, type Totals } from "../report/summary.ts"
import type { Outcome } from "./batch.ts"

/** A source that could not be done, as a summary for machines has it. */
export interface Failure {
  readonly source: string
  readonly kind: string
  readonly message: string
}

/** Failures that are kept; the journal has all. */
const mostFailures = 1000

/** Adds up how sources came out; of fixed size, however many they are. */
export class Tally {
  done = 0
  failed = 0
  skipped = 0
  articles = 0
  readonly segmenters = new Set<string>()
  readonly models = new Set<string>()
  readonly failures: Array<Failure> = []
  readonly #begun = performance.now()
  readonly #results: Array<readonly [index: number, result: ResultSummary]> = []

  add(outcome: Outcome): void {
    if (outcome.kind === "skipped") {
      this.skipped++
    } else if (outcome.kind === "failed") {
      this.failed++
      if (this.failures.length < mostFailures) {
        const { kind, message } = outcome.error
        this.failures.push({ source: outcome.job.path, kind, message })
      }
    } else {
      const { summary } = outcome.page
      this.done++
      this.articles += summary.rows.length
      this.segmenters.add(summary.segmenter)
      this.models.add(summary.model)
      if (this.#results.length < mostInTable) this.#results.push([outcome.index, summary])
    }
  }

  get over(): number {
    return this.done + this.failed + this.skipped
  }

  get seconds(): number {
    return (performance.now() - this.#begun) / 1000
  }

  progress(total?: number): string {
    const { done, failed, skipped, seconds } = this
    return progressLine({ done, failed, skipped, total, seconds })
  }

  get totals(): Totals {
    const { done, articles, segmenters, models } = this
    const results = this.#results.toSorted(([a], [b]) => a - b).map(([, result]) => result)
    return { done, articles, segmenters, models, results }
  }

  /** For machines. */
  get json() {
    const { done, failed, skipped, articles, segmenters, models, failures, seconds } = this
    return {
      sources: this.over,
      done,
      failed,
      skipped,
      articles,
      seconds: Math.round(seconds * 1000) / 1000,
      segmenters: [...segmenters],
      models: [...models],
      failures,
      failuresLeftOut: failed - failures.length
    }
  }
}
