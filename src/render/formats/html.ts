import { reportPage } from "../../report/html/page.ts"
import type { Format } from "../format.ts"

/** A page to look at and to correct, in a browser: the report, a page a file. */
export const html: Format = {
  name: "html",
  aliases: [],
  extension: "html",
  onePage: true,
  render: (result, page, source) => reportPage(result, { page, source })
}
