import type { Feature } from "../feature.ts"
import { association } from "./association.ts"
import { brackets } from "./brackets.ts"
import { doubled } from "./doubled.ts"
import { echo } from "./echo.ts"
import { end, startMark } from "./ends.ts"
import { enumerator } from "./enumerator.ts"
import {
  aboveStart,
  belowEnd,
  columnsAcross,
  columnTurn,
  columnWidths,
  directlyBelow,
  levelFeet,
  levelHeads,
  linesDown,
  oneHeading,
  typeSizes
} from "./geometry.ts"
import { headlineEnd, headlineStart } from "./headline-odds.ts"
import { joinedWord } from "./joined-word.ts"
import { head, shorter, tail } from "./lengths.ts"
import { ngram } from "./ngram.ts"
import { adjacent, beforeHeading, distance, headed, headlineLength, otherColumn } from "./order.ts"
import { madeUp, paragraphStart, startAfterCut } from "./paragraph-start.ts"
import { fromLength, nextStart, openAbove, sentences, tailMark, toLength } from "./pieces.ts"
import { alphabet } from "./script.ts"
import { splitWord } from "./split-word.ts"
import { topic } from "./topic.ts"

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
  tail,
  head,
  shorter,
  adjacent,
  distance,
  headed,
  headlineLength,
  beforeHeading,
  echo,
  alphabet,
  fromLength,
  toLength,
  sentences,
  nextStart,
  openAbove,
  tailMark,
  joinedWord,
  otherColumn,
  headlineEnd,
  headlineStart,
  directlyBelow,
  columnTurn,
  columnsAcross,
  linesDown,
  levelHeads,
  levelFeet,
  oneHeading,
  columnWidths,
  typeSizes,
  belowEnd,
  aboveStart
]
