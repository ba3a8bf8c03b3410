import type { CheckReport } from "../evaluate/check-report.ts"
import { problemsOf } from "./check-problems.ts"

/** Workflow commands that GitHub Actions shows beside the files of a pull request; nothing where all is well. */
export const checkGithub = (report: CheckReport): string =>
  problemsOf(report)
    .map(({ file, title, message }) => {
      const place = file === null ? "" : `file=${property(file)},`
      return `::error ${place}title=${property(`restitch check: ${title}`)}::${data(message)}\n`
    })
    .join("")

/** As the runner's toolkit escapes them: a line end would begin another command. */
const data = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A")
const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C")
