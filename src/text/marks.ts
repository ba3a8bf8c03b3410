/**
 * Lines of plain text that are none of the source's: what stands alone in these brackets, an editor has put there. Whoever
 * writes text sets them and whoever reads text knows them.
 */

/** Stands where text is missing, as Chinese editors mark it. */
export const gapMark = "〔……〕"

/** Stands below an article: it ends here, and what is above it up to the last one is all of it, in order. */
export const articleMark = "〔＊＊＊〕"

export const isGapMark = (line: string): boolean => line.trim() === gapMark

/** Also as it is typed by hand, in half width. */
export const isArticleMark = (line: string): boolean => /^〔[*＊]{3}〕$/.test(line.trim())
