import { bylines } from "./bylines.ts"
import type { Damage, Dressing } from "./damage.ts"
import { furniture } from "./furniture.ts"
import { halfWidth } from "./half-width.ts"
import { splitHeadlines } from "./headlines.ts"
import { losses } from "./losses.ts"
import { misread } from "./misread.ts"
import { seams } from "./seams.ts"
import { speeches } from "./speeches.ts"
import { subheadings } from "./subheadings.ts"
import { wrapRound } from "./wrap-round.ts"

/** Before the page is set, in this order: what a later one sees the earlier ones have written. */
export const dressings: ReadonlyArray<Dressing> = [speeches, bylines, subheadings, splitHeadlines, furniture, halfWidth]

/** After the page is set, in this order. Copies come last of all, in the order of the dump. */
export const damages: ReadonlyArray<Damage> = [losses, seams, wrapRound, misread]
