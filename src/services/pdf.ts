import { createRequire } from "node:module"
import { dirname, join, sep } from "node:path"
import * as Effect from "effect/Effect"
import { pdfPage } from "../read/formats/pdf.ts"
import type { PdfItem } from "../read/formats/pdf-pieces.ts"
import type { LaidPage } from "../read/layout.ts"
import { ReadError } from "../read/read-error.ts"
import { ignoringStrays } from "./stray-rejections.ts"

/** As the result and the command line name the format. */
export const pdfFormat = "pdf"

export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-"

/**
 * The pages of a PDF with a text layer, by pdf.js, which is loaded here and no sooner. Nothing of the file is run and
 * nothing is fetched: maps of characters and the standard fonts come from the package.
 *
 * @param file  its name, for messages
 * @returns a `ReadError` for a PDF that is encrypted, broken or a mere picture
 */
export const readPdf = (file: string, bytes: Uint8Array): Effect.Effect<ReadonlyArray<LaidPage>, ReadError> =>
  Effect.tryPromise({
    // Of a page that is not where the file says pdf.js reads ahead, and forgets to wait for it.
    try: () => ignoringStrays("/pdfjs-dist/", () => pagesOf(bytes)),
    catch: (cause) => readErrorOf(file, cause)
  }).pipe(
    Effect.filterOrFail(
      (pages) => pages.some(({ lines }) => lines.length > 0),
      () =>
        new ReadError({
          file,
          place: "page 1",
          problem: "the PDF has no text, it is a scan",
          remedy: "OCR it first, as with `ocrmypdf -l chi_sim scan.pdf page.pdf`"
        })
    )
  )

const pagesOf = async (bytes: Uint8Array): Promise<ReadonlyArray<LaidPage>> => {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes), // a copy, which pdf.js keeps for itself; it takes no Buffer
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: join(home, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, "standard_fonts") + sep
  })
  try {
    const document = await loading.promise
    const labels = await document.getPageLabels()
    const pages: Array<LaidPage> = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const { items, styles } = await page.getTextContent()
      pages.push(
        pdfPage({
          name: labels?.[number - 1] || String(number),
          items: items.filter((item): item is typeof item & PdfItem => "str" in item),
          vertical: new Set(Object.keys(styles).filter((name) => styles[name].vertical)),
          width,
          height,
          toView: transform
        })
      )
      page.cleanup()
    }
    return pages
  } finally {
    await loading.destroy()
  }
}

const readErrorOf = (file: string, cause: unknown): ReadError => {
  const name = cause instanceof Error ? cause.name : ""
  const fail = (problem: string, remedy: string) => new ReadError({ file, place: "byte 0", problem, remedy })
  if (name === "PasswordException")
    return fail(
      "the PDF is encrypted",
      "Take its password off first, as with `qpdf --decrypt --password=… in.pdf out.pdf`"
    )
  const said = cause instanceof Error ? cause.message.replace(/[.\s]+$/, "") : String(cause)
  return fail(`the PDF is broken (${said})`, "Fetch it again, or mend it, as with `qpdf in.pdf out.pdf`")
}
