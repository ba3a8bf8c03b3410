import type { Layout } from "./layout.ts"

/** Where a tool put the characters of gold. Arrays are by character; -1 is nowhere. */
export interface Placement {
  /** Article of gold. */
  readonly goldArticle: Int32Array
  /** Paragraph of gold, counted through the page. */
  readonly goldParagraph: Int32Array
  /** Article of the tool; an unplaced piece is one more article, after the others. */
  readonly article: Int32Array
  /** Paragraph of the tool, counted through the page; -1 for what is unplaced too. */
  readonly paragraph: Int32Array
  /** Place in the tool's article, counted in characters. */
  readonly position: Int32Array
  /** Characters that an article of gold and one of the tool have in common; unplaced pieces are among the latter. */
  readonly shared: ReadonlyMap<number, ReadonlyMap<number, number>>
  /** By article of gold: most characters that one article of the tool, no unplaced piece, has of it. */
  readonly most: ReadonlyArray<number>
  /** By article of gold: the first article of the tool that has so many, -1 for none. */
  readonly match: ReadonlyArray<number>
}

/** Finds the characters of gold in a tool's page. */
export const placementOf = (count: number, gold: Layout, predicted: Layout): Placement => {
  const array = () => new Int32Array(count).fill(-1)
  const [goldArticle, goldParagraph, article, paragraph, position] = [array(), array(), array(), array(), array()]
  let paragraphs = 0
  for (const [g, each] of gold.articles.entries())
    for (const { characters } of each) {
      for (const character of characters) {
        goldArticle[character] = g
        goldParagraph[character] = paragraphs
      }
      paragraphs++
    }
  const again: Array<readonly [character: number, article: number, paragraph: number, position: number]> = []
  paragraphs = 0
  for (const [p, each] of predicted.articles.entries()) {
    let at = 0
    for (const { characters } of each) {
      for (const character of characters) {
        if (article[character] >= 0) again.push([character, p, paragraphs, at++])
        else {
          article[character] = p
          paragraph[character] = paragraphs
          position[character] = at++
        }
      }
      paragraphs++
    }
  }
  // A tool that kept both copies has put the character twice: the one in the better article counts, for either may be
  // kept. That it was not seen to be a copy is for the metric `duplicates` to say.
  const once = article.slice()
  for (const [character] of again) once[character] = -1
  const clear = sharing(goldArticle, once)
  for (const [character, p, ofParagraph, at] of again) {
    const row = clear.get(goldArticle[character])
    if ((row?.get(p) ?? 0) <= (row?.get(article[character]) ?? 0)) continue
    article[character] = p
    paragraph[character] = ofParagraph
    position[character] = at
  }
  for (const [u, characters] of predicted.unplaced.entries())
    for (const [at, character] of characters.entries())
      if (article[character] < 0) {
        article[character] = predicted.articles.length + u
        position[character] = at
      }
  const shared = sharing(goldArticle, article)
  const best = gold.articles.map((_, g) => {
    let match = -1
    let most = 0
    for (const [p, n] of shared.get(g) ?? [])
      if (p < predicted.articles.length && (n > most || (n === most && p < match))) {
        match = p
        most = n
      }
    return { match, most }
  })
  return {
    ...{ goldArticle, goldParagraph, article, paragraph, position, shared },
    most: best.map(({ most }) => most),
    match: best.map(({ match }) => match)
  }
}

const sharing = (goldArticle: Int32Array, article: Int32Array): ReadonlyMap<number, ReadonlyMap<number, number>> => {
  const rows = new Map<number, Map<number, number>>()
  for (let c = 0; c < goldArticle.length; c++) {
    if (goldArticle[c] < 0 || article[c] < 0) continue
    const row = rows.get(goldArticle[c]) ?? new Map<number, number>()
    rows.set(goldArticle[c], row.set(article[c], (row.get(article[c]) ?? 0) + 1))
  }
  return rows
}
