import * as Result from "effect/Result"
import { isAlto, readAlto } from "./formats/alto.ts"
import { isHocr, readHocr } from "./formats/hocr.ts"
import { isJson, producers, readJson, readJsonOf } from "./formats/json.ts"
import { isMets, readLoneMets } from "./formats/mets.ts"
import { isPageXml, readPageXml } from "./formats/page-xml.ts"
import { isTesseractTsv, readTesseractTsv } from "./formats/tesseract-tsv.ts"
import { readText } from "./formats/text.ts"
import { rootOf } from "./formats/xml.ts"
import { type Input, type Reading, sourceOf } from "./input.ts"
import { type LaidPage, layOut } from "./layout.ts"
import type { Page, Source } from "./page.ts"
import type { ReadError } from "./read-error.ts"
import { settled } from "./rows/settled.ts"

/** A format of sources: how it is named and known, and what makes pages of it. */
export interface Format {
  /** As the result and the command line name it. */
  readonly name: string
  /** Endings of the names of files that are taken from a directory, in lower case; of JSON more than its extension. */
  readonly extensions: ReadonlyArray<string>
  /** Whether a file that begins so is of this format; asked in the order of the list. */
  readonly recognises: (name: string, head: string) => boolean
  readonly read: (file: Input, reading?: Omit<Reading, "finish">) => Result.Result<Laid, ReadError>
}

/** A source with its pages: their spans point into `source.text`, which a format may have laid out anew. */
export interface Laid {
  readonly source: Source
  readonly pages: ReadonlyArray<Page>
}

/** A format whose lines have boxes: its text is laid out from them. */
const laidOut =
  (pages: (file: Input, reading: Reading) => Result.Result<ReadonlyArray<LaidPage>, ReadError>): Format["read"] =>
  (file, reading) =>
    Result.map(pages(file, { ...reading, finish: settled }), (laid) => layOut(file, laid))

/** All formats; the last takes what no other does but XML. A new one is a file in `formats/` and a line here. */
export const formats: ReadonlyArray<Format> = [
  { name: "hocr", extensions: [".hocr", ".html", ".htm"], recognises: isHocr, read: laidOut(readHocr) },
  { name: "alto", extensions: [".xml"], recognises: isAlto, read: laidOut(readAlto) },
  { name: "mets", extensions: [".xml"], recognises: isMets, read: readLoneMets }, // `batch` reads the files that it names
  { name: "page-xml", extensions: [".xml"], recognises: isPageXml, read: laidOut(readPageXml) },
  {
    name: "tesseract-tsv",
    extensions: [".tsv"],
    recognises: (_, head) => isTesseractTsv(head),
    read: laidOut(readTesseractTsv)
  },
  {
    name: "json", // of any producer; the source's format is then the producer's name
    extensions: [...producers.flatMap(({ endings }) => endings)],
    recognises: isJson,
    read: (file, reading) => readJson(sourceOf(file), reading?.depth)
  },
  ...producers.map(
    (producer): Format => ({
      name: producer.name,
      extensions: producer.endings,
      recognises: () => false,
      read: (file, reading) => readJsonOf(producer)(sourceOf(file), reading?.depth)
    })
  ),
  {
    name: "text",
    extensions: [".txt", ".text"],
    recognises: (_, head) => rootOf(head) === undefined,
    read: (file) => {
      const source = sourceOf(file)
      return Result.succeed({ source, pages: readText(source) })
    }
  }
]
