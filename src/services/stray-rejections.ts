import { setImmediate } from "node:timers/promises"

/** Work that is under way, by the path of the package that may leave rejections behind. */
const underWay = new Map<string, number>()

const ignoreStrays = (reason: unknown): void => {
  const stack = reason instanceof Error ? (reason.stack ?? "") : ""
  if ([...underWay.keys()].some((origin) => stack.includes(origin))) return
  // As if nobody listened here: whoever else listens has been told, else the process ends.
  if (process.listenerCount("unhandledRejection") === 1) throw reason
}

/**
 * Does some work with a package that leaves promises behind which fail and which nobody waits for. Of the errors that come
 * from there while the work goes on, only those that it fails of itself count: the others would end the process.
 *
 * @param origin  what the stack of its errors shows, as in "/pdfjs-dist/"
 */
export const ignoringStrays = async <A>(origin: string, work: () => Promise<A>): Promise<A> => {
  if (underWay.size === 0) process.on("unhandledRejection", ignoreStrays)
  underWay.set(origin, (underWay.get(origin) ?? 0) + 1)
  try {
    return await work()
  } finally {
    await setImmediate() // what was left behind is told of at the end of a turn
    const left = underWay.get(origin)! - 1
    if (left > 0) underWay.set(origin, left)
    else underWay.delete(origin)
    if (underWay.size === 0) process.off("unhandledRejection", ignoreStrays)
  }
}
