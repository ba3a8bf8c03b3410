import { mostStartFeatures, type StartModel, startFeatures } from "../model/start.ts"
import { seeded } from "../scramble/random.ts"
import type { Corpus } from "./corpus.ts"

const size = 2 ** 18

/** Logistic regression by AdaGrad on paragraph starts against random cuts, a pair from each paragraph. */
export const learnStart = (corpus: Corpus, epochs: number, seed: number): StartModel => {
  const random = seeded(seed)
  const weight = new Float32Array(size)
  const squares = new Float32Array(size)
  const features = new Uint32Array(mostStartFeatures)
  let bias = 0
  const learn = (from: number, to: number, label: number, rate: number) => {
    const all = startFeatures(corpus.characters, from, to, size, features)
    let n = 0
    for (let i = 0; i < all; i++) if (random() > 0.15) features[n++] = features[i]
    let sum = bias
    for (let i = 0; i < n; i++) sum += weight[features[i]]
    const g = 1 / (1 + Math.exp(-sum)) - label
    bias -= 0.002 * g
    for (let i = 0; i < n; i++) {
      const f = features[i]
      const slope = g + 1e-4 * weight[f]
      squares[f] += slope * slope
      weight[f] -= (rate * slope) / Math.sqrt(squares[f] + 1e-6)
    }
  }
  const paragraphs = corpus.article.length
  for (let epoch = 0; epoch < epochs; epoch++)
    for (let step = 0; step < paragraphs; step++) {
      const p = Math.floor(random() * paragraphs)
      const from = corpus.paragraph[p]
      const to = corpus.paragraph[p + 1]
      if (to - from < 16) continue
      const rate = 0.1 * (1 - (epoch + step / paragraphs) / epochs) + 0.002
      learn(from, to, 1, rate)
      learn(from + 4 + Math.floor(random() * (to - from - 10)), to, 0, rate)
    }
  let most = 1e-6
  for (const value of weight) most = Math.max(most, Math.abs(value))
  const scale = Math.min(64, 127 / most)
  return {
    weight: Int8Array.from(weight, (value) => Math.max(-127, Math.min(127, Math.round(value * scale)))),
    scale,
    bias
  }
}
