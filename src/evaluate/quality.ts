import { isBlank } from "../text/characters.ts"
import type { Reconstruction } from "../validate/reconstruction.ts"
import { type Measure, ratio } from "./metric.ts"
import { redrawCells, redrawCount, redrawLists } from "./redraw.ts"
import { sectionsOutOfSequence } from "./sections.ts"

/** Joins below this probability are doubtful: a person should look at them. */
const doubtful = 0.8

type QualityCounts = ReturnType<typeof qualityCounts>

/** What a result says of itself, to be pooled with others. */
export const qualityCounts = ({
  articles,
  missing,
  unplaced,
  quality: { openEnds, gaps, unplacedCharacters }
}: Reconstruction) => {
  const paragraphs = articles.flatMap((article) => article.paragraphs)
  return {
    articles: articles.length,
    untitled: articles.filter(({ headline, kind }) => headline === null && kind !== "other").length,
    paragraphs: paragraphs.filter(({ role }) => role === "body" || role === "lead").length,
    openEnds,
    gaps,
    placed: paragraphs.reduce((sum, { text }) => sum + nonBlanks(text), 0),
    unplaced: unplacedCharacters,
    unplacedPieces: new Set(unplaced.map(({ fragment }) => fragment)).size,
    outOfSequence: articles.reduce((sum, article) => sum + sectionsOutOfSequence(article.paragraphs), 0),
    missing: missing.length,
    probability: paragraphs.flatMap(({ joins }) => joins.map(({ probability }) => probability))
  }
}

/**
 * What can be said of a result without gold.
 *
 * - `openEnds`, `gaps`: cut sentences that no piece was found for, places where text is missing; `openShare` of the
 *   paragraphs of running text.
 * - `meanJoin`, `lowestJoin`: probability of the joins inside paragraphs; `doubtfulShare` of them is below 0.8.
 * - `unplaced`: characters in no article, furniture included; `unplacedShare` of all.
 * - `outOfSequence`: section numbers that do not follow the one before. `missing`: headings that the page names and that
 *   were not found. `untitled`: articles without a headline, furniture left out.
 */
export const quality: Measure = {
  name: "quality",
  lessIsBetter: [
    "openEnds",
    "openShare",
    "gaps",
    "doubtfulShare",
    "unplaced",
    "unplacedShare",
    "outOfSequence",
    "missing",
    "untitled"
  ],
  whole: ["openEnds", "gaps", "unplaced", "outOfSequence", "missing", "untitled"],
  values: (counts) => {
    const { paragraphs, openEnds, gaps, placed, unplaced, outOfSequence, missing, untitled, probability } =
      counts as QualityCounts
    return {
      openEnds,
      openShare: ratio(openEnds, paragraphs),
      gaps,
      meanJoin: ratio(
        probability.reduce((sum, p) => sum + p, 0),
        probability.length
      ),
      lowestJoin: probability.length === 0 ? null : probability.reduce((least, p) => Math.min(least, p), 1),
      doubtfulShare: ratio(probability.filter((p) => p < doubtful).length, probability.length),
      unplaced,
      unplacedShare: ratio(unplaced, placed + unplaced),
      outOfSequence,
      missing,
      untitled
    }
  },
  redraw: (counts, random) => {
    const { articles, untitled, paragraphs, openEnds, gaps, placed, unplaced, unplacedPieces, ...rest } =
      counts as QualityCounts
    const some = (part: number, of: number) => redrawCells([part, Math.max(0, of - part)], random)[0]
    return {
      ...{ articles, paragraphs, placed, unplacedPieces },
      untitled: some(untitled, articles),
      openEnds: some(openEnds, paragraphs),
      gaps: some(gaps, paragraphs),
      // Pieces are drawn, as long as they are on average: how long each is the counts do not tell.
      unplaced: unplacedPieces === 0 ? 0 : (unplaced * redrawCount(unplacedPieces, random)) / unplacedPieces,
      outOfSequence: redrawCount(rest.outOfSequence, random),
      missing: redrawCount(rest.missing, random),
      ...redrawLists({ probability: rest.probability }, random)
    }
  }
}

/** The counts of no result: what adding up begins with. */
export const noQuality: QualityCounts = {
  ...{ articles: 0, untitled: 0, paragraphs: 0, openEnds: 0, gaps: 0, placed: 0, unplaced: 0 },
  ...{ unplacedPieces: 0, outOfSequence: 0, missing: 0, probability: [] }
}

const nonBlanks = (text: string): number => {
  let count = 0
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) count++
  return count
}
