import type { Language } from "./language.ts"

/** The hundred and some most frequent surnames, simplified and traditional, and the double ones: nine names in ten. */
const surnames =
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于於蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閆阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤"
/** Surnames that are rarer than the word they also are: they make a name only where the line says that one stands there. */
const rareSurnames =
  "穆司卓古吉缪繆简簡项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛柏宗瞿桂佟臧闵閔苟邬鄔边邊卞姬师師仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊冀郁胥南班储儲栗燕楚鄢谌諶奚冼蔺藺楼樓满滿闻聞厉厲仝郜阚闞权權强帅帥屠豆朴盖蓋练練廉禹井祖漆巴晋晉宣"
const doubles =
  "欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|公孫|令狐|慕容|司徒|夏侯|端木|南宫|南宮|宇文|长孫|长孙"
const person = `(?:(?:${doubles})\\p{sc=Han}{1,2}|[${surnames}${rareSurnames}] ?\\p{sc=Han}{1,2}|\\p{sc=Han}{1,6}·\\p{sc=Han}{1,6})`
const persons = `${person}(?:[ 、,]+(?:通讯员 ?|通訊員 ?|实习生 ?)?${person}){0,7}`

/** Offices that a speaker's or author's line names before the name. */
const office =
  "书记|書記|市长|市長|县长|縣長|区长|區長|镇长|鎮長|乡长|鄉長|州长|州長|省长|省長|部长|部長|局长|局長|处长|處長|科长|科長|厅长|廳長|院长|院長|校长|校長|所长|所長|主任|主席|总经理|總經理|董事长|董事長|经理|經理|总裁|總裁|会长|會長|理事长|理事長|秘书长|秘書長|委员|委員|常委|代表|负责人|負責人|教授|研究员|研究員|工程师|工程師|记者|記者|组长|組長|队长|隊長|站长|站長|行长|行長|总编辑|總編輯|主编|主編|社长|社長|馆长|館長|检察长|檢察長|法官|律师|律師|医生|醫生|作家|学者|學者|专员|專員|巡视员|巡視員|总监|總監|干部|幹部|发言人|發言人|领导|領導|参赞|參贊|大使|顾问|顧問|司令员|司令員|政委|团长|團長|党员|黨員|院士|博士|老师|老師|教师|教師|导演|導演|演员|演員|员工|員工|职工|職工"
const reporter =
  "(?:本报|本報|本网|本網|本刊|本社|新华社|新華社|新华网|中新社|中新网|人民网|央视|央視|见习|見習|实习|實習|特约|特約|首席|驻\\p{sc=Han}{2,6}|全媒体|全媒體|融媒体|\\p{sc=Han}{2,10}(?:日报|日報|晚报|晚報|社|网|報|报))"
/** What stands before a reporter's name; OCR may run it on. */
const reporting = "(?:记者|記者|通讯员|通訊員|特派员|特派員|评论员|評論員|特约撰稿人?)"
/** What needs a mark or a blank before a name, as it is a word of running text too. */
const writing = "(?:作者|撰稿|文字|文|图文|圖文|撰文|执笔|執筆|供稿|采写|採寫|整理|编译|編譯|摘编|口述|讲述|主讲)"
const date =
  "(?:\\d{4}|[〇零O○一二三四五六七八九]{4}) ?年 ?[\\d一二三四五六七八九十〇]{1,3} ?月 ?[\\d一二三四五六七八九十〇]{1,3} ?日"
const weekday = "(?:星期|周|週)[一二三四五六日天]"
/** OCR sets stray quotes and strokes beside the words of a folio line. */
const stray = "[ \"“”'‘’|·._。、\\-—/]*"
const page = "(?:第? ?[A-D]?[\\d〇零一二三四五六七八九十]{1,3} ?[版页頁])"

/** What a page is called: these words alone on a line. */
const sections =
  "要闻|要聞|综合|綜合|综合新闻|綜合新聞|时政|時政|时政要闻|国内|國內|国际|國際|国际新闻|国内新闻|经济|經濟|财经|財經|社会|社會|文化|体育|體育|民生|信息|简明新闻|特别报道|特別報道|专题|專題|专版|专刊|副刊|广告|廣告|评论|評論|理论|理論|教育|法治|健康|科技|区县|區縣|城事|关注|關注|视点|聚焦|深度|广告热线|公告"

const paper =
  "\\p{sc=Han}{1,8}(?:日报|晚报|早报|时报|周报|商报|日報|晚報|早報|時報|周報|商報|快报|快報|导报|導報|晨报|晨報|都市报|都市報|青年报|工人报|法治报|经济报)"
