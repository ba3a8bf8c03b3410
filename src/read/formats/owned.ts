/**
 * The same characters in memory of their own. What an engine cuts from a text keeps the whole text alive, so that the
 * name of a line would hold a file of 200 MB as long as the line itself.
 */
export const owned = <T extends string | undefined>(text: T): T => text?.split("").join("") as T
