/**
 * CJK radicals supplement as the characters they are parts of, in pairs of code points: Unicode's EquivalentUnifiedIdeograph,
 * for those that fonts give in place of whole characters. Compatibility normalisation leaves them as they are.
 */
const supplement =
  "2e834e59 2e8b5369 2e8f5c22 2e925df3 2e935e7a 2e9d6708 2e9f6bcd 2ea06c11 2eac793a 2eae7af9 2eb67f8a 2ebc8089 " +
  "2ec1864e 2ec4897f 2ec589c1 2ec689d2 2ec98d1d 2ecb8f66 2ed19577 2ed29578 2ed3957f 2ed495e8 2ed89752 2ed997e6 " +
  "2eda9875 2edb98ce 2edc98de 2edd98df 2ee29a6c 2ee39aa8 2ee49b3c 2ee59c7c 2ee69e1f 2ee75364 2ee89ea6 2ee99ec4 " +
  "2eea9efe 2eeb6589 2eec9f50 2eed6b6f 2eee9f7f 2eef7adc 2ef09f99 2ef19f9c 2ef24e80 2ef39f9f"

/** Marks as set in vertical lines, as those of running text. In full width, which NFKC would not give. */
const verticalForms =
  "fe10ff0c fe113001 fe123002 fe13ff1a fe14ff1b fe15ff01 fe16ff1f fe173016 fe183017 fe192026 fe302025 fe312014 " +
  "fe322013 fe33ff3f fe35ff08 fe36ff09 fe37ff5b fe38ff5d fe393014 fe3a3015 fe3b3010 fe3c3011 fe3d300a fe3e300b " +
  "fe3f3008 fe403009 fe41300c fe42300d fe43300e fe44300f fe47ff3b fe48ff3d"

const meant = new Map(
  `${supplement} ${verticalForms}`.split(" ").map((pair) => {
    const [from, to] = [pair.slice(0, 4), pair.slice(4)].map((code) => String.fromCharCode(Number.parseInt(code, 16)))
    return [from, to] as const
  })
)

/**
 * Text as it was meant: a PDF maps glyphs back to characters, and where a font draws one glyph for a character and for a
 * radical or a vertical form, it may name the latter (a fifth of the characters of some papers). One unit for one.
 */
export const asMeant = (text: string, isSimplified: boolean): string =>
  text.replace(/[\u2e80-\u2fdf\ufe10-\ufe19\ufe30-\ufe48]/g, (unit) =>
    unit === "\u2f3e" && isSimplified ? "\u6237" : (meant.get(unit) ?? folded(unit))
  )

/** By some of the most frequent characters that only simplified text has: a door is a radical that is drawn in two ways. */
export const isSimplifiedText = (text: string): boolean =>
  /[\u8fd9\u4eec\u56fd\u4e1a\u65f6\u53d1\u4f1a\u5f00]/.test(text)

const folded = (unit: string): string => {
  const normal = unit.normalize("NFKC") // Kangxi radicals; of some marks it makes several units
  return normal.length === 1 ? normal : unit
}