/** What folio lines are made of, in an order of each paper's own. */
const folioPart = `(?:${date}|${weekday}|${page}|${paper}|${sections}|(?:农历|農曆)\\p{sc=Han}{2,12}|(?:总|總)?第 ?\\d{1,6} ?期|[A-D]?\\d{1,3})`
/** Who made a page, as production lines name them. */
const staff =
  "责任编辑|責任編輯|责编|責編|编辑|編輯|版式设计|版式設計|版面设计|版面設計|视觉设计|視覺設計|美术编辑|美術編輯|图片编辑|圖片編輯|版式|版面|视觉|視覺|美编|美編|图编|圖編|校对|校對|审校|審校|审读|審讀|编审|編審|组版|組版|制图|統籌|统筹|值班编委|值班主任|值班总编|值班主编|执行主编|执行编辑"

/** A line is all of these and nothing else. */
const whole = (source: string, flags = "u") => new RegExp(`^(?:${source})$`, flags)

/** The page that a jump line names: 第三版, 3版, A05版, A05, 头版. */
const other =
  "(?:第? ?(?<page>[A-Z]{0,2}-?\\d{1,3}|[〇零○一二三四五六七八九十百]{1,4}|[头頭]) ?[版页頁]?(?:(?:(?<=[版页頁])|[·:、,\\- ])[·:、,\\- ]*(?<words>[^)\\]】>]{2,8}))?)"
/** What papers point with. */
const pointer = "[→⇒▶►▷▸☞※●■▲△◆◇▼▽↓★☆]"
const bracketed = (source: string) => whole(`(?:${pointer} ?){0,4}[(\\[【<]?${source}[)\\]】>]?(?: ?${pointer}){0,4}`)
const jumps: Language["jumps"] = {
  onward: [
    bracketed(`(?:下转|下轉|紧转|緊轉) ?(?:本报|本報)?(?:${other})?`),
    bracketed(`(?:转|轉) ?(?:本报|本報)?(?=.{1,6}[版页頁])${other}`)
  ],
  back: [
    bracketed(`(?:上接|紧接|緊接) ?(?:本报|本報)?(?:${other})?`),
    bracketed(`接 ?(?:本报|本報)?(?=.{1,6}[版页頁])${other}`)
  ]
}
/** A page's number, whole, where it stands: not that of how many there are, not an issue's and not another page's. */
const own =
  "(?<!(?:今日?|共|出|本期) ?)(?<![见見转轉接] ?(?:本报|本報)?第? ?)(?<![\\dA-Z〇零○一二三四五六七八九十百廿卅])(?<page>[A-Z]?\\d{1,3}|[〇零○一二三四五六七八九十]{1,3})"

