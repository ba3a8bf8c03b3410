/**
 * UTF-16 units or bytes given to a parser at a time. None can be stopped inside them, and each level of XML costs its
 * parser a walk through those above: a file of nothing but opening tags takes seconds in pieces of 64 Ki, no time in these.
 */
const size = 1 << 12

/** Bytes as text, piece by piece, so that no one needs to hold both; as `TextDecoder` makes it, without a byte order mark. */
export function* decodedPieces(bytes: Uint8Array, encoding: string): Generator<string, void> {
  const decoder = new TextDecoder(encoding)
  let isFirst = true
  for (let at = 0; at <= bytes.length; at += size) {
    const isLast = at + size > bytes.length
    const piece = decoder.decode(bytes.subarray(at, at + size), { stream: !isLast })
    if (piece === "") continue
    yield isFirst ? withoutMark(piece) : piece // GB18030 has a mark too, and no decoder drops it
    isFirst = false
  }
}

/** Text that is decoded already, in pieces of the same size. */
export function* cutPieces(text: string): Generator<string, void> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

export const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

/** The first `length` units of a text, or all of a shorter one. */
export const headOf = (pieces: Iterable<string>, length: number): string => {
  let head = ""
  for (const piece of pieces) {
    head += piece
    if (head.length >= length) break
  }
  return head.slice(0, length)
}
