import type { Gold } from "../../src/evaluate/gold.ts"
import type { Pair, PredictedParagraph, Prediction } from "../../src/evaluate/prediction.ts"

/** The span of the one place where `piece` stands in `text`. */
export const spanOf = (text: string, piece: string): Pair => {
  const start = text.indexOf(piece)
  if (start < 0 || text.indexOf(piece, start + 1) >= 0) throw new Error(`"${piece}" does not stand once in the text`)
  return [start, start + piece.length]
}

type Role = PredictedParagraph["role"]
type GoldParagraph = Gold["articles"][number]["paragraphs"][number]

/** A paragraph of pieces of the text, each known by its words. */
export const paragraph = (text: string, role: Role, ...pieces: ReadonlyArray<string>): PredictedParagraph => ({
  role,
  spans: pieces.map((piece) => spanOf(text, piece)),
  gapBefore: false
})

export const goldOf = (
  articles: ReadonlyArray<ReadonlyArray<GoldParagraph>>,
  duplicates: NonNullable<Gold["duplicates"]> = []
): Gold => ({
  source: "dump.txt",
  articles: articles.map((paragraphs, i) => ({ id: `a${i}`, paragraphs })),
  duplicates
})

export const predictionFrom = (
  articles: ReadonlyArray<ReadonlyArray<PredictedParagraph>>,
  rest: Partial<Omit<Prediction, "articles">> = {}
): Prediction => ({
  articles: articles.map((paragraphs) => ({ paragraphs })),
  duplicates: [],
  unplaced: [],
  joins: [],
  ...rest
})

/**
 * Two articles dealt out in turn. By hand: the joins 甲二→甲三 and 乙二→乙三 are jumps, 甲四→甲五 is local; with paragraph
 * breaks there are 6 steps in the first article and 2 in the second.
 */
export const text = [
  "城东新桥通车", // headline of the first
  "本报记者 张三", // its byline
  "新桥昨日上午正式通", // cut in a word
  "老街夜市开张", // headline of the second
  "夜市首晚迎来大批", // cut in a phrase
  "车，市民步行过江。",
  "大桥全长两公里，", // cut after a comma, and continued at once
  "工期三年。",
  "游客和附近居民。"
].join("\n\n")

const [h1, b1, a2, h2, c2, a3, a4, a5, c3] = text.split("\n\n")
export const pieces = { h1, b1, a2, h2, c2, a3, a4, a5, c3 }

const say = (role: Role, ...parts: ReadonlyArray<string>) => paragraph(text, role, ...parts)

export const perfect = predictionFrom([
  [say("headline", h1), say("byline", b1), say("body", a2, a3), say("body", a4, a5)],
  [say("headline", h2), say("body", c2, c3)]
])

export const gold = goldOf(perfect.articles.map(({ paragraphs }) => paragraphs))

/** 乙二 is joined to 甲三 instead of 乙三, which is left unplaced, and the two halves of the first paragraph are apart. */
export const wrong = predictionFrom(
  [
    [say("headline", h1), say("byline", b1), say("body", a2), say("body", a4, a5)],
    [say("headline", h2), say("body", c2, a3)]
  ],
  { unplaced: [[spanOf(text, c3)]] }
)

export const nothing = predictionFrom([])