export const zh: Language = {
  name: "zh",
  jumps,
  folios: [
    new RegExp(`${own} ?[版页頁](?![面权本式图])`, "u"),
    new RegExp(`${paper}${stray}${own}$`, "u"),
    whole(`(?:${sections})${stray}${own}`),
    whole(`${own}${stray}(?:${sections})`)
  ],
  namedPages: new Map([
    ["头", 1],
    ["頭", 1]
  ]),
  furniture: [
    ...jumps.onward,
    ...jumps.back,
    whole(`(?=.*(?:${date}|${weekday}|${page}))${stray}(?:${folioPart}${stray}){2,7}`),
    whole(`(?:${sections})${stray}[A-D]?\\d{1,3}`),
    whole(`(?:(?:本版|本期|见习|見習)? ?(?:${staff})(?: ?[:/|丨·] ?| )(?:\\p{sc=Han}{2,4}(?:[ 、,;/|]+|$)){1,4}){1,6}`),
    whole(
      `${stray}${date}${stray}(?:${weekday}|星期)?(?:${stray}\\p{sc=Han}{2,8})?(?:${stray}\\p{sc=Han}{2,6}(?:报|報)${stray}[A-D]?\\d{0,3})?${stray}(?:${page})?`
    ),
    new RegExp(`^${stray}${date}${stray}${weekday}.{0,30}$`, "u"),
    whole(`${weekday}`),
    whole(`(?:${sections})`),
    whole(`(?:${page}${stray})+(?:[:：]? ?\\p{sc=Han}{2,8})?`),
    whole(`\\p{sc=Han}{2,8}${stray}${page}`),
    whole(
      `\\p{sc=Han}{1,8}(?:日报|晚报|早报|时报|周报|商报|日報|晚報|早報|時報|周報|商報|快报|导报|晨报|都市报)${stray}(?:[A-D]?\\d{1,3})?(?: ?版)?`
    ),
    whole("[A-D]?\\d{1,3}|[·•.\\-—=_*]+ ?\\d{1,4} ?[·•.\\-—=_*]+"),
    whole(
      `[(\\[【<]?(?:(?:紧接|緊接|上接|下转|下轉|紧转|相关报道见|相關報道見) ?(?:本报|本報)?${page}?.{0,8}|(?:转|轉|接|见|見|详见|詳見|全文见|更多内容见) ?(?:本报|本報)?${page}.{0,8})[)\\]】>]?`
    ),
    /(?:责任编辑|責任編輯|责编|責編|本版编辑|本版編輯|版式|美编|美編|校对|校對|值班编委|值班主任|值班总编|执行主编|版面设计|版面設計|图编|视觉|組版|组版|编审|统筹|制图) ?[:/|丨] ?\p{sc=Han}{2,4}(?: |$|[,、;/|])/u,
    whole(
      `(?:(?:责任编辑|責任編輯|责编|責編|版式|美编|美編|校对|校對|编辑|編輯|组版|图编|视觉) ?\\p{sc=Han}{2,3}(?: |$))+`
    ),
    /^(?:本版)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|版式|美编|美編|校对|校對) ?[:/|丨].{0,40}$/u,
    /^(?:新闻热线|新聞熱線|热线电话|热线|熱線|电话|電話|传真|傳真|邮箱|郵箱|电子邮箱|电子信箱|E-?mail|网址|網址|地址|邮编|郵編|投稿|广告热线|发行热线|订阅|国内统一连续出版物号|国内统一刊号|邮发代号|零售|定价|今日\d+版).{0,60}[\d.@].{0,60}$/iu,
    /^(?:https?:\/\/|www\.)\S+$/i,
    /^(?:新华社|新華社|中新社)发$/u,
    /^===.*===$/,
    /^[〔[(](?:…+|\.{3,})[〕\])]$/u // where our own plain text marks a gap
  ],
  caption: [
    /^[▲△▼▽◀▶←→↑↓◆●■★]?\s*(?:图|圖|图片|圖片)(?:为|為|\d|[①-⑳])/u,
    /^(?:上图|下图|左图|右图|题图|上圖|下圖|左圖|右圖|資料圖|资料图)[:为為]/u,
    /(?:摄|攝|摄影|攝影|供图|供圖|制图|製圖|图\/视觉中国)$/u,
    new RegExp(`^${persons} ?(?:摄影报道|攝影報道)$`, "u"),
    new RegExp(`(?:摄影|攝影|摄|攝|供图|制图)[:/ ]{1,2}${persons}$`, "u"),
    /^[▲△▼▽◀▶]/u
  ],
  label: [
    whole(
      `[【\\[◆●■★▌▍▎◇□·—]*(?:核心提示|内容提要|內容提要|内容摘要|提要|摘要|导读|導讀|导语|引言|前言|编者按|編者按|编者的话|编前|编后|編後|开栏的话|開欄的話|记者手记|新闻背景|新聞背景|背景链接|相关链接|相關鏈接|新闻链接|链接|延伸阅读|名词解释|数据看点|新闻速览|要闻速览|简讯|短讯|快讯|本报讯|本報訊|人物名片|人物简介|专家点评|记者观察|短评|时评|社论|社論|评论员文章)[】\\]:◆●■★]*`
    )
  ],
  subtitle: [/^(?:[—–―─-]{1,4}|一一(?!列|对|介|说|作|回|举|道)) ?[^ —–―─-]/u],
  byline: [
    whole(
      `[□○◇◎■●△▲]? ?(?:${reporter}){0,2} ?${reporting}${stray}[:/|丨]?${stray}${persons}(?: ?(?:文|图|图文|摄影报道|报道|報道))?(?: ?[/+] ?(?:文|图|图文))?`
    ),
    whole(`[□○◇◎■●△▲]? ?(?:(?:${reporter}){1,2} ?)?${writing}[/、图]{0,3} ?[:/|丨 ] ?${persons}.{0,16}`),
    whole(`[□○◇◎■●△▲] ?\\p{sc=Han}{2,4}(?: \\p{sc=Han}{2,4}){0,4}`),
    whole(`[(]?(?:作者|撰文|记者|記者|整理|讲述|口述|主讲|发言人)[:/|丨] ?[^。?!]{2,30}[)]?`),
    whole(`[(](?:本报|本報|新华社|新華社)?(?:记者|記者|通讯员|通訊員|作者|整理) ?[:]? ?(?:${persons})[)]`),
    whole(`[^。!?;:]{2,44}(?:${office})[)]?[ :]+(?:${person}|\\p{sc=Han}{2,4})`),
    whole(
      `(?!.*(?:会见|會見|主持|出席|任命|当选|當選|调研|強調|强调|由|与|與|向|对|對|称|稱|说|說|在))\\p{sc=Han}{2,18}(?:${office})[${surnames}]\\p{sc=Han}{1,2}`
    ),
    whole(`${reporter}${reporting}(?:${stray}(?![在从今昨近了日获到走]|\\p{sc=Han}{0,2}[在从])\\p{sc=Han}{2,9})?`),
    whole(
      `(?:新华社|新華社|中新社|人民网)\\p{sc=Han}{2,8}\\d{1,2}月\\d{1,2}日(?:电|電) ?[(]?(?:记者|記者) ?${persons}[)]?`
    ),
    whole(`(?:据)?(?:新华社|新華社|中新社|央视新闻|人民日报)(?:电|報道|报道|记者)`)
  ],
  isName: (plain) => (name.test(plain) && !words.test(plain)) || names.test(plain),
  opening: [
    /^[(【[]?(?:本报|本報|本网|本台|据|據)?(?:新华社|新華社|中新社|中新网|人民网|央视网|讯|訊)?.{0,14}?\d{1,2}月\d{1,2}日(?:电|電|讯|訊)/u,
    /^[【[(]?(?:本报|本報|本网|本台)\p{sc=Han}{0,8}?(?:讯|訊)/u,
    /^据.{2,16}(?:报道|消息|报导|報道)/u
  ],
  cannotBegin: /^[的们們]|^(?:等|以及|并且|而且|和|与|與|及|或|吗|呢|吧)(?!.{0,3}[ ])/u,
  cannotEnd: /[的地和與与及或在对對向将將把被由從从为為以而但并於于让讓使是约約近已也都又则則很更最即若因提]$/u,
  enumerators: [
    { style: "han-bracketed", pattern: /^[(<〈【[] ?([一二三四五六七八九十百零〇]{1,4}) ?[)>〉】\]]/u },
    {
      style: "ordinal",
      pattern: /^第([一二三四五六七八九十百零〇\d]{1,5})(?:[,、:.]|[章节節条條款编編部篇](?= |$|[,、:.]|\p{sc=Han}))/u
    },
    { style: "han", pattern: /^([一二三四五六七八九十百]{1,4})[、.](?=\S|$)/u },
    { style: "circled", pattern: /^([①-⑳⓪❶-❿➀-➉])/u },
    { style: "digit-bracketed", pattern: /^[([] ?(\d{1,3}) ?[)\]]/u },
    { style: "digit-bracketed", pattern: /^(\d{1,2})\)/u },
    { style: "digit", pattern: /^(\d{1,3})(?:、|\.(?!\d)|, ?(?!\d))(?=\S)/u }
  ],
  speaker: (byline) => {
    const plain = byline.normalize("NFKC").trim()
    return reports.test(plain) ? null : (spokenBy.exec(plain)?.[1]?.replace(/ /g, "") ?? null)
  },
  stem: (name) => name.replace(/^[市省县區区]|[市省县區区]$/gu, ""),
  lists: (text) =>
    text
      .split(/[。！？；：!?;:,，]/u)
      .map((sentence) => sentence.split("、"))
      .filter((items) => items.length >= 3)
      .map((items) =>
        items
          .map((item, i) => (i === items.length - 1 ? item.replace(afterList, "") : item).trim())
          .filter((item) => item.length >= 2 && item.length <= 16)
      )
}

/** Alone on a line: with a frequent surname, or two characters set apart by a blank. */
const name = whole(`(?:${doubles})\\p{sc=Han}{1,2}|[${surnames}](?:\\p{sc=Han}{1,2}| \\p{sc=Han})`)
/** Words that begin like names. */
const words =
  /^(?:安全|高度|高层|高考|方法|方案|成果|成长|华章|路线|白皮书|温度|曲艺|江山|江河|江湖|石油|万象|万家|安居|常识|龙头|余味|时评|党建|金融|任务|向上|向前|余.件|马上|常务|全国|于是|于此|程序|管理|管控|管道|路面|路径|解读|解决|解放|成效|成就|成立|成功|关键|关系|关于|申报|申请|季度|周边|周年|周期|方面|方式|方向|金额|金牌|高质|高效|高标|高新|高铁|高水|常态|白天|夏天|江苏|江西|河|成都|安徽|贺信|贺电|温馨|田间|石化|余人|余家|余名|余亿|万元|万人|万吨|万亿|安排|安置|万辆|华为|华人|华侨|申遗|施工|施策|游客|游戏|路网|凌晨|蒙古|鲁班|章程|章节|包括|包容|左右|乔迁|武装|武器|武汉|康复|谢谢|谷物|盛会|盛典|盛世|向导|汪洋|单位|单元|辛苦|毕业|宁夏|尚未|符合|焦点|管辖)/u
const names = whole(`${person}(?:(?: |[、,] ?)${person}){1,5}`)

/** Where a list ends and its sentence goes on. */
const afterList = /(?:等|(?:主要|有关|相关)?负责人|负责同志|代表|作(?:了)?|在|共|的|先后|分别).*$/u
const spokenBy = new RegExp(`(?:${office})[)）]?[ :]*(${person}|\\p{sc=Han}{2,4}|\\p{sc=Han} \\p{sc=Han})$`, "u")
const reports = /(?:记者|記者|通讯员|通訊員|作者|编辑|文[/:])/u
