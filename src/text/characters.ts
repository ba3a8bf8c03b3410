/** Blank in a newspaper dump: ASCII and Unicode spaces, line ends, the ideographic space and the byte order mark. */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0x3000 ||
  unit === 0xa0 ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x1680 ||
  unit === 0x85 ||
  unit === 0xfeff

/** Without blanks at either end: those of `isBlank`, which are others than `trim` takes off. */
export const trimmed = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

/** Han and kana: scripts set without blanks between words, so that a soft line end inside them closes to nothing. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0x2e80 && unit <= 0x2fdf) ||
  (unit >= 0xd840 && unit <= 0xd888) || // high surrogates of the supplementary ideographic planes
  (unit >= 0x3040 && unit <= 0x30ff) ||
  unit === 0x3007 ||
  unit === 0x3005

/** Western and East Asian digits in half and full width. */
export const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)

/** Latin, Greek and Cyrillic letters, half and full width: scripts whose words stand apart by blanks. */
export const isLetter = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit <= 0x52f && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0xff21 && unit <= 0xff3a) ||
  (unit >= 0xff41 && unit <= 0xff5a)

const openings = new Set("「『“‘（(《〈【〔［[｛{﹁﹃")
const closings = new Set("」』”’）)》〉】〕］]｝}﹂﹄")
const terminals = new Set("。！？!?…⋯︒")

/** An opening quote or bracket. */
export const isOpening = (character: string): boolean => openings.has(character)
/** A closing quote or bracket. */
export const isClosing = (character: string): boolean => closings.has(character)
/** A mark that ends a sentence. The full stop of Latin text is not among them: `3.5` and `U.S.` hold it too. */
export const isTerminal = (character: string): boolean => terminals.has(character)

/** How many letters of an alphabet a text has, and how many of letters and Han in all. */
export const lettersOf = (text: string): { readonly letters: number; readonly all: number } => {
  let letters = 0
  let all = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isLetter(unit)) letters++
    else if (!isHan(unit)) continue
    all++
  }
  return { letters, all }
}
