import { describe, expect, it } from "vitest"
import { endsOpen } from "../../src/detect/ends.ts"
import { enumeratorOf } from "../../src/detect/enumerators.ts"
import { isName, plain, spokenRole } from "../../src/detect/plain.ts"
import { readingOrder } from "../../src/detect/reading-order.ts"

describe("the end of running text", () => {
  it("is closed after a terminal mark, also before closing quotes and brackets", () => {
    for (const text of ["好。", "好！”", "好？」）", "他说……", "Done.", 'He said "yes."', ""])
      expect(endsOpen(text)).toBe(false)
  })

  it("is open after any other mark or none", () => {
    for (const text of ["发行新", "如下：", "其一，", "一是、", "（见图）", "增长3.", "”"])
      expect(endsOpen(text)).toBe(true)
  })
})

describe("a section number", () => {
  it.each([
    ["一、抓项目", "han", 1],
    ["二十一、附则", "han", 21],
    ["（三）抓落实", "han-bracketed", 3],
    ["3．开放", "digit", 3],
    ["2、开放", "digit", 2],
    ["（4）开放", "digit-bracketed", 4],
    ["⑷开放", "digit-bracketed", 4],
    ["⑤开放", "circled", 5],
    ["第六，加强领导", "ordinal", 6],
    ["第十二条 本法", "ordinal", 12]
  ])("is read from %s", (text, style, value) => {
    expect(enumeratorOf(text)).toEqual({ style, value })
  })

  it.each(["3.5%的增长", "2026年", "一季度增长", "第三产业增长", "1,200元", "十分重要", "（记者王平）"])(
    "is none in %s",
    (text) => {
      expect(enumeratorOf(text)).toBeUndefined()
    }
  )
})

describe("the words of a line", () => {
  it.each([
    ["市委常委，云台区委书记 王小平", "byline"],
    ["云台区委书记王小平", "byline"],
    ["本报记者 张三 李四", "byline"],
    ["新华社北京4月24日电 记者 王平", "byline"],
    ["□ 王五", "byline"],
    ["作者：王小平", "byline"],
    ["本報記者 陳大文", "byline"],
    ["By Jane Miller", "byline"],
    ["核心提示", "label"],
    ["【编者按】", "label"],
    ["——发言摘登", "subtitle"],
    ["第03版", "furniture"],
    ["2026年4月8日 星期三 要闻 石岭晚报 03", "furniture"],
    ["（上接第一版）", "furniture"],
    ["下转第2版", "furniture"],
    ["责编 李明 美编 王华", "furniture"],
    ["新闻热线：023-12345678", "furniture"],
    ["图为活动现场。 本报记者 罗兰 摄", "caption"]
  ])("tell what %s is", (line, role) => {
    expect(spokenRole(plain(line))).toBe(role)
  })

  it.each([
    "文章指出，要建设现代",
    "接受不得进行的活动",
    "会议由市政协副主席周强主",
    "统筹实施，守牢底线",
    "新的一年里我们要努力"
  ])("tell nothing of %s", (line) => {
    expect(spokenRole(plain(line))).toBeUndefined()
  })

  it("know a name alone on a line by its surname", () => {
    for (const line of ["王小平", "郑伟", "欧阳明", "王 平", "王平 沙苇", "刘川、齐小麦、郭一禾"])
      expect(isName(line)).toBe(true)
    expect(["综合新闻", "要闻", "核心提示"].map((line) => isName(line))).toEqual([false, false, false])
  })
})

describe("the reading order of areas", () => {
  it("goes across a heading, then down column after column", () => {
    const heading = { top: 0, bottom: 0, x0: 0, x1: 60 }
    const columns = [40, 0, 20].map((x0) => ({ top: 1, bottom: 9, x0, x1: x0 + 18 }))
    expect(readingOrder([...columns, heading], () => false)).toEqual([3, 1, 2, 0])
  })
})
