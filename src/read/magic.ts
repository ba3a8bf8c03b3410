/** A kind of file that holds no plain text. */
export interface BinaryKind {
  readonly what: string
  readonly remedy: string
}

const picture = "Read it with OCR first, as with `tesseract page.png page -l chi_sim`"
const unpack = "Unpack it and give the text inside"

/** How files open that people take for text. Each: its first bytes, what it is, what to do. */
const kinds: ReadonlyArray<readonly [bytes: string, what: string, remedy: string]> = [
  ["%PDF-", "a PDF", "Take its text out first, as with `pdftotext -layout page.pdf`"],
  ["\x89PNG", "a PNG picture", picture],
  ["\xff\xd8\xff", "a JPEG picture", picture],
  ["GIF8", "a GIF picture", picture],
  ["II*\0", "a TIFF picture", picture],
  ["MM\0*", "a TIFF picture", picture],
  ["AT&TFORM", "a DjVu file", "Take its text out first, as with `djvutxt`"],
  ["PK\x03\x04", "a zip archive (or a Word, Excel or EPUB file)", `${unpack}, or save the document as plain text`],
  ["\x1f\x8b", "a gzip archive", unpack],
  ["BZh", "a bzip2 archive", unpack],
  ["\xfd7zXZ", "an xz archive", unpack],
  ["7z\xbc\xaf", "a 7-Zip archive", unpack],
  ["Rar!", "a RAR archive", unpack],
  ["\xd0\xcf\x11\xe0", "an old Office file", "Save the document as plain text"],
  ["{\\rtf", "a rich text file", "Save the document as plain text"]
]

/** What a file is by its first bytes, where that is something else than text. */
export const binaryKind = (bytes: Uint8Array): BinaryKind | undefined => {
  for (const [magic, what, remedy] of kinds) {
    let i = 0
    while (i < magic.length && bytes[i] === magic.charCodeAt(i)) i++
    if (i === magic.length) return { what, remedy }
  }
}
