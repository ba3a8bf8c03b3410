import { createHash } from "node:crypto"
import { Parser } from "htmlparser2"
import { describe, expect, it } from "vitest"
import { indexPage, listed, need } from "../../src/report/html/index-page.ts"
import { reportPage } from "../../src/report/html/page.ts"
import { articleOf, paragraphOf } from "../validate/pages.ts"
import { paper, paperOf, paperText, seam } from "./paper.ts"

interface Parsed {
  readonly tags: ReadonlyArray<{ readonly name: string; readonly attributes: Readonly<Record<string, string>> }>
  /** Contents of the elements of a name. */
  readonly texts: (name: string) => ReadonlyArray<string>
  readonly text: string
}

const parsed = (html: string): Parsed => {
  const tags: Array<Parsed["tags"][number]> = []
  const texts: Array<{ name: string; text: string }> = []
  const open: Array<{ name: string; text: string }> = []
  let text = ""
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push({ name, attributes: { ...attributes } })
      const element = { name, text: "" }
      open.push(element)
      texts.push(element)
    },
    ontext: (part) => {
      for (const element of open) element.text += part
      if (!open.some(({ name }) => name === "script" || name === "style")) text += part
    },
    onclosetag: () => void open.pop()
  })
  parser.end(html)
  return { tags, text, texts: (name) => texts.filter((each) => each.name === name).map((each) => each.text) }
}

const ids = (page: Parsed, key: string) =>
  page.tags.flatMap(({ attributes }) => (attributes[key] === undefined ? [] : [attributes[key]]))
const safe = (html: string) => {
  const page = parsed(html)
  const policy = page.tags.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")!
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`
  const scripts = page.texts("script")
  expect(policy.attributes.content).toContain("default-src 'none'")
  expect(policy.attributes.content).toContain(`script-src ${hash(scripts.at(-1)!)};`)
  expect(policy.attributes.content).toContain(`style-src ${hash(page.texts("style")[0])};`)
  expect(page.texts("style")).toHaveLength(1)
  for (const { attributes } of page.tags)
    for (const [name, value] of Object.entries(attributes)) {
      expect(name).not.toMatch(/^on|^style$|^src$|^srcset$/)
      if (name === "href") expect(value).not.toMatch(/^[a-z]+:/i)
    }
  return page
}

describe("a report", () => {
  const page = safe(reportPage(paper, { source: paperText }))

  it("has every piece of the dump exactly once, in the dump's order, with its text", () => {
    const spans = [
      ...paper.articles.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.spans)),
      ...paper.unplaced.map(({ span, fragment }) => ({ ...span, fragment })),
      ...paper.duplicates.map(({ span }, i) => ({ ...span, fragment: `copy${i + 1}` }))
    ]
    const order = spans.toSorted((a, b) => a.start - b.start).map(({ fragment }) => fragment)
    expect(ids(page, "data-piece")).toEqual(order)
    expect(page.text).toContain("责任编辑：程小满")
  })

  it("divides paragraphs at their seams, each with its probability", () => {
    const parts = ids(page, "data-part")
    expect(parts).toEqual(
      paper.articles.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ spans }) => spans.map(({ fragment }) => fragment))
      )
    )
    const spans = page.texts("span")
    expect(spans).toContain("修表的老人把放大镜推到额头上，说这只座钟走了六十年，昨天夜里忽")
    expect(spans).toContain("然停了。他拆开后盖，发现发条断成两截，便从抽屉里找出一根旧的换上。")
    const labels = page.tags
      .filter(({ attributes }) => attributes["data-seam"])
      .map(({ attributes }) => attributes["aria-label"])
    expect(labels).toEqual([expect.stringMatching(/, 93 %, sure$/), expect.stringMatching(/, 55 %, doubtful$/)])
  })

  it("lists joins from the least sure, folds copies where they belong, and says what is missing", () => {
    expect(ids(page, "data-goto")).toEqual(["1", "0"])
    expect(page.texts("details").some((text) => text.includes("a copy was folded here") && text.includes("鲤鱼"))).toBe(
      true
    )
    expect(page.text).toContain("第三只钟: its heading is missing")
  })

  it("says so where it does not know a text, and shows the rest", () => {
    const bare = parsed(reportPage(paper))
    expect(bare.text).toContain("give --source")
    expect(bare.text).toContain("然停了。")
    expect(bare.text).not.toContain("责任编辑：程小满")
  })

  it("says the language of Chinese texts and names fonts for them", () => {
    const langs = page.tags
      .filter(({ name, attributes }) => name === "p" && attributes.lang)
      .map(({ attributes }) => attributes.lang)
    expect(new Set(langs)).toEqual(new Set(["zh"]))
    expect(page.tags[0].attributes.lang).toBe("en")
    expect(page.texts("style")[0]).toContain("Noto Sans CJK SC")
  })

  it("shows what cannot harm: markup, quotes, marks of direction and halves of pairs are text", () => {
    const hostile = `</script><script>alert(1)</script><img src=x onerror="alert('1')">\u202e反写\ud83c 和 \u0000 止。`
    const name = `"><script>alert(2)</script>.txt`
    const html = reportPage(
      paperOf(`${hostile}\n\n第二段写在这里，说完了。`, (all) => [articleOf([paragraphOf(all)])], name),
      {
        source: `${hostile}\n\n第二段写在这里，说完了。`
      }
    )
    const shown = safe(html)
    expect(shown.tags.filter((tag) => tag.name === "script")).toHaveLength(2)
    expect(shown.tags.filter((tag) => tag.name === "img")).toHaveLength(0)
    expect(shown.text).toContain("</script><script>alert(1)</script><img src=x onerror=")
    expect(shown.text).toContain("⟦U+202E⟧反写⟦U+D83C⟧")
    expect(html).not.toMatch(/[\u202a-\u202e]/)
    expect(JSON.parse(shown.texts("script")[0]).source.name).toBe(name)
  })

  it("holds a thousand pieces in a file of modest size", () => {
    const text = Array.from({ length: 1000 }, (_, i) => `第${i}段讲村里的第${i}件事，从早说到晚，说完了。`).join("\n\n")
    const many = paperOf(text, (all) => [
      articleOf(
        all.map((each, i) => ({ ...paragraphOf([each]), succession: i === 0 ? null : seam(all[i - 1], each, 0.9) }))
      )
    ])
    const html = reportPage(many, { source: text })
    expect(ids(parsed(html), "data-piece")).toHaveLength(1000)
    expect(html.length).toBeLessThan(1.5e6)
  }, 60_000)
})

