import type { Feature } from "../feature.ts"
import { association } from "./association.ts"
import { brackets } from "./brackets.ts"
import { doubled } from "./doubled.ts"
import { end, startMark } from "./ends.ts"
import { enumerator } from "./enumerator.ts"
import { head, shorter, tail } from "./lengths.ts"
import { ngram } from "./ngram.ts"
import { adjacent, beforeHeading, distance, headed, headlineLength } from "./order.ts"
import { madeUp, paragraphStart, startAfterCut } from "./paragraph-start.ts"
import { splitWord } from "./split-word.ts"
import { topic, topicAround } from "./topic.ts"

/** Every kind of evidence, in the order of the model's weights: append, or train anew. */
export const features: ReadonlyArray<Feature> = [
  ngram,
  association,
  paragraphStart,
  startAfterCut,
  madeUp,
  end,
  startMark,
  brackets,
  doubled,
  splitWord,
  enumerator,
  topic,
  topicAround,
  tail,
  head,
  shorter,
  adjacent,
  distance,
  headed,
  headlineLength,
  beforeHeading
]
