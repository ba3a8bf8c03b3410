import { harmonicMean, type Metric, ratio, sum } from "../metric.ts"
import { redrawLists } from "../redraw.ts"

/**
 * Who belongs with whom, over characters, so that small pieces do not dominate; a character that the tool has nowhere
 * stands alone, an unplaced piece is a group.
 *
 * - B-cubed (Bagga & Baldwin 1998): the share of a character's group that is of its article, and of its article that is
 *   in its group, each a mean over characters.
 * - `ari`, the adjusted Rand index (Hubert & Arabie 1985): pairs on which both agree, 0 by chance, 1 at best; the mean
 *   over pages.
 * - `splits` and `merges` as CITlab counts them: what must be cut and glued to get from gold's articles to the tool's.
 *   Characters that are nowhere take no part.
 */
export const grouping: Metric<{
  /** By article of gold, as are the next four. */
  readonly characters: ReadonlyArray<number>
  readonly precise: ReadonlyArray<number>
  readonly recalled: ReadonlyArray<number>
  readonly splits: ReadonlyArray<number>
  /** Its share in what must be cut: of a group of three articles two thirds each. */
  readonly merges: ReadonlyArray<number>
  readonly pages: number
  readonly ari: number
}> = {
  name: "grouping",
  lessIsBetter: ["splits", "merges"],
  whole: ["splits", "merges"],
  count: ({ placement: { goldArticle, article, shared } }) => {
    const wanted = sizes(goldArticle, () => true)
    const given = sizes(article, (character) => goldArticle[character] >= 0)
    const characters = sum(wanted.values())
    const cells = [...shared].flatMap(([g, row]) => [...row].map(([p, n]) => ({ g, p, n })))
    const holds = new Map<number, number>() // group → articles that it has something of
    for (const { p } of cells) holds.set(p, (holds.get(p) ?? 0) + 1)
    const rows = [...wanted].map(([g, n]) => {
      const row = [...(shared.get(g) ?? [])]
      const lost = n - sum(row.map(([, found]) => found)) // each is a group of its own, and recalls 1 / n
      return {
        precise: sum(row.map(([p, found]) => (found * found) / (given.get(p) as number))) + lost,
        recalled: (sum(row.map(([, found]) => found * found)) + lost) / n,
        splits: Math.max(0, row.length - 1),
        merges: sum(row.map(([p]) => 1 - 1 / (holds.get(p) as number)))
      }
    })
    const together = sum(cells.map(({ n }) => pairs(n)))
    const [a, b] = [sum([...wanted.values()].map(pairs)), sum([...given.values()].map(pairs))]
    const chance = characters > 1 ? (a * b) / pairs(characters) : 0
    const best = (a + b) / 2
    return {
      characters: [...wanted.values()],
      precise: rows.map(({ precise }) => precise),
      recalled: rows.map(({ recalled }) => recalled),
      splits: rows.map(({ splits }) => splits),
      merges: rows.map(({ merges }) => merges),
      pages: characters > 0 ? 1 : 0,
      ari: characters === 0 ? 0 : best === chance ? Number(together === best) : (together - chance) / (best - chance)
    }
  },
  values: ({ characters, precise, recalled, pages, ari, splits, merges }) => {
    const precision = ratio(sum(precise), sum(characters))
    const recall = ratio(sum(recalled), sum(characters))
    return {
      ...{ precision, recall, f1: harmonicMean(precision, recall), ari: ratio(ari, pages) },
      ...{ splits: sum(splits), merges: Math.round(sum(merges)) }
    }
  },
  /** Articles are drawn; `ari` is of the whole page and is not. */
  redraw: ({ characters, precise, recalled, splits, merges }, random) => ({
    ...redrawLists({ characters, precise, recalled, splits, merges }, random),
    ...{ pages: 0, ari: 0 }
  })
}

const pairs = (n: number): number => (n * (n - 1)) / 2

const sizes = (groups: Int32Array, counts: (character: number) => boolean): ReadonlyMap<number, number> => {
  const size = new Map<number, number>()
  for (const [character, group] of groups.entries())
    if (group >= 0 && counts(character)) size.set(group, (size.get(group) ?? 0) + 1)
  return size
}
