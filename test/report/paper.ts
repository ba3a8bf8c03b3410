import type { Fragment, Fragments } from "../../src/detect/fragment.ts"
import type { Articles, Join } from "../../src/reorder/article.ts"
import { describe as described } from "../../src/reorder/describe.ts"
import { assemble } from "../../src/validate/assemble.ts"
import type { Reconstruction } from "../../src/validate/reconstruction.ts"
import { donePages, generator, joined, paragraphOf } from "../validate/pages.ts"

/** Two articles, each cut in mid-sentence, dealt as two passes of columns; a copy and a line of furniture. */
export const paperText = `老街口的钟表铺

本报记者 林知夏

修表的老人把放大镜推到额头上，说这只座钟走了六十年，昨天夜里忽

河堤上的风筝

柳树又绿了一圈，孩子们在堤下跑来跑去，线轴转得飞快，风筝越升越

然停了。他拆开后盖，发现发条断成两截，便从抽屉里找出一根旧的换上。

高。卖风筝的人说，今年最好卖的是一只鲤鱼，尾巴上缀着九片绸子。

高。卖风筝的人说，今年最好卖的是一只鲤鱼，尾巴上缀着九片绸子。

责任编辑：程小满
`

/** A text as a result, each article put together of fragments by their numbers: headings, then pieces of one paragraph. */
export const paperOf = (
  text: string,
  arrange: (fragments: ReadonlyArray<Fragment>) => Articles["articles"],
  name = "paper.txt"
): Reconstruction => {
  const { source, pages } = donePages(text, ({ fragments }: Fragments) => {
    const articles = arrange(fragments)
    const placed = new Set(articles.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.fragments)))
    return {
      articles,
      unplaced: fragments
        .filter((fragment) => !placed.has(fragment))
        .map((fragment) => ({ fragment, reason: "furniture" })),
      missing: [{ expected: "第三只钟", evidence: "roster in f1", candidates: [{ article: "a2", probability: 0.4 }] }]
    }
  })
  return assemble({ ...source, name }, pages, generator)
}

export const seam = (from: Fragment, to: Fragment, probability: number, runnerUp?: Fragment): Join => ({
  ...joined(from, to, null, probability),
  evidence: { ngram: 3.25, "paragraph-start": -1.5 },
  runnerUp: runnerUp === undefined ? null : { to: runnerUp.id, probability: 0.2 }
})

/** Fragments by how they begin. */
const beginning = (fragments: ReadonlyArray<Fragment>, start: string): Fragment =>
  fragments.find(({ text }) => text.startsWith(start))!

export const paper: Reconstruction = paperOf(paperText, (fragments) => {
  const find = (start: string) => beginning(fragments, start)
  const clock = [find("修表"), find("然停")]
  const kites = [find("柳树"), find("高。")]
  const body = (pieces: ReadonlyArray<Fragment>, probability: number, runnerUp: Fragment) => ({
    ...paragraphOf(pieces),
    joins: [seam(pieces[0], pieces[1], probability, runnerUp)]
  })
  const first = [paragraphOf([find("老街")]), paragraphOf([find("本报")]), body(clock, 0.93, kites[1])]
  const second = [paragraphOf([find("河堤")]), body(kites, 0.55, clock[1])]
  return [
    { id: "a1", ...described(first), paragraphs: first },
    { id: "a2", ...described(second), paragraphs: second }
  ]
})
