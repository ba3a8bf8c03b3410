const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }

/**
 * The text of a snippet of HTML that a producer wrote for a table or a centred title: a row a line, cells parted by
 * blanks. Text without tags comes back as it is.
 */
export const htmlRows = (html: string): string => {
  if (!/<\/?[a-z][^<>]*>/i.test(html)) return html
  return html
    .replace(/\s+/g, " ")
    .replace(/<(?:br|\/tr|\/p|\/div|\/caption)\b[^<>]*>/gi, "\n")
    .replace(/<\/t[dh]\b[^<>]*>/gi, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name?.toLowerCase()] ?? whole)
    })
}
