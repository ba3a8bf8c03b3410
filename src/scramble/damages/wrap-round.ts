import { chance, within } from "../random.ts"
import type { Damage } from "./damage.ts"

/** Articles whose first column, or first columns, come out last, while the heading stays in front. */
export const wrapRound: Damage = (page, { wrapRound: rate }, random) => {
  if (rate <= 0) return page
  const columns = [...Map.groupBy(page.columns, ({ article }) => article).values()].flatMap((box) => {
    if (box.length < 2 || !chance(random, rate)) return box
    const turn = chance(random, 0.7) ? 1 : within(random, [1, box.length - 1])
    const turned = [...box.slice(turn), ...box.slice(0, turn)]
    return turned.map((column, i) => ({ ...column, heading: i === 0 ? box[0].heading : [] }))
  })
  return { ...page, columns }
}
