/** The pages of a paper as OCR sees them: an article a column, its headline above in larger type; folio lines on top. */
export type PrintedPage = readonly [folio: string, ...articles: ReadonlyArray<string>]

interface PrintedLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

const measure = 16
const em = 30
const pitch = 44

const column = (article: string, x: number): ReadonlyArray<PrintedLine> => {
  let y = 120
  const lines: Array<PrintedLine> = []
  for (const [i, paragraph] of article.split("\n\n").entries()) {
    const isHeadline = i === 0 && paragraph.length <= 12 && !/[。）]$/.test(paragraph)
    if (isHeadline || /^（|^本报记者/.test(paragraph)) {
      const size = isHeadline ? 46 : em
      lines.push({ text: paragraph, x, y, size })
      y += size + 20
      continue
    }
    // What goes on from another page has no indent.
    let indent = /^[吨长]/.test(paragraph) ? 0 : 2
    for (let at = 0; at < paragraph.length; indent = 0) {
      const text = paragraph.slice(at, at + measure - indent)
      lines.push({ text, x: x + indent * em, y, size: em })
      at += text.length
      y += pitch
    }
  }
  return lines
}

/** Folio line first, then column by column. */
const blocksOf = ([folio, ...articles]: PrintedPage): ReadonlyArray<ReadonlyArray<PrintedLine>> => [
  [{ text: folio, x: 60, y: 30, size: em }],
  ...articles.map((article, i) => column(article, 60 + i * (measure * em + 70)))
]

const span = ({ text, x, y, size }: PrintedLine): string => {
  const box = `bbox ${x} ${y} ${x + text.length * size} ${y + size}`
  return `<span class="ocr_line" title="${box}; x_size ${size}"><span class="ocrx_word" title="${box}; x_wconf 95">${text}</span></span>`
}

/** All pages in one file. */
export const hocrOf = (pages: ReadonlyArray<PrintedPage>): string =>
  `<html><head><meta name="ocr-system" content="tesseract 5.3.0"/></head><body>${pages
    .map(
      (page, p) =>
        `<div class="ocr_page" id="page_${p + 1}" title="bbox 0 0 2400 2000">${blocksOf(page)
          .map((lines) => `<div class="ocr_carea"><p class="ocr_par">${lines.map(span).join("\n")}</p></div>`)
          .join("")}</div>`
    )
    .join("")}</body></html>`

/** A page in a file of its own. */
export const altoOf = (page: PrintedPage): string =>
  `<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page ID="P" WIDTH="2400" HEIGHT="2000"><PrintSpace>${blocksOf(
    page
  )
    .map(
      (lines, b) =>
        `<TextBlock ID="b${b}">${lines
          .map(({ text, x, y, size }, i) => {
            const box = `HPOS="${x}" VPOS="${y}" WIDTH="${text.length * size}" HEIGHT="${size}"`
            return `<TextLine ID="b${b}_l${i}" ${box}><String ${box} CONTENT="${text}"/></TextLine>`
          })
          .join("")}</TextBlock>`
    )
    .join("")}</PrintSpace></Page></Layout></alto>`
