/**
 * How text is compared where a tool or a person wrote it anew: width and compatibility forms folded (NFKC), letters small,
 * quotes and dashes of one form. A character stays a character, so that places hold.
 *
 * @returns the code point to compare by
 */
export const folded = (character: string): number => {
  const known = cache.get(character)
  if (known !== undefined) return known
  const plain = character.normalize("NFKC").toLowerCase()
  const point = (quotes.has(plain) ? '"' : dashes.has(plain) ? "-" : plain).codePointAt(0) as number
  cache.set(character, point)
  return point
}

const cache = new Map<string, number>()
const quotes = new Set("“”„‟‘’‚‛'「」『』﹁﹂﹃﹄")
const dashes = new Set("—–―─‐‑‒−－﹣")
