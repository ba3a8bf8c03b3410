import type { Feature } from "../feature.ts"

/** Whether the start reads like that of a paragraph. */
export const paragraphStart: Feature = {
  name: "paragraph-start",
  unit: "nats",
  prepare:
    ({ startOdds }) =>
    (_, to) =>
      startOdds[to]
}

/** What the page's make-up says of the start: 1 a paragraph begins, -1 it does not, 0 silent. */
export const madeUp: Feature = {
  name: "made-up-start",
  unit: "-1, 0, 1",
  prepare:
    ({ nodes }) =>
    (_, to) => {
      const begins = nodes[to].beginsParagraph
      return begins === undefined ? 0 : begins ? 1 : -1
    }
}

/** The same where the end before it is cut: what follows a cut begins no paragraph. */
export const startAfterCut: Feature = {
  name: "start-after-cut",
  unit: "nats",
  prepare:
    ({ nodes, startOdds }) =>
    (from, to) =>
      nodes[from].endsOpen ? startOdds[to] : 0
}
