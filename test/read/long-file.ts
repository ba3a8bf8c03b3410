import type { Input } from "../../src/read/input.ts"

/** A file of a head, of `count` parts made one by one as they are asked for, and of a tail: it is nowhere held whole. */
export const longFile = (
  head: string,
  part: (i: number) => string,
  count: number,
  tail: string
): { readonly file: Input; readonly given: () => number } => {
  let given = 0
  return {
    file: {
      name: "long.xml",
      format: "",
      sha256: "",
      head,
      text: () => {
        throw new Error("it was asked for whole")
      },
      *pieces() {
        yield head
        for (let i = 0; i < count; i++) {
          given++
          yield part(i)
        }
        yield tail
      }
    },
    given: () => given
  }
}

/** A line of ALTO, its words a character each, as OCR of Chinese gives them. */
export const altoLine = (text: string, y: number): string => {
  const strings = [...text].map((character, i) => {
    const box = `HPOS="${20 + 42 * i}" VPOS="${y}" WIDTH="40" HEIGHT="40"`
    return `<String ID="string_${y}_${i}" ${box} WC="0.97" CONTENT="${character}"/>`
  })
  return `<TextLine ID="line_${y}" HPOS="20" VPOS="${y}" WIDTH="760" HEIGHT="40">${strings.join("")}</TextLine>\n`
}
