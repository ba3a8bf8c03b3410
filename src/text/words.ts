/** Divides text into words. Plain and synchronous, so that the pure stages can take it as an argument. */
export interface Segmenter {
  /** Which engine it is, as the result names it. */
  readonly name: string
  /** The ends of the words of `text`, ascending, in UTF-16 code units; the last is `text.length`. Empty for "". */
  readonly wordEnds: (text: string) => Uint32Array
}
