import type { CopyArticle } from "../copy.ts"
import type { SetPage } from "../layout.ts"
import type { ScrambleOptions } from "../options.ts"
import type { Random } from "../random.ts"

/** What an editor adds to the articles before they are set. */
export type Dressing = (
  articles: ReadonlyArray<CopyArticle>,
  options: ScrambleOptions,
  random: Random
) => ReadonlyArray<CopyArticle>

/** What a page suffers after it was set and before it is written down in its new order. */
export type Damage = (page: SetPage, options: ScrambleOptions, random: Random) => SetPage
