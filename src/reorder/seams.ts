import type { Fragment } from "../detect/fragment.ts"
import { isLetter } from "../text/characters.ts"
import type { JoinEdit } from "./article.ts"

/** Most characters that are taken to be printed on both sides of a seam. */
const mostDoubled = 3
/** In nats: what folding must gain before a doubled character is taken for a fault of the dump. */
const leastGain = 0.7

/**
 * What has to be done at a seam besides putting the pieces together.
 *
 * @param gain  evidence that characters on both sides are printed twice, in nats
 */
export const editOf = (from: Fragment, to: Fragment, gain: number): JoinEdit | null => {
  const left = from.text
  const right = to.text
  if (gain > leastGain)
    for (let count = mostDoubled; count > 0; count--)
      if (right.length > count && left.endsWith(right.slice(0, count)))
        return { kind: "doubled-character-folded", count }
  if (!isLetter(right.charCodeAt(0))) return null
  if (/\p{L}[-\u00ad]$/u.test(left)) return { kind: "line-end-hyphen-removed" }
  return /[\p{L}\p{N},;:.)]$/u.test(left) && !/\p{sc=Han}$/u.test(left) ? { kind: "blank-inserted" } : null
}
