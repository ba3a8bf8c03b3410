import { readText } from "./formats/text.ts"
import type { Page, Source } from "./page.ts"

/** A format of sources: how it is named and known, and what makes pages of it. */
export interface Format {
  /** As the result and the command line name it. */
  readonly name: string
  /** Whether a decoded source is of this format; asked in the order of the list. */
  readonly recognises: (name: string, text: string) => boolean
  readonly pages: (source: Source) => ReadonlyArray<Page>
}

/** All formats; the last takes what no other does. A new one is a file in `formats/` and a line here. */
export const formats: ReadonlyArray<Format> = [{ name: "text", recognises: () => true, pages: readText }]
