import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import type { Segmenter } from "../text/words.ts"

/** What the binding of nodejieba offers of what we need. */
interface Jieba {
  readonly load: (dictionaries: { readonly idfDict?: string }) => void
  readonly cut: (text: string, withHmm: boolean) => ReadonlyArray<string>
}

/** In code units. Longer lines are handed over in parts, so that no call copies megabytes across the binding. */
const longestPart = 4096

/**
 * Makes a segmenter of an engine: line by line, long lines in parts.
 *
 * @param partEnds  the ends of the words of a line, its line end included
 * @param several   the engine ends words at line ends by itself and may be asked about several lines at once
 */
export const byLine = (name: string, partEnds: (part: string) => ArrayLike<number>, several = false): Segmenter => ({
  name,
  wordEnds: (text) => {
    const ends: Array<number> = []
    for (let start = 0; start < text.length; ) {
      let end = lineEnd(text, start)
      if (end - start > longestPart) end = partEnd(text, start)
      else if (several)
        for (let next = end; next - start <= longestPart; next = lineEnd(text, next)) {
          end = next
          if (end === text.length) break
        }
      const found = partEnds(text.slice(start, end))
      for (let w = 0; w < found.length; w++) ends.push(start + found[w])
      start = end
    }
    const all = new Uint32Array(ends.length)
    for (let w = 0; w < ends.length; w++) all[w] = ends[w]
    return all
  }
})

const lineEnd = (text: string, start: number): number => text.indexOf("\n", start) + 1 || text.length

/** After the last mark or blank of the part; never inside a surrogate pair. */
const partEnd = (text: string, start: number): number => {
  let end = start + longestPart
  while (end > start + longestPart / 2 && !/[\s\p{P}]/u.test(text[end - 1])) end--
  if (end === start + longestPart / 2) end = start + longestPart
  const unit = text.charCodeAt(end - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end
}

const endsOf = (words: ReadonlyArray<string>): ReadonlyArray<number> => {
  const ends: Array<number> = []
  let end = 0
  for (const word of words) {
    end += word.length
    ends.push(end)
  }
  return ends
}

/** ICU's dictionary, in every Node. */
export const intlSegmenter = (): Segmenter => {
  const engine = new Intl.Segmenter("zh", { granularity: "word" })
  return byLine("intl", (line) => Array.from(engine.segment(line), ({ index, segment }) => index + segment.length))
}

const jiebaSegmenter = (jieba: Jieba): Segmenter => {
  const rest = intlSegmenter()
  // Lone surrogates become U+FFFD on the way to UTF-8, of one code unit too: offsets hold.
  const cut = (part: string) => endsOf(jieba.cut(part.toWellFormed(), true))
  const alone = byLine("nodejieba", (line) => {
    const ends = cut(line)
    return ends.at(-1) === line.length ? ends : rest.wordEnds(line)
  })
  return byLine(
    "nodejieba",
    (lines) => {
      const ends = cut(lines)
      return ends.at(-1) === lines.length ? ends : alone.wordEnds(lines)
    },
    true
  )
}

/** Loaded once a thread: the dictionary takes a second. `null` where there is no binding. */
let loaded: Jieba | null | undefined

/** In place of how rare each word is: cutting asks nothing of that, and it takes as much as a page does. */
const noRarity = fileURLToPath(new URL("../../models/no-rarity.utf8", import.meta.url))

const jieba = (forCutsAlone: boolean): Jieba | null => {
  if (loaded !== undefined) return loaded
  try {
    const found = createRequire(import.meta.url)("nodejieba") as Jieba
    if (forCutsAlone) found.load({ idfDict: noRarity })
    loaded = found.cut("词", true).length === 1 ? found : null
  } catch {
    loaded = null // an optional dependency: not built, or not for this machine
  }
  return loaded
}

/**
 * nodejieba, whose words are better for Chinese; ICU where it could not be built.
 *
 * @param forCutsAlone  without what nodejieba has for keywords: whoever else asks it in this thread, for these, gets none
 */
export const jiebaOrIntl = (forCutsAlone: boolean): Segmenter =>
  lazily(() => {
    const engine = jieba(forCutsAlone)
    return engine === null ? intlSegmenter() : jiebaSegmenter(engine)
  })

/** An engine that is made when it is first asked: what fails before needs no dictionary. */
const lazily = (make: () => Segmenter): Segmenter => {
  let made: Segmenter | undefined
  const engine = () => {
    made ??= make()
    return made
  }
  return {
    get name() {
      return engine().name
    },
    wordEnds: (text) => engine().wordEnds(text)
  }
}
