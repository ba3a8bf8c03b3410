import { detect } from "../../src/detect/detect.ts"
import type { Fragment, Fragments } from "../../src/detect/fragment.ts"
import { readText } from "../../src/read/formats/text.ts"
import type { Segmenter } from "../../src/text/words.ts"

const intl = new Intl.Segmenter("zh", { granularity: "word" })
export const segmenter: Segmenter = {
  name: "intl",
  wordEnds: (text) => Uint32Array.from(intl.segment(text), ({ index, segment }) => index + segment.length)
}

/** The first page of a text, taken apart. */
export const detectText = (text: string): Fragments =>
  detect(readText({ name: "page.txt", format: "text", sha256: "", text })[0], segmenter)

export const texts = ({ fragments }: Fragments) => fragments.map((fragment) => fragment.text)
export const roles = ({ fragments }: Fragments) => fragments.map((fragment) => fragment.role)
export const all = ({ fragments, duplicates }: Fragments): ReadonlyArray<Fragment> => [
  ...fragments,
  ...duplicates.map((duplicate) => duplicate.fragment)
]
