import { describe, expect, it } from "vitest"
import { detectText, texts } from "./pages.ts"

/** Lines of three columns of 12 characters, padded by display width as `pdftotext -layout` pads. */
const beside = (...columns: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> =>
  Array.from({ length: Math.max(...columns.map((column) => column.length)) }, (_, line) =>
    columns
      .map((column) => column[line] ?? "")
      .map((text) => text + " ".repeat(28 - 2 * text.length))
      .join("")
      .trimEnd()
  )

const centred = (text: string): string => " ".repeat((80 - 2 * text.length) / 2) + text

const mill = [
  "　　清晨的车间里机器开始",
  "轰鸣织布工人们换好衣服走",
  "进车间检查每一根纱线的位",
  "置然后把梭子推进去。布匹"
]
const millThen = [
  "一米一米地卷起来等着送往",
  "染坊。染坊的师傅说这批布",
  "颜色要深一些因为客户在北",
  "方那里冬天长。为了这个颜"
]
const millLast = ["色他们试了九次。第九次终", "于成了大家都很高兴当晚就", "装车运走。司机说路上要两", "天两夜。"]
const boats = [
  "　　龙舟下水的日子定在初",
  "八村里的年轻人都赶回来练",
  "习划桨。教练是七十岁的老",
  "船工他站在岸上敲鼓指挥。"
]
const boatsThen = [
  "鼓声一停桨就要停鼓声再起",
  "桨就入水。练了十天手上都",
  "起了泡没有人叫苦。比赛那",
  "天河边站满了人连桥上也是"
]
const boatsLast = ["人。发令枪一响五条船一起", "冲出去水花溅到岸上。最后", "还是本村的船先到老人笑了", "笑说明年再来。"]

/** The page as it is read, soft line ends and paragraphs gone. */
const read = (lines: ReadonlyArray<string>): string => texts(detectText(lines.join("\n"))).join("")
const joined = (...parts: ReadonlyArray<string | ReadonlyArray<string>>): string =>
  parts.flat().join("").replace(/\s/g, "")

describe("columns side by side", () => {
  it("are read under the headline that is centred over them, article after article", () => {
    const page = [
      centred("老纱厂织出新布"),
      centred("四十年前停下的机器又转起来"),
      centred("本报记者王小平"),
      ...beside(mill, millThen, millLast),
      centred("桨声又起"),
      centred("本报记者李大文"),
      ...beside(boats, boatsThen, boatsLast)
    ]
    expect(read(page)).toBe(
      joined(
        "老纱厂织出新布四十年前停下的机器又转起来本报记者王小平",
        mill,
        millThen,
        millLast,
        "桨声又起本报记者李大文",
        boats,
        boatsThen,
        boatsLast
      )
    )
  })

  it("leave the byline to the heading that it is centred under, though it stands on the columns' first line", () => {
    const [first, ...rest] = beside(mill, ["", ...millThen], ["", ...millLast])
    const page = [centred("老纱厂织出新布"), `${first}${" ".repeat(9)}本报记者王小平`, ...rest]
    expect(read(page)).toBe(joined("老纱厂织出新布本报记者王小平", mill, millThen, millLast))
  })

  it("begin below the folio line, which lies across them", () => {
    const folio = "2026年5月20日            要闻            河湾日报"
    const page = [folio, "", ...beside(mill, millThen, ["", ...millLast])]
    expect(read(page)).toBe(joined(folio, mill, millThen, millLast))
  })

  it("end at a blank line with a heading and a byline below it", () => {
    const page = [
      ...beside(mill, millThen, millLast),
      "",
      ...beside(["桨声又起龙舟坞", "本报记者李大文", ...boats], ["", "", ...boatsThen], ["", "", ...boatsLast])
    ]
    expect(read(page)).toBe(
      joined(mill, millThen, millLast, "桨声又起龙舟坞本报记者李大文", boats, boatsThen, boatsLast)
    )
  })

  it("go on below a blank line that has no heading below it", () => {
    const upper = beside(mill, boats, millLast)
    const lower = beside(millThen, boatsThen, boatsLast)
    expect(read([...upper, "", ...lower])).toBe(joined(mill, millThen, boats, boatsThen, millLast, boatsLast))
  })

  it("never share a fragment with a heading below a blank line", () => {
    const page = [
      ...beside(mill, millThen, millLast),
      "",
      ...beside(["桨声又起龙舟坞", "本报记者李大文", ...boats], boatsThen, boatsLast)
    ]
    const mixed = texts(detectText(page.join("\n"))).filter((text) => text.includes("桨声又起") && text.length > 7)
    expect(mixed).toEqual([])
  })

  it("are none where lines were set wide to fill their column, each character by itself", () => {
    const column = [...mill, ...millThen, ...millLast, ...boats, ...boatsThen, ...boatsLast]
    const page = column.map((line, i) => (i % 4 === 2 || i % 4 === 1 ? [...line.slice(0, 11)].join(" ") : line))
    expect(read(page).replace(/ /g, "")).toBe(joined(page))
  })

  it("keep a lone line of the middle column in its column", () => {
    const lone = beside(["", ...boats], ["笑声传出很远很远的地方去", ...boatsThen], ["", ...boatsLast])
    const page = [...beside(mill, millThen, millLast), ...lone]
    expect(read(page)).toBe(joined(mill, boats, millThen, "笑声传出很远很远的地方去", boatsThen, millLast, boatsLast))
  })
})
