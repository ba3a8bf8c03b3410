import type { Fragment } from "../../detect/fragment.ts"
import type { Feature } from "../feature.ts"
import { isRunning, type Prepared } from "../prepare.ts"

/** Whether the one stands right after the other in the dump: 2 with nothing between, 1 with a heading between. */
export const adjacent: Feature = {
  name: "adjacent",
  unit: "0, 1, 2",
  ofPlace: true,
  prepare:
    ({ place }) =>
    (from, to) =>
      to !== from + 1 ? 0 : place[to] === place[from] + 1 ? 2 : 1
}

/** How far on in the dump, in pieces: sign and logarithm. */
export const distance: Feature = {
  name: "distance",
  unit: "log pieces",
  ofPlace: true,
  prepare: () => (from, to) => Math.sign(to - from) * Math.log2(1 + Math.abs(to - from))
}

/** Headings between a piece and the running text above it; furniture and captions part nothing. */
const headingsAbove = ({ page, place }: Prepared): ReadonlyArray<ReadonlyArray<Fragment>> =>
  Array.from(place, (at) => {
    const headings: Array<Fragment> = []
    for (let before = at - 1; before >= 0 && !isRunning(page.fragments[before]); before--) {
      const fragment = page.fragments[before]
      if (fragment.role !== "furniture" && fragment.role !== "caption") headings.push(fragment)
    }
    return headings
  })

/** Headings stand right before the start: 3 a headline with its byline, 2 a headline, 1 others, 0 none. */
export const headed: Feature = {
  name: "headed-start",
  unit: "0 to 3",
  ofPlace: true,
  prepare: (prepared) => {
    const value = headingsAbove(prepared).map((headings) => {
      const headline = headings.some(({ role }) => role === "headline" || role === "kicker")
      const byline = headings.some(({ role }) => role === "byline")
      return headline && byline ? 3 : headline ? 2 : headings.length > 0 ? 1 : 0
    })
    return (_, to) => value[to]
  }
}

/** A heading stands right after the end: 2 a headline or kicker, 1 another heading, 0 running text. */
export const beforeHeading: Feature = {
  name: "end-before-heading",
  unit: "0, 1, 2",
  ofPlace: true,
  prepare: ({ page, place }) => {
    const value = Uint8Array.from(place, (at) => {
      const after = page.fragments[at + 1]?.role
      if (after === undefined || after === "body" || after === "lead" || after === "furniture") return 0
      return after === "headline" || after === "kicker" ? 2 : 1
    })
    return (from) => value[from]
  }
}

/** Characters of the headlines right before the start: a subheading is short. */
export const headlineLength: Feature = {
  name: "headline-length",
  unit: "characters",
  ofPlace: true,
  prepare: (prepared) => {
    const value = headingsAbove(prepared).map((headings) => {
      const headlines = headings.filter(({ role }) => role === "headline")
      return Math.min(
        60,
        headlines.reduce((sum, { text }) => sum + text.length, 0)
      )
    })
    return (_, to) => value[to]
  }
}

/** Whether the two were found in different columns, where columns are known: a step down a column or out of it. */
export const otherColumn: Feature = {
  name: "other-column",
  unit: "0, 1",
  ofPlace: true,
  prepare:
    ({ nodes }) =>
    (from, to) =>
      nodes[from].column === nodes[to].column ? 0 : 1
}
