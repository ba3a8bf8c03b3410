import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import * as Result from "effect/Result"
import { articlesOf, isDigest } from "../src/scramble/articles.ts"
import type { CleanArticle } from "../src/scramble/copy.ts"

const shared = "../shared/corpus"

/** The files that are given; else the dev parts that stand beside the repository, which nobody trained on, where they are. */
export const corporaOr = (given: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (given.length > 0) return given
  return existsSync(shared) ? ["xwlb", "rmrb2020", "chinanews"].map((name) => `${shared}/${name}.dev.jsonl.gz`) : []
}

/** The articles of a file, without round-ups of short news, which the corpora take for one article each. */
export const articlesIn = (file: string): ReadonlyArray<CleanArticle> =>
  Result.getOrThrow(articlesOf(gunzipSync(readFileSync(file)).toString("utf8"), file)).filter(
    (article) => !isDigest(article)
  )
