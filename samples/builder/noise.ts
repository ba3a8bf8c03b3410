/** Characters that recognition takes for one another, by look: each line is a set. */
const lookalikes = `
己已巳|未末|土士|日曰|人入八|大太犬|天夭|千干于|今令|力刀|王玉主|木本术|目自|贝见|白百|名各|问间|住往|侯候|处外|们门|时吋|晚晓
员贞|农衣|设没|话活|清请情|治冶|洒酒|析折拆|扬杨|找我|待侍|持特|科料|和利|来米|几儿|上土|下卜|不木|东车|为办|水永|体休|位泣
市币|年午|小少|广厂|开井|元无|月用|中申|田由甲|区匹|旧归|阳阴|城域|地她|场扬|坡波|拨拔|棵裸|测侧|检捡|圆园|国围|困因|图囹
收牧|改攻|放故|效郊|经径|给拾|组祖|结桔|绿缘|线钱|河何|湖潮|江红|池地|流疏|深探|准淮|沿没|滴摘|村材|林枺|校较|树材|桥挢|楼搂
明朋|期朝|胡湖|早旱|景晾|是昰|到列|划则|别刎|前煎|后后|左在|右石|古占|台合|只兄|另叧|书韦|业亚|与马|乐东|者著|都部|那哪|郎朗
这迏|进迸|还坏|远近|运达|过辻|送迭|道遒|通逋|建健|律津|得碍|很狠|老考|孝老|学字|孩骇|宁宇|安妥|完宗|客容|家冢|官宫|宣宜|室空
心必|思恩|念含|总息|意慧|感惑|态杰|历厉|厅斤|居屈|层屋|局后|展辰|工エ|功切|巧巩|加如|动劲|助肋|努怒|劳荣|勤勒|医匠|去丢|又叉
长氏|民氏|气乞|毛手|手于|打扛|技枝|报极|护扩|把杷|投没|拉垃|按接|排徘|提捉|据椐|数敷|整擎|文交|方万|旁芳|族旋|旗旅|无元|更史`
  .split(/[|\n]/)
  .filter((set) => set !== "")

const confusions: ReadonlyMap<string, string> = new Map(
  lookalikes.flatMap((set) => [...set].map((c, i, all) => [c, all[(i + 1) % all.length]] as const))
)

/** mulberry32: the same pages on every machine. */
export const random = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Misreads about `rate` of all characters of `text`, those with a look-alike in equal parts. */
export const misread = (text: string, rate: number, next: () => number): string => {
  const open = [...text].filter((c) => confusions.has(c)).length
  const chance = open === 0 ? 0 : (rate * text.length) / open
  return [...text].map((c) => (confusions.has(c) && next() < chance ? confusions.get(c) : c)).join("")
}
