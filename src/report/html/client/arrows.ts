/** Arrows between the pieces of the selected article alone, so that a thousand pieces cost nothing. */
export const arrows = `
let selected
const path = (group, d, kind, id) => group.append(draw("path", { d, class: "arrow " + kind, "marker-end": "url(#" + id + ")" }))
const head = (id, size) => {
  const defs = draw("defs", {})
  const marker = draw("marker", { id, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: size, markerHeight: size, orient: "auto", markerUnits: "userSpaceOnUse" })
  marker.append(draw("path", { d: "M0 0L8 4L0 8z", class: "head" }))
  defs.append(marker)
  return defs
}
const drawArrows = () => {
  const strip = byId("arrows")
  strip.replaceChildren()
  byId("map-arrows")?.replaceChildren()
  const article = articleOf.get(selected)
  if (article === undefined) return
  const frame = strip.getBoundingClientRect()
  const svg = draw("svg", { width: frame.width, height: frame.height, "aria-hidden": "true" })
  svg.append(head("head", 8))
  // The map is in units of the printed page, thousands of them: a head of eight would be a speck.
  byId("map-arrows")?.append(head("map-head", byId("map").viewBox.baseVal.width / 40))
  const centre = (id) => {
    const box = blocks.get(id)[0].getBoundingClientRect()
    return box.top + Math.min(box.height / 2, 14) - frame.top
  }
  const middle = (id) => {
    const rect = boxes.get(id)?.[0].querySelector("rect")
    if (!rect) return undefined
    const [x, y, w, h] = ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name)))
    return [x + w / 2, y + h / 2]
  }
  article.pieces.slice(1).forEach((id, i) => {
    const before = article.pieces[i]
    const kind = joins.has(before + " " + id) ? "join" : "succession"
    const [a, b, right] = [centre(before), centre(id), frame.width - 2]
    const bend = Math.max(4, right - 14 - Math.sqrt(Math.abs(b - a)) * 1.2)
    path(svg, "M" + right + " " + (a + 3) + "C" + bend + " " + (a + 3) + " " + bend + " " + (b - 3) + " " + right + " " + (b - 3), kind, "head")
    const [from, to] = [middle(before), middle(id)]
    if (from && to) path(byId("map-arrows"), "M" + from + "L" + to, kind, "map-head")
  })
  strip.append(svg)
}
const select = (article) => {
  if (article === selected) return
  const mark = (id, on) => {
    for (const piece of articleOf.get(id)?.pieces ?? [])
      for (const found of [...(blocks.get(piece) ?? []), ...(boxes.get(piece) ?? [])]) found.classList.toggle("on", on)
  }
  mark(selected, false)
  selected = article
  mark(selected, true)
  drawArrows()
}
let drawing = false
new ResizeObserver(() => {
  if (drawing) return
  drawing = true
  requestAnimationFrame(() => {
    drawing = false
    drawArrows()
  })
}).observe(byId("pieces"))
`
