import type { Model } from "../model/model.ts"
import { fluency, seamLift } from "../model/ngram.ts"
import { normalise } from "../text/normalise.ts"

/** How far around a line end the language model looks, in characters. */
const around = 8

/** Whether a line goes on in the next, as detection asks while it divides hard-wrapped lines; in nats. */
export const continuityOf =
  (model: Pick<Model, "normaliser" | "ngram">) =>
  (left: string, right: string): number =>
    seamLift(
      model.ngram,
      normalise(model.normaliser, left.slice(-around)).characters,
      normalise(model.normaliser, right.slice(0, around)).characters
    )

/** How fluently a text reads, as detection asks of two copies: mean log probability of its characters, in nats. */
export const fluencyOf =
  (model: Pick<Model, "normaliser" | "ngram">) =>
  (text: string): number =>
    fluency(model.ngram, normalise(model.normaliser, text).characters)
