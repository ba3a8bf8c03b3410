/** How far a batch has come. */
export interface Progress {
  readonly done: number
  readonly failed: number
  /** Done by a run before. */
  readonly skipped: number
  /** Left out where it is not known. */
  readonly total?: number | undefined
  /** Since the beginning, in seconds. */
  readonly seconds: number
}

/** A line for a person who waits: what is done, what has failed, how fast, how long still. */
export const progressLine = ({ done, failed, skipped, total, seconds }: Progress): string => {
  const over = done + failed + skipped
  const rate = seconds > 0 ? (done + failed) / seconds : 0
  return [
    total === undefined ? `${over} done` : `${over} of ${total} done`,
    ...(skipped > 0 ? [`${skipped} of them before`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
    ...(total !== undefined && rate > 0 && over < total ? [`${duration((total - over) / rate)} left`] : [])
  ].join(", ")
}

/** In the two largest units: `2 h 05 min`. */
export const duration = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  const two = (value: number) => String(value).padStart(2, "0")
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`
  const hours = Math.ceil(seconds / 3600)
  return `${Math.floor(hours / 24)} d ${two(hours % 24)} h`
}
