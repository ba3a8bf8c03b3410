import type { CheckReport } from "../evaluate/check-report.ts"
import { checkGithub } from "./check-github.ts"
import { checkMarkdown } from "./check-markdown.ts"
import { checkText } from "./check-text.ts"
import { junit } from "./junit.ts"

/** How a check is written. */
export interface CheckFormat {
  readonly name: string
  /** @param all  every value, not only the main ones */
  render(report: CheckReport, all: boolean): string
  /** Lines that may stand beside others on standard output. */
  readonly mixes: boolean
}

/** Every form of report. A new one is a file and a line in this list. */
export const checkFormats: ReadonlyArray<CheckFormat> = [
  { name: "text", render: checkText, mixes: true },
  { name: "markdown", render: checkMarkdown, mixes: false },
  { name: "json", render: (report) => `${JSON.stringify(report, null, 2)}\n`, mixes: false },
  { name: "junit", render: junit, mixes: false },
  { name: "github", render: checkGithub, mixes: true }
]

/** A report that is to be written. */
export interface WantedReport {
  readonly format: CheckFormat
  /** Standard output where left out. */
  readonly file: string | undefined
}

/**
 * Reads `text`, `junit=out.xml`, or several with commas. Where all go to files, the table goes to standard output too.
 *
 * @returns what is wrong, in words, where it cannot be done
 */
export const wantedReports = (given: ReadonlyArray<string>): ReadonlyArray<WantedReport> | string => {
  const wanted: Array<WantedReport> = []
  for (const each of given.flatMap((text) => text.split(","))) {
    const cut = each.indexOf("=")
    const name = (cut < 0 ? each : each.slice(0, cut)).trim()
    const format = checkFormats.find((known) => known.name === name)
    if (format === undefined) return `"${name}" is not of ${checkFormats.map((known) => known.name).join(", ")}`
    if (cut >= 0 && each.slice(cut + 1).trim() === "") return `"${each}" names no file`
    wanted.push({ format, file: cut < 0 ? undefined : each.slice(cut + 1).trim() })
  }
  const out = wanted.filter(({ file }) => file === undefined)
  if (out.length === 0) return [{ format: checkFormats[0], file: undefined }, ...wanted]
  if (out.length > 1 && out.some(({ format }) => !format.mixes))
    return "only text and github may share standard output: give the others a file, as in junit=out.xml"
  return wanted
}
