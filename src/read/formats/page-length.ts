import { tooLong } from "../limits.ts"
import { ReadError } from "../read-error.ts"

/** Counts the characters of a page while they come in. */
export interface PageLength {
  /** A page begins. */
  readonly begin: () => void
  readonly add: (characters: number) => void
  /** Once a page has more than it may: to be asked now and then. */
  readonly excess: () => ReadError | undefined
}

/**
 * @param file  its name, for the error
 * @param allowed  of a page; any number where left out. Blanks between words and lines are not counted
 */
export const pageLength = (file: string, allowed = Number.POSITIVE_INFINITY): PageLength => {
  let page = 0
  let length = 0
  return {
    begin: () => {
      if (length > allowed) return // not forgotten before it was asked for
      page++
      length = 0
    },
    add: (characters) => {
      length += characters
    },
    excess: () => {
      if (length <= allowed) return undefined
      const [problem, remedy] = tooLong(allowed)
      return new ReadError({ file, place: `page ${Math.max(1, page)}`, problem, remedy })
    }
  }
}
