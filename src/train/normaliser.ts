import { Converter } from "opencc-js"
import { isBlank, isDigit } from "../text/characters.ts"
import { digit, firstCharacter, type Normaliser, unknown } from "../text/normalise.ts"

/** CJK radicals supplement, which compatibility normalisation leaves as they are; PDF text layers are full of them. */
const radicals =
  "⺃乙⺋卩⺏尢⺒巳⺓幺⺝月⺟母⺠民⺬示⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻒镸⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟"

const toFullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
  "[": "（",
  "]": "）",
  "〔": "（",
  "〕": "）",
  "【": "（",
  "】": "）",
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  "‘": "“",
  "’": "”",
  "‧": "·",
  "•": "·",
  "・": "·",
  〇: "0",
  "—": "—",
  "―": "—",
  "–": "—",
  "⋯": "…"
}

/** How every UTF-16 unit is read. */
export const foldTable = (): Uint16Array => {
  const simplify = Converter({ from: "t", to: "cn" })
  const table = new Uint16Array(65536)
  const supplement = new Map<string, string>()
  for (let i = 0; i < radicals.length; i += 2) supplement.set(radicals[i], radicals[i + 1])
  for (let unit = 1; unit < 65536; unit++) {
    if (isBlank(unit)) continue
    const whole = unit < 0xd800 || unit > 0xdfff
    const character = String.fromCharCode(unit)
    let folded = supplement.get(character) ?? (whole ? character.normalize("NFKC") : character)
    if (folded.length !== 1) folded = character
    folded = folded.toLowerCase().length === 1 ? folded.toLowerCase() : folded
    folded = toFullWidth[folded] ?? folded
    if (whole && folded.charCodeAt(0) >= 0x3400) {
      const simple = simplify(folded)
      if (simple.length === 1) folded = simple
    }
    table[unit] = folded.charCodeAt(0)
  }
  return table
}

/**
 * Learns the vocabulary: the characters that occur at least `least` times, at most 8,192 of them.
 *
 * @param paragraphs  the whole corpus
 */
export const learnNormaliser = (paragraphs: Iterable<string>, least = 20): Normaliser => {
  const fold = foldTable()
  const count = new Uint32Array(65536)
  for (const paragraph of paragraphs) for (let i = 0; i < paragraph.length; i++) count[fold[paragraph.charCodeAt(i)]]++
  const known = [...count.keys()].filter((unit) => unit !== 0 && count[unit] >= least && !isDigit(unit))
  known.sort((a, b) => count[b] - count[a] || a - b)
  const kept = known.slice(0, 8192 - firstCharacter)
  const character = new Uint16Array(65536).fill(unknown)
  for (const [index, unit] of kept.entries()) character[unit] = firstCharacter + index
  for (let unit = 0x30; unit <= 0x39; unit++) character[unit] = digit
  return { fold, character, size: firstCharacter + kept.length }
}
