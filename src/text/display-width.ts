/** Columns that text takes on a terminal: two for East Asian wide characters, none for marks put over others. */
export const displayWidth = (text: string): number => {
  let width = 0
  for (const character of text)
    width += /\p{Mn}|\p{Me}|\p{Cf}/u.test(character) ? 0 : isWide(character.codePointAt(0) as number) ? 2 : 1
  return width
}

/** Wide and Fullwidth of UAX #11, by its blocks. */
const isWide = (point: number): boolean =>
  (point >= 0x1100 && point <= 0x115f) ||
  (point >= 0x2e80 && point <= 0x303e) ||
  (point >= 0x3041 && point <= 0xa4cf) ||
  (point >= 0xa960 && point <= 0xa97f) ||
  (point >= 0xac00 && point <= 0xd7a3) ||
  (point >= 0xf900 && point <= 0xfaff) ||
  (point >= 0xfe10 && point <= 0xfe1f) ||
  (point >= 0xfe30 && point <= 0xfe6f) ||
  (point >= 0xff01 && point <= 0xff60) ||
  (point >= 0xffe0 && point <= 0xffe6) ||
  (point >= 0x1f300 && point <= 0x1faff) ||
  (point >= 0x20000 && point <= 0x3fffd)
