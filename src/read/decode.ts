import * as Result from "effect/Result"
import { binaryKind } from "./magic.ts"
import { withoutMark } from "./pieces.ts"
import { ReadError } from "./read-error.ts"

/** Bytes as text. */
export interface Decoded {
  /** Without a byte order mark: offsets count from the first character that was written. */
  readonly text: string
  /** As `TextDecoder` names it. */
  readonly encoding: string
}

/**
 * Decodes a file: by its byte order mark, else by its XML declaration, else as the encoding that its bytes speak for
 * (UTF-8, UTF-16, GB18030, Big5).
 *
 * @param encoding  the user's word; then nothing is guessed
 * @returns a `ReadError` for a binary file, an unknown encoding or bytes that make no text, with the byte's place
 */
export const decode = (file: string, bytes: Uint8Array, encoding?: string): Result.Result<Decoded, ReadError> =>
  Result.map(encodingOf(file, bytes, encoding), (known) => ({ text: textOf(bytes, known), encoding: known }))

/** The encoding in which a file is text from its first byte to its last; fails as `decode` does. */
export const encodingOf = (file: string, bytes: Uint8Array, encoding?: string): Result.Result<string, ReadError> => {
  const fail = (place: string, problem: string, remedy: string) =>
    Result.fail(new ReadError({ file, place, problem, remedy }))
  if (encoding !== undefined && !isKnown(encoding))
    return fail("the option encoding", `"${encoding}" is no encoding`, "Try utf-8, utf-16le, gb18030 or big5")
  const kind = binaryKind(bytes)
  if (kind !== undefined) return fail("byte 0", `it is ${kind.what}, not text`, kind.remedy)
  const chosen = encoding ?? byMark(bytes) ?? byDeclaration(bytes) ?? byBytes(bytes)
  if (chosen === undefined)
    return fail(
      `byte ${firstControl(bytes)}`,
      "it is a binary file, not text",
      "Give the text of a page; if it is that, name its encoding with --encoding"
    )
  if (!isWhole(bytes, chosen)) {
    const at = firstBadByte(bytes, chosen)
    return at < bytes.length
      ? fail(`byte ${at}`, `the bytes are no ${chosen}`, "Name the file's encoding, as in --encoding gb18030")
      : fail(`byte ${at}`, "the file ends inside a character", "Fetch the file again, it was cut off")
  }
  return Result.succeed(new TextDecoder(chosen).encoding)
}

/** @param encoding  one of `encodingOf` */
export const textOf = (bytes: Uint8Array, encoding: string): string =>
  withoutMark(new TextDecoder(encoding).decode(bytes))

const isKnown = (encoding: string): boolean => {
  try {
    new TextDecoder(encoding)
    return true
  } catch {
    return false // a RangeError is the only way to ask
  }
}

/** Piece by piece: the text itself may be more than there is room for. */
const isWhole = (bytes: Uint8Array, encoding: string): boolean => {
  const size = 1 << 16
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    for (let at = 0; at < bytes.length; at += size) decoder.decode(bytes.subarray(at, at + size), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const byMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8"
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return "gb18030"
}

/**
 * What an XML declaration says, if it is to be believed: UTF-8 shows in the bytes themselves, also in those of a file that
 * was converted and still names the encoding it had, and UTF-16 cannot declare itself in single bytes.
 */
const byDeclaration = (bytes: Uint8Array): string | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  const declared = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
  if (declared === undefined || !isKnown(declared) || /^utf-?(?:8|16)/i.test(declared)) return undefined
  const { utf8, broken } = census(bytes.subarray(0, 1 << 16))
  return (utf8 > 0 && broken === 0) || !isWhole(bytes, declared) ? undefined : declared
}

/** Without a mark; `undefined` for what no encoding makes text of. */
const byBytes = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, 1 << 16)
  const { nuls, controls, utf8, broken, high, lonely } = census(sample)
  const wide = nuls > 0 || broken > 0 ? wideEncoding(sample) : undefined
  if (wide !== undefined) return wide
  if (nuls * 1000 > sample.length || controls * 50 > sample.length) return undefined
  if (broken === 0 || utf8 >= 10 * broken) return "utf-8" // a few broken bytes are damage, which the user should hear of
  if (high * 20 < sample.length && lonely * 5 > high * 4) return "windows-1252" // accents, each among plain letters
  const scores = ["gb18030", "big5"].map((name) => ({ name, score: commonShare(sample, name) }))
  return scores[0].score >= scores[1].score ? "gb18030" : "big5"
}

/** Counts bytes by what they can be: whole UTF-8 sequences, bytes that fit none, C0 controls that no text holds. */
const census = (bytes: Uint8Array) => {
  const count = { nuls: 0, controls: 0, utf8: 0, broken: 0, high: 0, lonely: 0 }
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === 0) count.nuls++
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) count.controls++
    if (byte < 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    let follow = 1
    while (follow < length && (bytes[i + follow] & 0xc0) === 0x80) follow++
    count.high++
    if (!(bytes[i - 1] >= 0x80) && !(bytes[i + 1] >= 0x80)) count.lonely++
    if (byte >= 0xc2 && byte < 0xf5 && follow === length) {
      count.utf8++
      i += length - 1
    } else if (i + follow < bytes.length) count.broken++ // a sample may end inside a character
  }
  return count
}

/** UTF-16 shows in which half of each unit the bytes vary little: in its right order nearly every unit is usual. */
const wideEncoding = (bytes: Uint8Array): string | undefined => {
  let little = 0
  let big = 0
  const units = bytes.length >> 1
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (isUsual(bytes[i] | (bytes[i + 1] << 8))) little++
    if (isUsual(bytes[i + 1] | (bytes[i] << 8))) big++
  }
  if (units === 0 || Math.max(little, big) < 0.95 * units || Math.abs(little - big) < 0.2 * units) return undefined
  return little > big ? "utf-16le" : "utf-16be"
}

const isUsual = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  (unit >= 0x09 && unit <= 0x0d) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3000 && unit <= 0x30ff) ||
  (unit >= 0xff01 && unit <= 0xff5e) ||
  (unit >= 0xa0 && unit <= 0xff) ||
  (unit >= 0x2010 && unit <= 0x2026) ||
  unit === 0xfeff

/** Share of the frequent among the characters beyond ASCII; -1 where the bytes are not of this encoding. */
const commonShare = (sample: Uint8Array, encoding: string): number => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true })
    let all = 0
    let hits = 0
    for (const character of text)
      if (character > "\x7f") {
        all++
        if (common.has(character)) hits++
      }
    return all === 0 ? 0 : hits / all
  } catch {
    return -1
  }
}

/** The most frequent characters of Chinese news in both scripts: about half of any text. */
const common = new Set(
  "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指区區强強放决決西被干做必战戰先回则則任取据據处處北京市报報记記者新华華，。、；：“”「」（）《》！？"
)

/** Where the first byte lies that `encoding` cannot take; the length where only the end is missing. */
const firstBadByte = (bytes: Uint8Array, encoding: string): number => {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (takes(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  return good
}

/** A prefix that ends inside a character is still taken, so that bisection sees one step from good to bad. */
const takes = (prefix: Uint8Array, encoding: string): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream: true })
    return true
  } catch {
    return false
  }
}

const firstControl = (bytes: Uint8Array): number =>
  Math.max(
    0,
    bytes.findIndex((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20))
  )
