import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byLine } from "../../src/services/word-engines.ts"
import { normalise } from "../../src/text/normalise.ts"
import { wordEndsOf, wordEndsOfAll } from "../../src/text/words.ts"
import { foldTable } from "../../src/train/normaliser.ts"

const normaliser = { fold: foldTable(), character: new Uint16Array(65536), size: 3 }
/** Knows no word: takes a text for one. */
const whole = { name: "whole", wordEnds: (text: string) => Uint32Array.from(text === "" ? [] : [text.length]) }
const wordsOf = (text: string): ReadonlyArray<string> => {
  const reading = normalise(normaliser, text)
  let from = 0
  return [...wordEndsOf(reading, whole)].map((end) => {
    const word = reading.text.slice(from, end)
    from = end
    return word
  })
}

describe("the words of a reading", () => {
  it("end at a blank between letters, which the reading leaves out", () => {
    expect(wordsOf("The lamp at Marrow Point")).toEqual(["the", "lamp", "at", "marrow", "point"])
  })
  it("are the segmenter's where Han or marks stand beside a blank", () => {
    expect(wordsOf("茶 叶 A 级")).toEqual(["茶叶a级"])
  })
  it("always end where the text does, each end once and ascending", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab茶，. ]{0,20}$/), (text) => {
        const reading = normalise(normaliser, text)
        const ends = [...wordEndsOf(reading, whole)]
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b))
        expect(ends.at(-1) ?? 0).toBe(reading.text.length)
      })
    )
  })
})

describe("the words of many readings", () => {
  const icu = new Intl.Segmenter("zh", { granularity: "word" })
  const words = byLine("icu", (line) => Array.from(icu.segment(line), ({ index, segment }) => index + segment.length))

  it("are those of each by itself, asked for at one time", () => {
    const text = fc.stringMatching(/^[茶叶合作社上市ab12，。 ]{0,30}$/)
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        let asked = 0
        const counted = {
          name: "counted",
          wordEnds: (all: string) => {
            asked++
            return words.wordEnds(all)
          }
        }
        const readings = texts.map((each) => normalise(normaliser, each))
        expect(wordEndsOfAll(readings, counted)).toEqual(readings.map((reading) => wordEndsOf(reading, words)))
        expect(asked).toBe(1)
      })
    )
  })
})
