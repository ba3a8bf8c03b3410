/** Okabe and Ito's eight colours, told apart by all kinds of sight; in the dark each a little lighter. */
const hues: ReadonlyArray<readonly [light: string, dark: string]> = [
  ["#0072b2", "#4aa8e0"],
  ["#b34700", "#ff9a5c"],
  ["#007a5a", "#2fc79b"],
  ["#8f6a00", "#e8b93a"],
  ["#a0447c", "#e08fc0"],
  ["#2a7fa8", "#7cc8ee"],
  ["#6b6b00", "#d6d04a"],
  ["#5b4bb0", "#a79bf0"]
]

const hueRules = hues.map(([light, dark], i) => `.hue${i}{--hue:light-dark(${light},${dark})}`).join("\n")

/** Nothing has a fixed height, and all lengths are in em or rem: it holds at 200 % and on small screens. */
export const style = `
:root{color-scheme:light dark;--ink:light-dark(#1a1a1a,#ececec);--paper:light-dark(#fff,#16181c);--soft:light-dark(#f3f3f1,#22252b);
--line:light-dark(#767676,#8d939e);--quiet:light-dark(#565656,#b4b9c2);--focus:light-dark(#0b57d0,#8ab4f8);--hue:var(--line);
--good:light-dark(#00603f,#6fd6ae);--bad:light-dark(#9c1c1c,#ff9c94)}
${hueRules}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--paper);line-height:1.6;
font-family:system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Hiragino Sans GB","Microsoft YaHei","WenQuanYi Zen Hei","WenQuanYi Micro Hei",sans-serif}
:lang(ja){font-family:system-ui,"Noto Sans CJK JP","Hiragino Sans","Yu Gothic","Meiryo",sans-serif}
h1{font-size:1.3rem;margin:0;overflow-wrap:anywhere}
h2{font-size:1.1rem;margin:0 0 .5rem}
h3{font-size:1rem;margin:0 0 .4rem;font-weight:normal;color:var(--quiet)}
p{margin:.4rem 0}
a{color:var(--focus)}
:focus-visible{outline:.2rem solid var(--focus);outline-offset:.1rem}
button,select,summary{font:inherit;color:inherit;cursor:pointer}
button,select{background:var(--soft);border:1px solid var(--line);border-radius:.25rem;padding:.1rem .5rem;min-height:1.6rem;max-width:100%}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
header,footer{padding:.75rem 1rem;border-bottom:1px solid var(--line)}
footer{border:0;border-top:1px solid var(--line);color:var(--quiet)}
.note{color:var(--quiet);font-size:.9rem}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem;padding:1rem}
main>*{min-width:0}
ol,ul{margin:0;padding:0;list-style:none}
.corrections{margin-top:1.5rem}
.lacks{list-style:disc;padding-left:1.2rem}
.joins button{display:block;width:100%;text-align:left;margin:.2rem 0;overflow-wrap:anywhere}
.joins button[aria-current]{border-width:.15rem;border-color:var(--focus)}
.ends b{margin:0 .2em;color:var(--bad)}
.sureness{font-weight:bold}
.strip{position:relative;padding-left:3.5rem}
.arrows{position:absolute;inset:0 auto 0 0;width:3.5rem;pointer-events:none}
.arrows svg,.map svg{display:block;width:100%;height:auto;overflow:visible}
.arrows svg{height:100%}
.arrow{fill:none;stroke:var(--ink);stroke-width:1.5;vector-effect:non-scaling-stroke}
.arrow.succession{stroke-dasharray:4 3}
.head{fill:var(--ink)}
.piece{border-left:.4rem solid var(--hue);background:var(--soft);padding:.2rem .5rem;margin-bottom:.4rem;overflow-wrap:anywhere}
.piece.nowhere{border-left-style:double}
.piece .text{white-space:pre-line}
.piece.is-headline .text,.paragraph.is-headline{font-weight:bold}
.tag{font-size:.85rem;border-color:var(--hue);border-left-width:.4rem;padding:0 .4rem}
.on{outline:.15rem solid var(--hue)}
.article{border-left:.4rem solid var(--hue);padding:.3rem 0 .3rem .8rem;margin-bottom:1.5rem}
.paragraph{text-indent:0;overflow-wrap:anywhere;font-size:1.05rem}
.paragraph.is-headline{font-size:1.3rem;line-height:1.35}
.paragraph.is-byline,.paragraph.is-caption{color:var(--quiet)}
.part.current,.piece.current{background:light-dark(#fff2b8,#4a3f12)}
.seam{font-size:.7rem;line-height:1.2;min-height:1.5rem;min-width:1.5rem;padding:0 .2rem;margin:0 .15rem;vertical-align:baseline;border-width:0 0 .15rem;border-radius:0;background:none;color:var(--quiet);white-space:nowrap}
.seam::before{content:"│"}
.seam.succession::before{content:"¶"}
.seam.likely{border-bottom-style:dashed}
.seam.doubtful{border-bottom-style:dotted;color:var(--bad);font-weight:bold}
.seam[data-decided]{color:var(--good);font-weight:bold}
.gap{color:var(--bad)}
.copy{margin:.3rem 0;color:var(--quiet)}
.map rect{fill:var(--hue);fill-opacity:.18;stroke:var(--hue);stroke-width:1.5;vector-effect:non-scaling-stroke}
.map text{fill:var(--ink);font-family:inherit;stroke:var(--paper);stroke-width:.25em;stroke-linejoin:round;paint-order:stroke}
.map .nowhere rect{stroke-dasharray:4 3}
.map g[data-map]{cursor:pointer}
.map g.on rect{stroke-width:4}
html{scroll-padding-bottom:42vh}
.panel{grid-column:1/-1;position:sticky;bottom:0;max-height:40vh;overflow:auto;background:var(--paper);border:1px solid var(--line);border-top-width:.2rem;padding:.5rem .8rem;overflow-wrap:anywhere}
.panel>div{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:.5rem 2rem}
.panel .context{font-size:1.1rem}
.panel .context b{color:var(--bad)}
.evidence{border-collapse:collapse;width:100%;font-size:.9rem}
.evidence th{font-weight:normal}
.evidence caption,.evidence th,.evidence .unit{text-align:left}
.evidence td{padding:0 .6rem 0 .3rem;text-align:right;white-space:nowrap}
.evidence .bar{width:35%;text-align:left}
.evidence svg{display:block;width:100%;height:.9em}
.bar rect{fill:var(--focus)}
.bar line{stroke:var(--line)}
.acts{display:flex;flex-wrap:wrap;gap:.4rem;margin:.5rem 0;align-items:center}
del,ins{text-decoration-thickness:.1em;padding:0 .1em;border-radius:.2em}
del{color:var(--bad);text-decoration-line:line-through}
ins{color:var(--good);text-decoration-line:underline}
.sign{display:inline-block}
.gold{grid-column:1/-1}
.diff{max-width:50rem;white-space:pre-wrap;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--soft);padding:.5rem}
kbd{border:1px solid var(--line);border-radius:.2rem;padding:0 .3em}
table{border-collapse:collapse}
.pages{width:100%}
.pages th,.pages td{text-align:left;padding:.2rem .6rem .2rem 0;border-bottom:1px solid var(--line);vertical-align:top}
.pages .number{text-align:right}
.wide{overflow-x:auto}
.histogram{width:100%;max-width:36rem}
.histogram th,.histogram .number{text-align:right;font-weight:normal;white-space:nowrap;padding-right:.6rem}
.histogram svg{display:block;width:100%;height:1em}
.histogram rect{fill:var(--focus)}
.histogram .bar{width:70%;padding-left:.6rem}
@media (min-width:60rem){
main.page{grid-template-columns:minmax(0,1fr) minmax(0,1.2fr)}
main.page .side{grid-column:1/-1;display:grid;grid-template-columns:minmax(0,1.6fr) minmax(0,1fr);gap:1.5rem;max-height:40vh;overflow:auto;padding:.3rem}
main.page .corrections{margin-top:0}
}
@media (min-width:80rem){
main.page .corrections{margin-top:1.5rem}
main.page{grid-template-columns:minmax(0,1fr) minmax(0,1.2fr) minmax(0,.8fr)}
main.page .side{grid-column:3;grid-row:1/span 9;display:block;position:sticky;top:0;align-self:start;max-height:100vh}
main.page .gold{grid-column:1/3}
}
@media (prefers-contrast:more){:root{--line:CanvasText;--quiet:CanvasText}}
@media (forced-colors:active){.piece,.article,.tag{border-left-color:CanvasText}}
@media print{.side,.strip .arrows{display:none}main.page{display:block}}
`
