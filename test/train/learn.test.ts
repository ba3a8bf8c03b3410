import { beforeAll, describe, expect, it } from "vitest"
import { wordToken } from "../../src/model/hash.ts"
import { weigh } from "../../src/model/hashed.ts"
import { headlineLogOdds } from "../../src/model/headline.ts"
import { fluency, logProbability, seamLift } from "../../src/model/ngram.ts"
import { startLogOdds } from "../../src/model/start.ts"
import type { Words } from "../../src/model/tower.ts"
import { seeded } from "../../src/scramble/random.ts"
import { marksOf, normalise } from "../../src/text/normalise.ts"
import { wordEndsOf } from "../../src/text/words.ts"
import { type Corpus, readCorpus } from "../../src/train/corpus.ts"
import { type HashedExample, learnHashed } from "../../src/train/hashed.ts"
import { learnHeadline } from "../../src/train/headline.ts"
import { learnNgrams } from "../../src/train/ngram.ts"
import { learnNormaliser } from "../../src/train/normaliser.ts"
import { learnStart } from "../../src/train/start.ts"
import { learnTower } from "../../src/train/tower.ts"
import { split } from "../../src/train/train.ts"
import { littleArticles, littleSegmenter, littleTraining } from "./little-corpus.ts"

const articles = littleArticles(60)
const normaliser = learnNormaliser(articles.flatMap(({ paragraphs }) => paragraphs))
const silent = () => {}
const read = (given = articles) => readCorpus(given, normaliser, littleSegmenter, silent)
const numbers = (text: string) => normalise(normaliser, text).characters
const marks = marksOf(normaliser)
const wordsOf = (text: string): Words => {
  const reading = normalise(normaliser, text)
  const wordEnd = wordEndsOf(reading, littleSegmenter)
  const token = wordEnd.map((end, w) => wordToken(reading.characters, w === 0 ? 0 : wordEnd[w - 1], end))
  return { characters: reading.characters, wordEnd, wordToken: token }
}
let corpus: Corpus
beforeAll(() => {
  corpus = read()
})

describe("a corpus", () => {
  it("holds its paragraphs one after the other, and a reprint once", () => {
    const reprinted = [...articles, { ...articles[0], id: "again" }]
    expect(read(reprinted)).toEqual(corpus)
    expect(corpus.article).toHaveLength(240)
    const first = corpus.characters.slice(corpus.paragraph[0], corpus.paragraph[1])
    expect(first).toEqual(numbers(articles[0].paragraphs[0]))
  })

  it("ends a word where each of its paragraphs ends", () => {
    for (let p = 0; p < corpus.article.length; p++)
      expect(corpus.wordEnd[corpus.wordStart[p + 1] - 1]).toBe(corpus.paragraph[p + 1])
  })

  it("of nothing is empty", () => {
    expect(read([]).characters).toHaveLength(0)
    expect(read([{ id: "blank", title: "", paragraphs: [" ", "", "。"] }]).article).toHaveLength(0)
  })

  it("keeps its latest articles out of what is counted, and none in both", () => {
    const { kept, held } = split([{ name: "little", articles }])
    const ids = [...kept, ...held[0].articles].map(({ id }) => id)
    expect(ids.toSorted()).toEqual(articles.map(({ id }) => id).toSorted())
    const latest = kept
      .map(({ date }) => date!)
      .toSorted()
      .at(-1)!
    for (const { date } of held[0].articles) expect(date! >= latest).toBe(true)
    expect(held[0].articles.length).toBeGreaterThan(0)
  })
})

