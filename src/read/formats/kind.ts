import type { Kind } from "../page.ts"

/** What the labels of blocks and lines say; the first that fits counts, as a running title is no title. */
const kinds: ReadonlyArray<readonly [label: RegExp, kind: Kind]> = [
  [/caption|legend/, "caption"],
  [/running|page-?num|numbering|^(?:page-?)?(?:header|footer)|signature|catch-?word|quire/, "furniture"],
  [/heading|headline|title/, "heading"],
  [/table/, "table"],
  [/marginalia|margintext|graphic/, "other"],
  [/^text|paragraph|^body|^main/, "text"]
]

/**
 * The kind that a label means, as ALTO's tags, PAGE's `type`, Transkribus' `structure` and SegmOnto's zones have it;
 * `undefined` for one that says nothing of it.
 */
export const kindOf = (label: string | undefined): Kind | undefined => {
  const plain = label?.toLowerCase().trim()
  return plain === undefined ? undefined : kinds.find(([known]) => known.test(plain))?.[1]
}
