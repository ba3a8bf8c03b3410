import type { SamplePage } from "../builder/page.ts"
import { speechesInBoxes } from "./speeches-boxes.ts"

/** Eight speeches in boxes of three columns and one news item; every kind of damage that the real pages show. */
export const speeches: SamplePage = {
  name: "speeches",
  halfWidth: true,
  articles: [
    {
      id: "front-matter",
      kind: "front-matter",
      text: `
# 比学赶超亮实招 真抓实干开新局
## ——澄川市区县和部门负责人现场推进会发言摘登
= 编者按
! 5月16日，全市区县和部门负责人现场推进会在云浦区召开。云浦区、石岭区、青禾县、白鹿区、南渡区、松台区、柳溪县、市民政局负责人先后发言，晒成绩、找差距、谈打算。现将发言摘要刊登如下。
`
    },
    {
      id: "yunpu",
      kind: "speech",
      speaker: "沈砚秋",
      text: `
# 通江达海兴港口 聚链成群强枢纽
@ 云浦区委书记 沈砚秋
云浦区依港而生、因港而兴。今年以来，我们把港口作为全区发展的头号工程，一季度完成货物吞吐量1860万吨，增长11.4%，集装箱突破32万标箱，水运从业人员新增2300人。
一、畅通道，让货物走得快。全线疏浚老鹰嘴至白沙咀27公里航道，3000吨级货船实现昼夜通航。打通铁路进港“最|后一公里”，集装箱从卸船到上火车由9小时压缩到3小时。新开至沿海三港的班轮航线4条，每周固定发班14艘次，箱位利用率稳定在85%以上。
二、优服务，让船东留得住。推行船舶进出港“一次申报、全港通行”，锚地待闸时间平均减少6小时。建成岸电桩48套，靠港船舶接电率达到92%，一年可少烧柴油1100吨。设立船员驿|站，把理发、体检、快递代收送上趸船，过往船员满意度连续三个季度居全省内河港口之首。
三、强产业，让码头连着工厂。围绕粮油、汽车、纸浆三条大宗货类，引进加工企业19家，实现前港后厂、即卸即用。粮油加工园日处理大豆6000吨，豆粕直供周边五市饲料企业。整车滚装码头二期投用后，本地新能源汽车出口每台节约|物流成本约900元，已有三家整车企业把区域分拨中心设在云浦。
`
    },
    ...speechesInBoxes,
    {
      id: "library",
      kind: "news",
      text: `
# 一页旧纸的新生 市图书馆古籍修复体验课走进社区
@ 温晓棠
本报讯 “补纸要比破洞大出两毫米，浆糊宁稀勿稠。”5月11日下午，在东门街道槐树里社区活动室，市图书馆修复师贺敏正手把手教居民修补一册虫蛀的民国课本。这是市图书馆今年开设的第六||场古籍修复体验课，32个名额在网上放出不到十分钟便被抢空。
活动室里，长桌上依次摆开毛笔、喷壶、镊子和一叠颜色深浅不一的手工纸。
68岁的退休教师郑国梁带来了祖父留下的一本手抄药方。书页受潮粘连，他一直不敢翻动。贺敏先用蒸汽把|书口熏软，再用竹启子一页一页揭开，前后花了四十多分钟。看到“当归三钱”几个字重新露出来，老人的眼眶红了。
据介绍，市图书馆现藏线装古籍4.7万册，其中近三成需要不同程度的修复，而全馆专职修复师只有五人。||为此，馆里从去年起招募志愿者，经过半年培训、考核合格后，方可在修复师指导下参与普通古籍的除尘、平页和补洞，目前已有两批学员||结业，累计修补书页3100余张。
“修书如看病，急不得。”贺敏说，下一步体验课还将走进三所中学，把拓印、线装等内容编成校本课程，让更多孩子懂得旧书为什么值得珍惜。
`
    }
  ],
  layout: {
    kind: "blocks",
    separator: "\n\n",
    order: `
      front-matter yunpu
      shiling#1 qinghe#1 bailu#1 nandu#1 liuxi#1
      shiling#2 shiling#2.1 qinghe#2.1 songtai#2 bailu#2 minzheng#2 nandu#2 liuxi#2
      shiling#3 songtai#3 qinghe#3 bailu#3 minzheng#3 nandu#3 liuxi#3 liuxi#3
      library#4 library#1.2 library#1.1 library#2 library#1.3
    `
  },
  lost: "qinghe#2.2 songtai#1 minzheng#1 library#3",
  missing: ["松台区", "市民政局"]
}
