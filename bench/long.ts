/**
 * What a very long ALTO file takes to be read: its pages are parsed in pieces, so that beside its bytes only the text of it
 * and the boxes of its lines are held.
 *
 *     npm run bench:long -- [--megabytes 200]
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import * as Result from "effect/Result"
import { read } from "../src/read/read.ts"

const { values: given } = parseArgs({ options: { megabytes: { type: "string", default: "200" } } })
const wanted = Number(given.megabytes) * 1e6

/** A line as OCR of Chinese gives it: a word a character, with its box, its confidence and a name of its own. */
const lineOf = (page: number, y: number): string => {
  const words = [..."春耕生产开始后各县增加水利投资"].map(
    (character, i) =>
      `<String ID="page_${page}_block_1_line_${y}_word_${i}" HPOS="${20 + 42 * i}" VPOS="${y}" WIDTH="40" HEIGHT="40" WC="0.97" CONTENT="${character}"/>`
  )
  return `<TextLine ID="l${page}_${y}" HPOS="20" VPOS="${y}" WIDTH="640" HEIGHT="40">${words.join("")}</TextLine>\n`
}
const pageOf = (page: number): string =>
  `<Page ID="p${page}" WIDTH="800" HEIGHT="20000"><PrintSpace><TextBlock ID="b${page}">${Array.from(
    { length: 400 },
    (_, i) => lineOf(page, 50 * i)
  ).join("")}</TextBlock></PrintSpace></Page>\n`

const directory = mkdtempSync(join(tmpdir(), "restitch-long-"))
try {
  const path = join(directory, "long.alto.xml")
  const out = openSync(path, "w")
  let size = writeSync(out, `<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout>`)
  let pages = 0
  while (size < wanted) size += writeSync(out, pageOf(pages++))
  writeSync(out, "</Layout></alto>")
  closeSync(out)
  const bytes = readFileSync(path)
  const before = process.resourceUsage().maxRSS / 1024
  const begun = performance.now()
  const { source, pages: found } = Result.getOrThrow(read("long.alto.xml", bytes, { sha256: "" }))
  const seconds = (performance.now() - begun) / 1000
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(
    `${(bytes.length / 1e6).toFixed(0)} MB of ALTO, ${found.length} pages, ${source.text.length} characters: ${seconds.toFixed(1)} s; ` +
      `peak memory ${peak.toFixed(0)} MB, ${before.toFixed(0)} of them before it was read`
  )
} finally {
  rmSync(directory, { recursive: true, force: true })
}