describe("n-grams", () => {
  it("are the same for the same corpus", () => {
    expect(learnNgrams(corpus, normaliser.size, 5000, 3, silent)).toEqual(
      learnNgrams(read(), normaliser.size, 5000, 3, silent)
    )
  })

  it("lift a known word over a cut and find its text fluent", () => {
    const model = learnNgrams(corpus, normaliser.size, 5000, 3, silent)
    expect(seamLift(model, numbers("社区图书"), numbers("馆在二楼"))).toBeGreaterThan(2)
    expect(fluency(model, numbers("社区图书馆在二楼书廊"))).toBeGreaterThan(
      fluency(model, numbers("廊书楼二在馆书图区社"))
    )
  })

  it("are probabilities: those of all characters after a context come to one", () => {
    // Costs are kept in sixteenths of a nat, so that the sum is one within some hundredths.
    const model = learnNgrams(corpus, normaliser.size, 1e6, 1, silent)
    for (const context of ["图书", "茶", "在二楼"]) {
      const window = new Uint16Array(16)
      const before = numbers(context)
      window.set(before)
      let sum = 0
      for (let c = 1; c < normaliser.size; c++) {
        window[before.length] = c
        sum += Math.exp(logProbability(model, window, before.length, before.length))
      }
      expect(sum).toBeGreaterThan(0.9)
      expect(sum).toBeLessThan(1.1)
    }
  })

  it("grow no larger than they may by much, and know less when they are fewer", () => {
    const large = learnNgrams(corpus, normaliser.size, 5000, 3, silent)
    const small = learnNgrams(corpus, normaliser.size, 100, 3, silent)
    expect(small.print.length).toBeLessThan(large.print.length)
    expect(small.print.length).toBeLessThanOrEqual(300) // with the prefixes and suffixes of what is kept
  })

  it("of an empty corpus lift nothing", () => {
    const model = learnNgrams(read([]), normaliser.size, 100, 1, silent)
    expect(seamLift(model, numbers("社区图书"), numbers("馆在二楼"))).toBe(0)
  })
})

describe("the vectors", () => {
  it("are the same for the same seed, others for another, of as many tokens as there may be", () => {
    const options = { dimensions: 8, epochs: 2, tokens: 50, seed: 3 }
    const tower = learnTower(corpus, options, silent)
    expect(tower.tokens).toHaveLength(50)
    expect(learnTower(corpus, options, silent)).toEqual(tower)
    expect(learnTower(corpus, { ...options, seed: 4 }, silent).components).not.toEqual(tower.components)
  }, 60_000)
})

describe("paragraph starts", () => {
  it("are the same for the same seed, and others for another", () => {
    const start = learnStart(corpus, marks, 2, littleTraining.seed)
    expect(learnStart(corpus, marks, 2, littleTraining.seed)).toEqual(start)
    expect(learnStart(corpus, marks, 2, 9)).not.toEqual(start)
  })

  it("are told from what stands after a cut, in articles that nobody learnt from", () => {
    const start = learnStart(corpus, marks, 5, littleTraining.seed)
    const unseen = littleArticles(40, 99).flatMap(({ paragraphs }) => paragraphs)
    const begins = unseen.filter((text) => startLogOdds(start, wordsOf(text)) > 0)
    const goesOn = unseen.filter((text) => startLogOdds(start, wordsOf(text.slice(9))) < 0)
    expect(begins.length).toBeGreaterThan(0.9 * unseen.length)
    expect(goesOn.length).toBeGreaterThan(0.9 * unseen.length)
  })
})

describe("the wording of headlines", () => {
  it("is told from pieces of paragraphs, and learnt the same again", () => {
    const titled = articles.map((article) => ({ ...article, paragraphs: [article.title] }))
    const learnt = () => learnHeadline(read(titled), corpus, marks, 8, littleTraining.seed)
    const headline = learnt()
    expect(learnt()).toEqual(headline)
    const unseen = littleArticles(40, 99)
    const odds = (text: string) => headlineLogOdds(headline, wordsOf(text))
    const found = unseen.filter(({ title, paragraphs }) => odds(title) > odds(paragraphs[0].slice(0, title.length)))
    expect(found.length).toBeGreaterThan(0.9 * unseen.length)
  })
})

describe("weights by hash", () => {
  /** Two features in each example: one tells, one is of that example alone. */
  const examples = function* () {
    for (let i = 0; i < 400; i++)
      yield {
        features: Uint32Array.of(i % 2 === 0 ? 0x11000001 : 0x22000001, 0x33000000 + i),
        count: 2,
        label: i % 2
      } as const
  }
  const weights = learnHashed(examples as () => Iterable<HashedExample>, { slots: 16, epochs: 4 }, seeded(1))

  it("tell by the features that are common, two of one slot told apart by their print", () => {
    expect(weigh(weights, Uint32Array.of(0x11000001), 1)).toBeLessThan(-1)
    expect(weigh(weights, Uint32Array.of(0x22000001), 1)).toBeGreaterThan(1)
  })

  it("give a rare feature no place, and an unknown one no weight", () => {
    expect(weights.print.filter((print) => print !== 0)).toHaveLength(2)
    expect(weigh(weights, Uint32Array.of(0x33000005, 0x77777777), 2)).toBe(weights.bias)
  })
})
