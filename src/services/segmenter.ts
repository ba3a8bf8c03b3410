import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { Segmenter } from "../text/words.ts"
import { intlSegmenter, jiebaOrIntl } from "./word-engines.ts"
import { threadWords } from "./words-ahead.ts"

/** The words of a text. `name` says which engine runs, and every result says it too. */
export class Segmentation extends Context.Service<Segmentation, Segmenter>()("restitch/services/Segmentation") {
  /** ICU's dictionary, in every Node. */
  static readonly layerIntl = Layer.sync(Segmentation, intlSegmenter)
  /** nodejieba, whose words are better for Chinese; ICU's where it could not be built. */
  static readonly layer = Layer.sync(Segmentation, () => jiebaOrIntl(false))
  /** The same words from a thread of their own, of less memory: its dictionary loads beside all else. For a program of ours. */
  static readonly layerAlone = Layer.succeed(Segmentation, threadWords)
}
