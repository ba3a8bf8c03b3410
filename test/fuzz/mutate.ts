import { chance, pick, type Random, within } from "../../src/scramble/random.ts"
import { hostile } from "../hostile.ts"

/** What has a meaning in some format, or in the code that reads it: numbers at their limits, marks, encodings, names. */
const tokens: ReadonlyArray<string> = [
  ...["0", "-1", "-0", "1e308", "-1e308", "1e-320", "NaN", "Infinity", "9007199254740993", "2147483648", "0x10", "1,5"],
  ...[
    "",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "null",
    "true",
    "[]",
    "{}",
    '""',
    "[[",
    "]]",
    "{",
    "}",
    ",",
    ":",
    '"',
    "'",
    "\\"
  ],
  ...[
    "<",
    ">",
    "/>",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE a [",
    "&",
    "&amp;",
    "&#x0;",
    "&#xD800;",
    "&x;"
  ],
  ...[
    "<?xml version='1.0' encoding='utf-16'?>",
    "%PDF-1.7",
    "__proto__",
    "constructor",
    "toString",
    "\\u0000",
    "\\ud800"
  ],
  ...[
    "bbox -1 -1 -1 -1",
    "bbox 0 0 1e9 1e9",
    "0,0 0,0",
    "10,10",
    "readingOrder {index:-1;}",
    "endobj",
    "stream",
    "/Kids"
  ],
  ...hostile
]
const encoder = new TextEncoder()

const spliced = (bytes: Uint8Array, start: number, end: number, put: Uint8Array): Uint8Array => {
  const changed = new Uint8Array(bytes.length - (end - start) + put.length)
  changed.set(bytes.subarray(0, start))
  changed.set(put, start)
  changed.set(bytes.subarray(end), start + put.length)
  return changed
}

/** A stretch, short ones more often. */
const stretchOf = (bytes: Uint8Array, random: Random): readonly [start: number, end: number] => {
  const start = within(random, [0, bytes.length])
  const length = Math.floor(2 ** (random() * Math.log2(bytes.length + 2))) - 1
  return [start, Math.min(bytes.length, start + length)]
}

/** Where parts begin that formats are made of: tags, values, cells, lines. */
const joints = (bytes: Uint8Array): ReadonlyArray<number> => {
  const found = [0]
  for (let i = 0; i < bytes.length; i++) if ('<>{}[],:"\t\n ='.includes(String.fromCharCode(bytes[i]))) found.push(i)
  return [...found, bytes.length]
}

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

const flip: Mutation = (bytes, random) => {
  const changed = bytes.slice()
  for (let times = within(random, [1, 8]); times > 0 && changed.length > 0; times--)
    changed[within(random, [0, changed.length - 1])] ^= 1 << within(random, [0, 7])
  return changed
}

const cut: Mutation = (bytes, random) => bytes.slice(0, within(random, [0, bytes.length]))

const drop: Mutation = (bytes, random) => spliced(bytes, ...stretchOf(bytes, random), new Uint8Array(0))

const repeat: Mutation = (bytes, random) => {
  const [start, end] = stretchOf(bytes, random)
  const times = chance(random, 0.05) ? within(random, [100, 2000]) : within(random, [1, 4])
  const most = Math.max(1, Math.floor(200_000 / Math.max(1, end - start))) // an input stays small
  const part = bytes.subarray(start, end)
  const put = new Uint8Array(part.length * Math.min(times, most))
  for (let at = 0; at < put.length; at += part.length) put.set(part, at)
  return spliced(bytes, end, end, put)
}

const insert: Mutation = (bytes, random) => {
  const [start] = stretchOf(bytes, random)
  return spliced(bytes, start, start, encoder.encode(pick(random, tokens)))
}

const noise: Mutation = (bytes, random) => {
  const [start] = stretchOf(bytes, random)
  const put = Uint8Array.from({ length: within(random, [1, 12]) }, () => within(random, [0, 255]))
  return spliced(bytes, start, start, put)
}

/** A part between two joints becomes a token, or another part. */
const replace: Mutation = (bytes, random, other) => {
  const places = joints(bytes)
  const at = within(random, [0, places.length - 2])
  const partOf = (of: Uint8Array) => {
    const all = joints(of)
    const from = within(random, [0, all.length - 2])
    return of.subarray(all[from], all[Math.min(all.length - 1, from + within(random, [1, 12]))])
  }
  const put = chance(random, 0.6) ? encoder.encode(pick(random, tokens)) : partOf(chance(random, 0.5) ? bytes : other)
  return spliced(bytes, Math.min(bytes.length, places[at] + 1), places[at + 1] ?? bytes.length, put)
}

/** Two parts change places. */
const swap: Mutation = (bytes, random) => {
  const places = joints(bytes)
  const [a, b, c] = [0, 0, 0].map(() => pick(random, places)).sort((x, y) => x - y)
  const moved = bytes.slice()
  moved.set(bytes.subarray(b, c), a)
  moved.set(bytes.subarray(a, b), a + c - b)
  return moved
}

const rough: ReadonlyArray<Mutation> = [flip, cut, drop, repeat, insert, noise, replace, replace, replace, swap]

const numbers = [
  "0",
  "-1",
  "1",
  "-0.5",
  "1e308",
  "-1e308",
  "5e-324",
  "1e9",
  "2147483648",
  "9007199254740993",
  "99",
  "0.999"
]
const texts = [
  ...hostile.filter((unit) => !/[<>&"\\]/.test(unit) && unit.isWellFormed()),
  "",
  " ",
  "  文  ",
  "x".repeat(3000)
]

/** Another value where a value stands: a number, what is in quotes, what is between tags. The file stays well-formed. */
const revalue: Mutation = (bytes, random) => {
  const text = new TextDecoder().decode(bytes)
  const found = [
    ...text.matchAll(/(?<=[\s":[,(\t])-?\d+(?:\.\d+)?|(?<==["'])[^"'<]*|(?<=>)[^<>]+(?=<)|(?<=:")[^"\\]*/g)
  ]
  if (found.length === 0) return bytes
  const { 0: value, index } = pick(random, found)
  const put = /^-?\d+(?:\.\d+)?$/.test(value)
    ? pick(random, numbers)
    : chance(random, 0.5)
      ? pick(random, texts)
      : value + pick(random, texts)
  const plain = put.replace(/\p{Cc}/gu, (unit) => (text.startsWith("<") ? "" : JSON.stringify(unit).slice(1, -1)))
  return encoder.encode(text.slice(0, index) + plain + text.slice(index + value.length))
}

/** An element, a row or a JSON object goes, comes twice, or goes elsewhere beside another of its kind. */
const remake: Mutation = (bytes, random) => {
  const text = new TextDecoder().decode(bytes)
  if (/^\s*[[{]/.test(text)) return encoder.encode(remadeJson(text, random))
  const parts = [...text.matchAll(/<(\w[\w:]*)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)|(?<=\n)[^<\n]*\n/g)].filter(
    ([part]) => part.length < 5000
  )
  if (parts.length === 0) return bytes
  const { 0: part, index } = pick(random, parts)
  const without = text.slice(0, index) + text.slice(index + part.length)
  if (chance(random, 0.3)) return encoder.encode(without)
  const to = pick(random, parts).index
  const from = chance(random, 0.5) ? text : without
  return encoder.encode(from.slice(0, to) + part.repeat(chance(random, 0.1) ? 50 : 1) + from.slice(to))
}

const remadeJson = (text: string, random: Random): string => {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return text // JSON lines, or broken already
  }
  const holders: Array<Record<string, unknown>> = []
  const visit = (value: unknown, depth: number) => {
    if (typeof value !== "object" || value === null || depth > 100) return
    holders.push(value as Record<string, unknown>)
    for (const inner of Object.values(value)) visit(inner, depth + 1)
  }
  visit(root, 0)
  if (holders.length === 0) return text
  const holder = pick(random, holders)
  const keys = Object.keys(holder)
  if (keys.length === 0) return text
  const key = pick(random, keys)
  const way = random()
  if (way < 0.25 && !Array.isArray(holder)) delete holder[key]
  else if (way < 0.25 && Array.isArray(holder)) holder.splice(Number(key), 1)
  else if (way < 0.5 && Array.isArray(holder))
    holder.push(...Array.from({ length: within(random, [1, 40]) }, () => holder[Number(key)]))
  else if (way < 0.7) holder[key] = structuredClone(pick(random, holders))
  else if (way < 0.8) holder[key] = [holder[key]]
  else holder[key] = pick(random, [null, true, 0, -1, 1e308, "", "文", [], {}, "1e999", [[]], Number.MAX_SAFE_INTEGER])
  const remade = JSON.stringify(root)
  return remade.length > 200_000 ? text : remade
}

const gentle: ReadonlyArray<Mutation> = [revalue, revalue, remake]

/**
 * A valid file after some mishaps: half of them keep it well-formed, so that more than the parser is tried.
 *
 * @param other  of the same format, to take parts from
 */
export const mutant = (valid: Uint8Array, other: Uint8Array, random: Random): Uint8Array => {
  const mutations = chance(random, 0.5) ? gentle : rough
  let bytes = valid
  for (let times = within(random, [1, mutations === gentle ? 8 : 4]); times > 0; times--)
    bytes = pick(random, mutations)(bytes, random, other)
  return bytes
}

/** Bytes of no format: of one kind throughout, of all kinds, or of what formats are made of. */
export const randomBytes = (random: Random): Uint8Array => {
  const length = Math.floor(2 ** (random() * 11))
  if (chance(random, 0.5))
    return encoder.encode(Array.from({ length: Math.min(200, length) }, () => pick(random, tokens)).join(""))
  const [least, most] = pick(random, [
    [0, 255] as const,
    [0x20, 0x7e] as const,
    [0x80, 0xff] as const,
    [0, 0x1f] as const
  ])
  return Uint8Array.from({ length }, () => within(random, [least, most]))
}
