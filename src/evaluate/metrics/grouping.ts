import { harmonicMean, type Metric, ratio } from "../metric.ts"

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
  readonly characters: number
  readonly precise: number
  readonly recalled: number
  readonly pages: number
  readonly ari: number
  readonly splits: number
  readonly merges: number
}> = {
  name: "grouping",
  lessIsBetter: ["splits", "merges"],
  whole: ["splits", "merges"],
  count: ({ placement: { goldArticle, article, shared } }) => {
    const wanted = sizes(goldArticle, () => true)
    const given = sizes(article, (character) => goldArticle[character] >= 0)
    const characters = sum(wanted.values())
    const cells = [...shared].flatMap(([g, row]) => [...row].map(([p, n]) => ({ g, p, n })))
    const placed = sum(cells.map(({ n }) => n))
    const lost = [...wanted].map(([g, n]) => (n - sum(shared.get(g)?.values() ?? [])) / n) // each recalls 1 / n
    const together = sum(cells.map(({ n }) => pairs(n)))
    const [a, b] = [sum([...wanted.values()].map(pairs)), sum([...given.values()].map(pairs))]
    const chance = characters > 1 ? (a * b) / pairs(characters) : 0
    const best = (a + b) / 2
    return {
      characters,
      precise: sum(cells.map(({ p, n }) => (n * n) / (given.get(p) as number))) + characters - placed,
      recalled: sum(cells.map(({ g, n }) => (n * n) / (wanted.get(g) as number))) + sum(lost),
      pages: characters > 0 ? 1 : 0,
      ari: characters === 0 ? 0 : best === chance ? Number(together === best) : (together - chance) / (best - chance),
      splits: cells.length - shared.size,
      merges: cells.length - given.size
    }
  },
  values: ({ characters, precise, recalled, pages, ari, splits, merges }) => {
    const precision = ratio(precise, characters)
    const recall = ratio(recalled, characters)
    return { precision, recall, f1: harmonicMean(precision, recall), ari: ratio(ari, pages), splits, merges }
  }
}

const pairs = (n: number): number => (n * (n - 1)) / 2

const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const each of numbers) total += each
  return total
}

const sizes = (groups: Int32Array, counts: (character: number) => boolean): ReadonlyMap<number, number> => {
  const size = new Map<number, number>()
  for (const [character, group] of groups.entries())
    if (group >= 0 && counts(character)) size.set(group, (size.get(group) ?? 0) + 1)
  return size
}
