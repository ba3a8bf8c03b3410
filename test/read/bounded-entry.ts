import { parentPort } from "node:worker_threads"
import * as Result from "effect/Result"
import { formats } from "../../src/read/formats.ts"
import { altoLine, longFile } from "./long-file.ts"

// Reads 33 MB of ALTO in 12 pages, most of it the names of words, in whatever memory this thread is given.
const named = (line: string) => line.replaceAll("string_", "x".repeat(400))
const lines = Array.from({ length: 400 }, (_, i) => named(altoLine("春耕生产开始各县增加水利投资", 50 * i))).join("")
const pageOf = (i: number) =>
  `<Page ID="p${i}"><PrintSpace><TextBlock ID="b">${lines}</TextBlock></PrintSpace></Page>\n`
const { file } = longFile("<alto><Layout>", pageOf, 12, "</Layout></alto>")
const alto = formats.find(({ name }) => name === "alto")
const { source, pages } = Result.getOrThrow(alto!.read(file))
parentPort?.postMessage({ pages: pages.length, characters: source.text.length, xml: 12 * pageOf(0).length })
