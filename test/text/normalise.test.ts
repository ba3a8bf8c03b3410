import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isBlank } from "../../src/text/characters.ts"
import { digit, firstCharacter, normalise, unknown } from "../../src/text/normalise.ts"
import { learnNormaliser } from "../../src/train/normaliser.ts"

const normaliser = learnNormaliser(["茶叶茶叶，合作社 2020 ２０２１", "茶"], 2)
const folded = (text: string): string => normalise(normaliser, text).text
const read = (text: string): ReadonlyArray<number> => [...normalise(normaliser, text).characters]

describe("text as the scorer reads it", () => {
  it.each([
    ["full and half width as one", "ＡＢＣａ，１２；？！（）", "abca，12；？！（）"],
    ["half-width marks as full ones", "a,b;c:d!e?(f)", "a，b；c：d！e？（f）"],
    ["quotes and brackets of both regions as one", "「甲」『乙』‘丙’〔丁〕【戊】", "“甲”“乙”“丙”（丁）（戊）"],
    ["traditional characters as simplified ones", "億萬國書館長會議", "亿万国书馆长会议"],
    ["Kangxi radicals as characters", "⼀⼈⼤⽔⾦⾕", "一人大水金谷"],
    ["Kangxi radicals as simplified ones too", "⾨⾧⾺⾞⾵", "门长马车风"],
    ["radicals of the supplement as characters", "⺟⺠⻅⻋⻓⻔⻢⻰", "母民见车长门马龙"],
    [
      "marks set for vertical lines as the others",
      "甲︐乙︑丙︒丁︓戊︔︵己︶﹁庚﹂﹃辛﹄",
      "甲，乙、丙。丁：戊；（己）“庚”“辛”"
    ],
    ["compatibility ideographs as characters", "\uf9dd\uf90a", "利金"],
    ["capitals as small letters", "GDP Ａpp", "gdpapp"],
    ["no blanks", "茶 叶\u3000合\t作\u00a0社\ufeff\u200b\n", "茶叶合作社"]
  ])("has %s", (_, text, expected) => {
    expect(folded(text)).toBe(expected)
  })

  it("keeps one character for each that is not blank, so that offsets hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const units = Array.from({ length: text.length }, (_, i) => text[i])
        const seen = units.filter((unit) => unit !== "\0" && !isBlank(unit.charCodeAt(0)))
        const reading = normalise(normaliser, text)
        expect(reading.text).toHaveLength(seen.length)
        expect(reading.characters).toHaveLength(seen.length)
        expect(reading.text).toBe(seen.map(folded).join(""))
      })
    )
  })

  it("is the same when it is read again, for every compatibility form", () => {
    const changed: Array<string> = []
    for (let unit = 1; unit < 65536; unit++) {
      const character = String.fromCharCode(unit)
      const once = folded(character)
      if (character.normalize("NFKC") !== character && folded(once) !== once) changed.push(character)
    }
    expect(changed).toEqual([])
  })

  it("holds in long texts as it does in short ones", () => {
    const long = "茶葉 ".repeat(9000)
    expect(folded(long)).toBe("茶叶".repeat(9000))
  })

  it("of nothing, and of blanks, is empty", () => {
    expect(read("")).toEqual([])
    expect(read(" \u3000\n")).toEqual([])
  })
})

describe("the vocabulary", () => {
  it("has every digit as one number, of any width, and numbers what training never saw as unknown", () => {
    expect(read("0９〇")).toEqual([digit, digit, digit])
    expect(read("龘")).toEqual([unknown])
  })

  it("numbers characters by how often they came, and the rare ones as unknown", () => {
    expect(read("茶")).toEqual([firstCharacter])
    expect(read("叶")[0]).toBeGreaterThan(firstCharacter)
    expect(read("合")).toEqual([unknown])
    expect(normaliser.size).toBe(firstCharacter + 2)
  })
})
