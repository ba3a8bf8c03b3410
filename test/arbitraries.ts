import { existsSync, readdirSync, readFileSync } from "node:fs"
import * as fc from "fast-check"
import { mixed } from "../src/scramble/mixed.ts"
import { seedOf } from "../src/scramble/random.ts"
import { scramble } from "../src/scramble/scramble.ts"
import { hostile } from "./hostile.ts"
import { littleArticles, littleSegmenter } from "./train/little-corpus.ts"

/** Page after page as `restitch scramble` makes them of invented articles, damages and all. */
export const scrambledPage: fc.Arbitrary<string> = fc
  .record({ seed: fc.nat(1e6), articles: fc.integer({ min: 1, max: 5 }) })
  .map(({ seed, articles }) => {
    const own = seedOf(seed, articles)
    return scramble(littleArticles(articles, own), mixed(own), own, littleSegmenter).text
  })
  .filter((text) => text.trim() !== "")

const samples = new URL("../samples/", import.meta.url)

/** Dumps of the samples, by name. */
export const sampleDumps: ReadonlyMap<string, string> = new Map(
  readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/dump.txt`, samples)))
    .map(({ name }) => [name, readFileSync(new URL(`${name}/dump.txt`, samples), "utf8")])
)

/** A change to a text. Places are shares of its length, so that one is meant for texts of any length. */
type Mutation = (text: string) => string

const place = fc.double({ min: 0, max: 1, noNaN: true })
const stretch = fc.tuple(place, fc.integer({ min: 1, max: 120 }))
const at = (text: string, share: number): number => Math.floor(share * text.length)

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...hostile)).map(
    ([share, unit]): Mutation =>
      (text) =>
        text.slice(0, at(text, share)) + unit + text.slice(at(text, share))
  ),
  stretch.map(
    ([share, length]): Mutation =>
      (text) =>
        text.slice(0, at(text, share)) + text.slice(at(text, share) + length)
  ),
  fc.tuple(stretch, place).map(
    ([[from, length], to]): Mutation =>
      (text) =>
        text.slice(0, at(text, to)) + text.slice(at(text, from), at(text, from) + length) + text.slice(at(text, to))
  ),
  fc.tuple(place, place).map(
    ([one, other]): Mutation =>
      (text) => {
        const lines = text.split("\n")
        const [a, b] = [Math.floor(one * (lines.length - 1)), Math.floor(other * (lines.length - 1))]
        return lines.with(a, lines[b]).with(b, lines[a]).join("\n")
      }
  ),
  fc.constantFrom<Mutation>(
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replaceAll("\n\n", "\n"),
    (text) => text.replaceAll("\n", ""),
    (text) => text.replaceAll("，", ","),
    (text) => text.replace(/(?<=。)/g, "\n")
  )
)

/** A page that has been through something. */
export const mutated = (page: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(page, fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([text, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), text))
    .filter((text) => /[^\s\ufeff\u200b\u0085]/.test(text))

/** The shorter samples, mutated. */
export const mutatedSample: fc.Arbitrary<string> = mutated(
  fc.constantFrom(...[...sampleDumps.values()].filter((text) => text.length < 2500))
)

/** Lines and pieces of anything at all, some text among it. */
export const anyPage: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(..."一二三的了，。、-“”()a b1　"), maxLength: 60 }) },
      { weight: 2, arbitrary: fc.array(fc.constantFrom(...hostile), { maxLength: 6 }).map((parts) => parts.join("")) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) }
    ),
    { maxLength: 12 }
  )
  .chain((lines) => fc.constantFrom("\n", "\n\n", "\f", "    ").map((between) => `文${lines.join(between)}`))
