import { pick, type Random } from "../random.ts"

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严"
const given =
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉红建国文斌宇浩然子轩雨欣怡佳嘉思晨阳志远海燕春梅振东立新永康学锋晓云卫民庆林少波正义家栋若溪一凡润泽博雅启光世昌景行亦舟"

/** A name that might be anybody's: a surname and one or two characters. */
export const nameFrom = (random: Random): string =>
  pick(random, surnames) + pick(random, given) + (random() < 0.65 ? pick(random, given) : "")

/** Made-up places: none of them is on a map. */
const places =
  "澄川 云阜 青澜 石浦 鹿鸣 临沅 东岑 南漳桥 白水关 安陵 江汀 永济 长砚 平芜 望溪 沙坞 梅岭 金沱 北屏 龙泓 西畴 和浦 泰原 松麓".split(
    " "
  )
const departments =
  "发展改革委 教育局 科技局 经济信息委 公安局 民政局 财政局 人力社保局 规划自然资源局 生态环境局 住房城乡建委 城市管理局 交通局 水利局 农业农村委 商务委 文化旅游委 卫生健康委 应急局 审计局 国资委 市场监管局 体育局 统计局 乡村振兴局 金融办".split(
    " "
  )

export const placeFrom = (random: Random): string => pick(random, places)

/** A district or a department with the office that speaks for it. */
export const unitFrom = (random: Random): { readonly unit: string; readonly office: string } => {
  if (random() < 0.6) {
    const kind = pick(random, ["区", "区", "县", "市", "镇"])
    const unit = `${placeFrom(random)}${kind}`
    const head = { 区: "区长", 县: "县长", 市: "市长", 镇: "镇长" }[kind]
    const office = pick(random, ["书记", "书记", "书记", `副书记、${head}`])
    return { unit, office: `${unit.slice(0, -1)}${kind}委${office}`.replace("镇委", "镇党委") }
  }
  const unit = `市${pick(random, departments)}`
  const title = /委$/.test(unit) ? "主任" : /办$/.test(unit) ? "主任" : "局长"
  return { unit, office: `${unit}${pick(random, [title, `党组书记、${title}`, `党组书记、${title}`])}` }
}
