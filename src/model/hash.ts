/** Adds one number to a 32-bit hash (the mixing steps of MurmurHash3, A. Appleby). Training and scoring share it. */
export const mix = (hash: number, value: number): number => {
  let h = Math.imul(hash ^ value, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Where the hash of an n-gram begins. */
export const ngramSeed = 0x2545f491

/** Names of tokens: a character, two neighbouring characters, a word of the segmenter. */
export const characterToken = (character: number): number => mix(0x51ed270b, character) >>> 0
export const bigramToken = (first: number, second: number): number => mix(mix(0x3c6ef372, first), second) >>> 0
export const wordToken = (characters: Uint16Array, start: number, end: number): number => {
  let h = 0x1b873593
  for (let i = start; i < end; i++) h = mix(h, characters[i])
  return h >>> 0
}
