import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { detectText } from "./pages.ts"

const page = new URL("../../../shared/pages/chongqing-speeches/", import.meta.url)

/** Runs where the real page lies beside the repository; its text is not ours to ship. */
describe.skipIf(!existsSync(page))("the real page", () => {
  it("has the copies and the roles that its gold names", () => {
    const text = readFileSync(new URL("dump.txt", page), "utf8")
    const gold: {
      articles: ReadonlyArray<{
        paragraphs: ReadonlyArray<{ role: string; spans: ReadonlyArray<readonly [number, number]> }>
      }>
    } = JSON.parse(readFileSync(new URL("gold.json", page), "utf8"))
    const roleAt = new Map(
      gold.articles.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ role, spans }) => spans.map(([start]) => [start, role]))
      )
    )
    const { fragments, duplicates } = detectText(text)
    expect(duplicates.map((copy) => [copy.fragment.id, copy.of.id])).toEqual([
      ["f53", "f52"],
      ["f68", "f66"],
      ["f69", "f67"]
    ])
    const wrong = fragments.filter(({ spans, role }) => (roleAt.get(spans[0].start) ?? role) !== role)
    expect(wrong.map(({ id, role, text }) => [id, role, text.slice(0, 20)])).toEqual([])
  })
})
