import type { SamplePage } from "../builder/page.ts"
import { english } from "./english.ts"
import { inOrder } from "./in-order.ts"
import { newsWrap } from "./news-wrap.ts"
import { ocrErrors } from "./ocr-errors.ts"
import { oneLine } from "./one-line.ts"
import { sideBySide } from "./side-by-side.ts"
import { speeches } from "./speeches.ts"
import { wrapped } from "./wrapped.ts"

export const pages: ReadonlyArray<SamplePage> = [
  speeches,
  newsWrap,
  wrapped,
  sideBySide,
  ocrErrors,
  inOrder,
  oneLine,
  english
]
