import type { Feature } from "../feature.ts"

/** Whether the one stands right after the other in the dump: 2 with nothing between, 1 with a heading between. */
export const adjacent: Feature = {
  name: "adjacent",
  unit: "0, 1, 2",
  prepare:
    ({ place }) =>
    (from, to) =>
      to !== from + 1 ? 0 : place[to] === place[from] + 1 ? 2 : 1
}

/** How far on in the dump, in pieces: sign and logarithm. */
export const distance: Feature = {
  name: "distance",
  unit: "log pieces",
  prepare: () => (from, to) => Math.sign(to - from) * Math.log2(1 + Math.abs(to - from))
}

/** Headings stand right before the start: 3 a headline with its byline, 2 a headline, 1 others, 0 none. */
export const headed: Feature = {
  name: "headed-start",
  unit: "0 to 3",
  prepare: ({ page, place }) => {
    const value = Uint8Array.from(place, (at) => {
      let headline = false
      let byline = false
      let any = false
      for (let before = at - 1; before >= 0; before--) {
        const { role } = page.fragments[before]
        if (role === "body" || role === "lead") break
        if (role === "furniture" || role === "caption") continue
        any = true
        headline ||= role === "headline" || role === "kicker"
        byline ||= role === "byline"
      }
      return headline && byline ? 3 : headline ? 2 : any ? 1 : 0
    })
    return (_, to) => value[to]
  }
}

/** A heading stands right after the end: 2 a headline or kicker, 1 another heading, 0 running text. */
export const beforeHeading: Feature = {
  name: "end-before-heading",
  unit: "0, 1, 2",
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
  prepare: ({ page, place }) => {
    const value = Uint8Array.from(place, (at) => {
      let length = 0
      for (let before = at - 1; before >= 0; before--) {
        const { role, text } = page.fragments[before]
        if (role === "body" || role === "lead") break
        if (role === "headline") length += text.length
      }
      return Math.min(60, length)
    })
    return (_, to) => value[to]
  }
}
