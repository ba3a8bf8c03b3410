import type { Format } from "./format.ts"
import { alto } from "./formats/alto.ts"
import { hocr } from "./formats/hocr.ts"
import { html } from "./formats/html.ts"
import { impresso } from "./formats/impresso.ts"
import { json } from "./formats/json.ts"
import { jsonl } from "./formats/jsonl.ts"
import { markdown } from "./formats/markdown.ts"
import { pageXml } from "./formats/page-xml.ts"
import { tei } from "./formats/tei.ts"
import { text } from "./formats/text.ts"

/** All ways to write a result. A new one is a file in `formats/` and a line here. */
export const formats: ReadonlyArray<Format> = [json, jsonl, markdown, text, html, pageXml, alto, hocr, tei, impresso]

/** A format by its name or another that it goes by. */
export const formatNamed = (name: string): Format | undefined =>
  formats.find((format) => format.name === name || format.aliases.includes(name))

/** What `--format` takes, the short name of each. */
export const formatNames: ReadonlyArray<string> = formats.map(({ name, aliases }) => aliases[0] ?? name)
