/** A page of a PDF that a test writes: what is drawn, and how the page is turned. */
export interface DrawnPage {
  /** Operators of a content stream. F1 is Helvetica, F2 a Chinese font set across, F3 the same set downwards. */
  readonly content: string
  readonly rotate?: number
}

const chinese = (name: string, encoding: string) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-${encoding} /Encoding /${encoding} /DescendantFonts [ << ` +
  `/Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) ` +
  `/Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] ` +
  `/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> /DW 1000 >> ] >>`

/** Bytes of a PDF 1.4 of 400 × 600 points; `encrypted` needs a password that nobody knows. */
export const pdfFile = (pages: ReadonlyArray<DrawnPage>, encrypted = false): Uint8Array => {
  const fonts = "/Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >>"
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [ ${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ")} ] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    chinese("STSong-Light", "UniGB-UCS2-H"),
    chinese("STSong-Light", "UniGB-UCS2-V"),
    ...pages.flatMap(({ content, rotate = 0 }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Rotate ${rotate} /Resources << ${fonts} >> /Contents ${7 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
    ])
  ]
  let file = "%PDF-1.4\n"
  const places: Array<number> = []
  for (const [i, object] of objects.entries()) {
    places.push(file.length)
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> >> /ID [ <${"01".repeat(16)}> <${"01".repeat(16)}> ]`
    : ""
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + end)
}

/** Draws a text in F2 or F3 from a point, as one string of UCS-2. */
export const draw = (text: string, x: number, y: number, size = 10, font: "F2" | "F3" = "F2"): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, "0")).join("")}> Tj ET\n`
