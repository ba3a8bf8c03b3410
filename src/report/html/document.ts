import { createHash } from "node:crypto"
import { type Child, h, jsonOf, verbatim } from "./html.ts"
import { interfaceLanguage } from "./language.ts"

export interface Document {
  readonly title: string
  readonly style: string
  /** Runs when all is there. */
  readonly script: string
  /** What the script reads, as JSON in the element `#data`. */
  readonly data?: unknown
  readonly body: ReadonlyArray<Child>
}

/** As a policy names an inline script or style. */
export const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`

/**
 * A file that stands alone. Its policy lets nothing in but its own script and style, by their hashes, and pictures that it
 * holds itself: no network, no inline handler, no markup made of text.
 */
export const documentOf = ({ title, style, script, data, body }: Document): string => {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'"
  ].join("; ")
  const html = h(
    "html",
    { lang: interfaceLanguage },
    h(
      "head",
      {},
      h("meta", { charset: "utf-8" }),
      h("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("meta", { name: "referrer", content: "no-referrer" }),
      h("title", {}, title),
      h("style", {}, verbatim(style))
    ),
    h(
      "body",
      {},
      ...body,
      data === undefined ? undefined : h("script", { type: "application/json", id: "data" }, jsonOf(data)),
      h("script", {}, verbatim(script))
    )
  )
  return `<!doctype html>\n${html.markup}\n`
}
