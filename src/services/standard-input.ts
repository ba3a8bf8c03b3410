/** Names standard input where a path is asked for. */
export const standardInput = "-"
