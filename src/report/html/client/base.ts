/**
 * The script of a page, in parts that are put together as one text: what the report's reader runs, in any browser of the last
 * years, without a library. Nothing here makes markup of a text; elements are made one by one.
 */
export const base = `
const byId = (id) => document.getElementById(id)
const data = JSON.parse(byId("data").textContent)
const make = (name, attributes, ...children) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes ?? {}))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value)
  made.append(...children.filter((child) => child !== undefined && child !== null))
  return made
}
const draw = (name, attributes) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
const grouped = (selector, key) => {
  const groups = new Map()
  for (const found of document.querySelectorAll(selector)) {
    const name = found.dataset[key]
    if (!groups.has(name)) groups.set(name, [])
    groups.get(name).push(found)
  }
  return groups
}
const blocks = grouped("[data-piece]", "piece")
const parts = grouped("[data-part]", "part")
const boxes = grouped("[data-map]", "map")
const marks = [...document.querySelectorAll("[data-seam]")]
const joins = new Set(data.seams.filter(({ kind }) => kind === "join").map(({ from, to }) => from + " " + to))
const tags = [...document.querySelectorAll("[data-open]")]
const entries = [...document.querySelectorAll("[data-goto]")]
const sections = grouped("[data-article]", "article")
const pieces = new Map(data.pieces.map((piece) => [piece.id, piece]))
const articleOf = new Map(data.articles.map((article) => [article.id, article]))
const percent = (p) => {
  if (p === 1) return "100 %"
  const rounded = Math.round(p * 100)
  return rounded >= 100 ? "> 99 %" : rounded === 0 && p > 0 ? "< 1 %" : rounded + " %"
}
const textOf = (id) =>
  parts.get(id)?.map((part) => part.textContent).join("") ??
  blocks.get(id)?.[0].querySelector(".text")?.textContent ?? ""
const langOf = (id) => blocks.get(id)?.[0].querySelector(".text")?.lang || undefined
const quoted = (id, text) => make("span", { lang: langOf(id), dir: "auto" }, text)
const groups = new Map()
// Of a list one is a stop of the Tab key, the one where one was last: of a thousand seams nobody tabs through all.
const stopAt = (list, found) => {
  const last = groups.get(list)
  if (last) last.tabIndex = -1
  if (!found) return
  found.tabIndex = 0
  groups.set(list, found)
}
const say = (text) => { byId("status").textContent = text }
`
