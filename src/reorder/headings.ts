import type { Fragment, Fragments, Role } from "../detect/fragment.ts"
import type { Chain } from "./chains.ts"

/** Headings that stand together, and the running text around them in the dump. */
export interface HeadingBlock {
  readonly headings: ReadonlyArray<Fragment>
  /** Node right before, -1 for none. */
  readonly after: number
  /** Node right after, -1 for none. */
  readonly before: number
}

/** Furniture and captions stand anywhere: they neither head a text nor part it from its heading. */
const apart = (role: Role): boolean => role === "furniture" || role === "caption"

/**
 * Headings of a page in blocks. A byline that closes running text and has another heading below it is a block of its own:
 * it signs the text above.
 *
 * @param nodes  pieces of running text, in the dump's order
 */
export const headingBlocks = (page: Fragments, nodes: ReadonlyArray<Fragment>): ReadonlyArray<HeadingBlock> => {
  const number = new Map(nodes.map((node, i) => [node, i]))
  const blocks: Array<HeadingBlock> = []
  let headings: Array<Fragment> = []
  let after = -1
  const close = (before: number) => {
    const signed = after < 0 ? 0 : headings.findIndex((heading) => heading.role !== "byline")
    if (signed > 0) blocks.push({ headings: headings.slice(0, signed), after, before: -1 })
    const rest = signed > 0 ? headings.slice(signed) : headings
    if (rest.length > 0) blocks.push({ headings: rest, after, before })
    headings = []
  }
  for (const fragment of page.fragments) {
    const node = number.get(fragment)
    if (node !== undefined) {
      close(node)
      after = node
    } else if (!apart(fragment.role)) headings.push(fragment)
  }
  close(-1)
  return blocks
}

/** Headings in their places: at the start of a chain, before a node inside it, or after its end. */
export interface Placed {
  /** node → headings that stand right before it in reading order */
  readonly before: ReadonlyMap<number, ReadonlyArray<Fragment>>
  /** node → headings that sign the text that ends with it */
  readonly signing: ReadonlyMap<number, ReadonlyArray<Fragment>>
  /** Headings without any text. */
  readonly alone: ReadonlyArray<ReadonlyArray<Fragment>>
  /** Nodes before which a chain has to be cut, as a headline stands there and the chain has one already. */
  readonly cuts: ReadonlySet<number>
}

const opensArticle = (headings: ReadonlyArray<Fragment>): boolean =>
  headings.some(({ role }) => role === "headline" || role === "kicker")

/** Two blocks may come to stand at one place: nothing of either is lost. */
const append = (
  places: Map<number, ReadonlyArray<Fragment>>,
  node: number,
  headings: ReadonlyArray<Fragment>
): void => {
  places.set(node, [...(places.get(node) ?? []), ...headings])
}

/**
 * Finds each block its place in the chains.
 *
 * @param nodes  pieces of running text, in the dump's order
 */
export const placeHeadings = (
  blocks: ReadonlyArray<HeadingBlock>,
  chains: ReadonlyArray<Chain>,
  nodes: ReadonlyArray<Fragment>
): Placed => {
  const before = new Map<number, ReadonlyArray<Fragment>>()
  const signing = new Map<number, ReadonlyArray<Fragment>>()
  const alone: Array<ReadonlyArray<Fragment>> = []
  const cuts = new Set<number>()
  const headOf = new Map<number, number>()
  const previous = new Map<number, number>()
  const following = new Map<number, number>()
  for (const chain of chains)
    for (const [at, node] of chain.entries()) {
      headOf.set(node, chain[0])
      if (at > 0) {
        previous.set(node, chain[at - 1])
        following.set(chain[at - 1], node)
      }
    }
  // Blocks right before the start of a chain have the first claim on it.
  const heads = new Set(
    blocks.filter((block) => headOf.get(block.before) === block.before).map((block) => block.before)
  )
  for (const { headings, after, before: node } of blocks) {
    if (node < 0) {
      if (after >= 0 && !opensArticle(headings)) append(signing, after, headings)
      else alone.push(headings)
      continue
    }
    const head = headOf.get(node)!
    const opens = nodes[node].opensArticle === true && opensArticle(headings)
    // A headline inside a text is a subheading, unless it is signed or an article opens below it.
    const subheading = previous.get(node) === after && !opens && !headings.some(({ role }) => role === "byline")
    if (head === node || subheading || !opensArticle(headings)) append(before, node, headings)
    else if (opens) {
      cuts.add(node)
      append(before, node, headings)
    } else if (!heads.has(head)) {
      append(before, head, headings)
      heads.add(head)
    } else if (headings.some(({ role }) => role === "byline") || after < 0) {
      cuts.add(node)
      append(before, node, headings)
    } else {
      // A subheading at the foot of its column: the text below it goes on from elsewhere.
      const own = following.get(after)
      if (own === undefined) append(signing, after, headings)
      else append(before, own, headings)
    }
  }
  return { before, signing, alone, cuts }
}
