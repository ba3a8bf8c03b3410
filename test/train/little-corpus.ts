import type { Model } from "../../src/model/model.ts"
import type { CleanArticle } from "../../src/scramble/copy.ts"
import { type Random, seeded } from "../../src/scramble/random.ts"
import type { Segmenter } from "../../src/text/words.ts"
import { learn, type TrainOptions, unfitted } from "../../src/train/train.ts"

/** What three invented places write about. */
const subjects = [
  {
    actors: ["茶叶合作社", "高山茶农", "采茶能手", "茶厂工人"],
    acts: ["采摘春茶", "烘焙新茶", "修剪茶树", "包装茶饼"],
    places: ["在云雾茶园", "在向阳山坡", "在晒青坝上"],
    results: ["茶香飘满山谷", "每亩增收三百元", "订单排到了秋天", "茶价稳中有升"]
  },
  {
    actors: ["大桥项目部", "桥梁工程师", "焊接班组", "测量人员"],
    acts: ["浇筑桥墩", "吊装钢梁", "检测缆索", "铺设桥面"],
    places: ["在江心平台", "在北岸工地", "在主塔顶端"],
    results: ["施工进度提前八天", "全桥顺利合龙", "两岸通行更加方便", "质量验收一次通过"]
  },
  {
    actors: ["社区图书馆", "阅读志愿者", "退休教师", "小小读者"],
    acts: ["整理旧书", "举办朗读会", "讲解古诗", "借阅绘本"],
    places: ["在儿童阅览室", "在二楼书廊", "在流动书车旁"],
    results: ["孩子们听得入迷", "借书人次翻了一番", "书香浸润街巷", "周末座无虚席"]
  }
] as const
const openings = ["本报讯", "记者了解到，", "据介绍，", "下一步，"] as const
const times = ["清晨", "近日", "上周", "入夏以来"] as const

const vocabulary = new Set([
  ...subjects.flatMap(({ actors, acts, places, results }) => [...actors, ...acts, ...places, ...results]),
  ...["茶叶", "合作社", "图书馆", "社区", "大桥", "项目", "项目部", "志愿者", "阅读", "茶园", "云雾", "工程师", "桥梁"],
  ...openings.map((opening) => opening.replace("，", "")),
  ...times
])
/** Names that the dictionary has and no article. */
const names = ["望江楼", "石板街"]
/** What is longer than four characters is made of words. */
const words = new Set([...vocabulary, ...names].filter((word) => word.length <= 4))

/** The longest known word at each place: as good as it must be for invented text, and the same on every machine. */
export const littleSegmenter: Segmenter = {
  name: "little",
  wordEnds: (text) => {
    const ends: Array<number> = []
    for (let at = 0; at < text.length; at = ends.at(-1)!) {
      let length = 4
      while (length > 1 && !words.has(text.slice(at, at + length))) length--
      ends.push(Math.min(text.length, at + length))
    }
    return Uint32Array.from(ends)
  }
}

const pick = <A>(from: ReadonlyArray<A>, random: Random): A => from[Math.floor(random() * from.length)]

/** Short invented articles, each of one of three subjects in turn. */
export const littleArticles = (count: number, seed = 7): ReadonlyArray<CleanArticle> => {
  const random = seeded(seed)
  const sentence = ({ actors, acts, places, results }: (typeof subjects)[number]) =>
    `${pick(times, random)}${pick(actors, random)}${pick(places, random)}${pick(acts, random)}，${pick(results, random)}。`
  return Array.from({ length: count }, (_, i): CleanArticle => {
    const subject = subjects[i % subjects.length]
    const paragraph = (opening: string) => opening + Array.from({ length: 3 }, () => sentence(subject)).join("")
    return {
      id: `n${i}`,
      title: `${pick(subject.actors, random)}${pick(subject.acts, random)}`,
      date: `2020-01-${String(1 + (i % 28)).padStart(2, "0")}`,
      paragraphs: openings.map(paragraph)
    }
  })
}

export const littleTraining: TrainOptions = {
  name: "little",
  origin: "invented",
  seed: 3,
  budget: 1e6,
  epochs: 40,
  dimensions: 16,
  pages: 0
}

/** The tables of a model of `littleArticles`, without weights. */
export const littleModel = (): Model =>
  unfitted(
    learn(littleArticles(60), littleTraining, littleSegmenter, () => {}),
    {
      name: "little",
      version: 1,
      origin: "invented",
      corpus: [],
      segmenter: littleSegmenter.name,
      seed: littleTraining.seed,
      sizes: {},
      scores: {}
    }
  )
