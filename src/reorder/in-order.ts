import type { Fragments } from "../detect/fragment.ts"
import type { Paragraph } from "./article.ts"

/** The articles of a page that is in order already, as its source has them; `undefined` for any other page. */
export const draftsInOrder = ({ fragments }: Fragments): ReadonlyArray<ReadonlyArray<Paragraph>> | undefined => {
  const drafts = new Map<number, Array<Paragraph>>()
  for (const fragment of fragments) {
    const { article, role } = fragment
    if (article === undefined) continue
    const draft = drafts.get(article) ?? []
    draft.push({ role, fragments: [fragment], joins: [], succession: null, gapBefore: fragment.afterGap === true })
    drafts.set(article, draft)
  }
  return drafts.size === 0 ? undefined : [...drafts.values()]
}
