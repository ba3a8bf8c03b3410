import { readFileSync } from "node:fs"

/** A file of the repository's top. */
export const readTop = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8")

export interface Block {
  /** `""` of an indented one. */
  readonly language: string
  readonly text: string
}

/** Blocks of code of a page of Markdown, fenced or indented by four blanks, in order. */
export const blocksOf = (markdown: string): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  const pattern = /^```(\w*)\n([\s\S]*?)^```$|(?:^ {4}.*\n)(?:(?: {4}.*)?\n)*/gm
  for (const [whole, language, text] of markdown.matchAll(pattern))
    blocks.push(
      text === undefined
        ? { language: "", text: whole.replace(/^ {4}/gm, "").trimEnd() }
        : { language, text: text.trimEnd() }
    )
  return blocks
}

/** A command as the reader would type it, what is said about it left out. */
const command = /^(?:\s*- (?:run: )?)?((?:restitch|npm|npx|pdftotext|node|docker|pip) .*?)(?:\s+# .*)?$/

/** Those of blocks of code, then those that stand in cells of tables. */
export const commandsOf = (markdown: string): ReadonlyArray<string> => {
  const lines = blocksOf(markdown)
    .filter(({ language }) => language !== "ts" && language !== "json")
    .flatMap(({ text }) => text.split("\n"))
  const cells = [...markdown.matchAll(/^\|.*$/gm)].flatMap(([row]) =>
    [...row.matchAll(/`(restitch [^`]+)`/g)].map(([, cell]) => cell)
  )
  return [...lines.flatMap((line) => command.exec(line)?.slice(1) ?? []), ...cells]
}
