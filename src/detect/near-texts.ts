/** In characters: five of news are rarely shared by chance, and OCR leaves enough of them whole. */
export const shingle = 5
/** Texts with a shingle that are looked at: what stands in more is a phrase of the page and names no copy. */
const phrase = 32

/**
 * For each text those that share at least a third of the shorter one's shingles, by index, ascending. O(characters), as a
 * shingle is compared with few others: `slots` holds the last place of each, `before` leads from a place to the one before.
 */
export const nearTexts = (texts: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<number>> => {
  const sizes = texts.map((text) => Math.max(0, text.length - shingle + 1))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const hashes = new Int32Array(total)
  const owner = new Int32Array(total) // place: its text
  const before = new Int32Array(total).fill(-1) // place: the last one of an earlier text with the same hash
  const slots = new Int32Array(2 << Math.ceil(Math.log2(total + 1))).fill(-1)
  const near: ReadonlyArray<Array<number>> = texts.map(() => [])
  let place = 0
  texts.forEach((text, i) => {
    const shared = new Map<number, number>()
    for (let at = 0; at < sizes[i]; at++, place++) {
      hashes[place] = hash(text, at)
      owner[place] = i
      let slot = hashes[place] & (slots.length - 1)
      while (slots[slot] >= 0 && hashes[slots[slot]] !== hashes[place]) slot = (slot + 1) & (slots.length - 1)
      const last = slots[slot]
      before[place] = last >= 0 && owner[last] === i ? before[last] : last
      slots[slot] = place
      for (let other = before[place], seen = 0; other >= 0 && seen < phrase; other = before[other], seen++)
        shared.set(owner[other], (shared.get(owner[other]) ?? 0) + 1)
    }
    for (const [k, count] of shared)
      if (count * 3 >= Math.min(sizes[i], sizes[k])) {
        near[i].push(k)
        near[k].push(i)
      }
  })
  return near.map((found) => found.sort((a, b) => a - b))
}

/** Two shingles with one hash only make a candidate that the alignment discards. */
const hash = (text: string, at: number): number => {
  let value = 0
  for (let i = at; i < at + shingle; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) ^ (value >>> 15)
  return value ^ (value >>> 13)
}