describe("a report beside gold", () => {
  const at = (words: string, from = 0): [number, number] => {
    const start = paperText.indexOf(words, from)
    return [start, start + words.length]
  }
  const clock = at("修表的老人把放大镜推到额头上，说这只座钟走了六十年，昨天夜里忽")
  const rest = at("然停了。他拆开后盖，发现发条断成两截，便从抽屉里找出一根旧的换上。")
  const kites = at("柳树又绿了一圈，孩子们在堤下跑来跑去，线轴转得飞快，风筝越升越")
  const high = at("高。卖风筝的人说，今年最好卖的是一只鲤鱼，尾巴上缀着九片绸子。")
  const copy = at("高。卖风筝的人说，今年最好卖的是一只鲤鱼，尾巴上缀着九片绸子。", high[1])
  const article = (id: string, spans: ReadonlyArray<readonly [number, number]>, ...heads: ReadonlyArray<string>) => ({
    id,
    paragraphs: [
      ...heads.map((head) => ({ role: "headline" as const, spans: [at(head)] })),
      { role: "body" as const, spans }
    ]
  })
  const gold = (first: ReadonlyArray<readonly [number, number]>, second: ReadonlyArray<readonly [number, number]>) => ({
    source: "paper.txt",
    articles: [article("g1", first, "老街口的钟表铺", "本报记者 林知夏"), article("g2", second, "河堤上的风筝")]
  })
  const shown = (given: ReturnType<typeof gold>) => parsed(reportPage(paper, { source: paperText, gold: given }))

  it("finds nothing to mark where they agree, whichever of two copies was kept", () => {
    for (const kept of [high, copy]) {
      const page = shown(gold([clock, rest], [kites, kept]))
      expect(page.text).toContain("2 of 2 articles are as gold has them")
      expect([page.texts("del"), page.texts("ins")]).toEqual([["− in gold alone"], ["+ in the result alone"]])
    }
  })

  it("marks what is lacking and what is wrong, by sign as by colour", () => {
    const page = shown(gold([clock, high], [kites, rest]))
    expect(page.texts("del")[1]).toMatch(/^− 高。卖风筝的人/)
    expect(page.texts("ins")[1]).toMatch(/^\+ 然停了/)
  })
})

describe("an index", () => {
  const html = indexPage([
    listed({ ...paper, missing: [] }, 0, "b.html"),
    listed(paper, 0, "a.html"),
    { ...listed(paper, 0, "c%20c.html"), name: "<b>", probabilities: [], gaps: 0, missing: 0 }
  ])
  const page = safe(html)

  it("lists pages by how much they need a person", () => {
    expect(ids(page, "href")).toEqual(["a.html", "b.html", "c%20c.html"])
    expect(need(listed(paper, 0, ""))).toBeCloseTo(0.07 + 0.45 + 1)
    expect(page.text).toContain("<b>")
  })

  it("counts joins by how sure they are", () => {
    const rows = page.texts("tr").slice(1, 11)
    expect(rows[5]).toContain("50 to 60 %2")
    expect(rows[9]).toContain("90 to 100 %2")
    expect(rows[0]).toContain("0 to 10 %0")
  })
})
