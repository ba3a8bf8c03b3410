/** What the report itself speaks; texts of sources say their own. */
export const interfaceLanguage = "en"

/** Of a text, as far as its characters tell, for fonts and for voices; `undefined` where they do not. */
export const languageOf = (text: string): string | undefined =>
  /\p{sc=Hiragana}|\p{sc=Katakana}/u.test(text) ? "ja" : /\p{sc=Han}/u.test(text) ? "zh" : undefined
