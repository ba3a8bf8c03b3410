/** A page of text as OCR writes it: an article a column of lines, its headline above in larger type; folio lines on top. */
const measure = 16
const em = 30
const pitch = 44

const span = (text: string, x: number, y: number, size: number): string => {
  const box = `bbox ${x} ${y} ${x + text.length * size} ${y + size}`
  return `<span class="ocr_line" title="${box}; x_size ${size}"><span class="ocrx_word" title="${box}; x_wconf 95">${text}</span></span>`
}

const column = (article: string, x: number): string => {
  let y = 120
  const lines: Array<string> = []
  for (const [i, paragraph] of article.split("\n\n").entries()) {
    const isHeadline = i === 0 && paragraph.length <= 12 && !/[。）]$/.test(paragraph)
    if (isHeadline || /^（|^本报记者/.test(paragraph)) {
      const size = isHeadline ? 46 : em
      lines.push(span(paragraph, x, y, size))
      y += size + 20
      continue
    }
    // What goes on from another page has no indent.
    let indent = /^[吨长]/.test(paragraph) ? 0 : 2
    for (let at = 0; at < paragraph.length; indent = 0) {
      const text = paragraph.slice(at, at + measure - indent)
      lines.push(span(text, x + indent * em, y, em))
      at += text.length
      y += pitch
    }
  }
  return `<div class="ocr_carea"><p class="ocr_par">${lines.join("\n")}</p></div>`
}

/** @param articles  of each page: its folio line, then its articles */
export const hocrOf = (pages: ReadonlyArray<readonly [folio: string, ...articles: ReadonlyArray<string>]>): string =>
  `<html><head><meta name="ocr-system" content="tesseract 5.3.0"/></head><body>${pages
    .map(
      ([folio, ...articles], p) =>
        `<div class="ocr_page" id="page_${p + 1}" title="bbox 0 0 2400 2000"><div class="ocr_carea"><p class="ocr_par">${span(folio, 60, 30, em)}</p></div>${articles
          .map((article, i) => column(article, 60 + i * (measure * em + 70)))
          .join("")}</div>`
    )
    .join("")}</body></html>`
