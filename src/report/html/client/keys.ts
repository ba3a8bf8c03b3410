/** Ways through the page, by pointer and by keyboard. */
export const keys = `
const reveal = (found) => {
  for (let at = found; at; at = at.parentElement?.closest("details")) if (at.tagName === "DETAILS") at.open = true
  found.focus({ preventScroll: true })
  found.scrollIntoView({ block: "center" })
}
const goTo = (index) => {
  showSeam(index)
  reveal(marks[index])
}
let at = -1
const work = (step) => {
  if (entries.length === 0) return
  at = Math.max(0, Math.min(entries.length - 1, at + step))
  document.querySelector("[aria-current]")?.removeAttribute("aria-current")
  entries[at].setAttribute("aria-current", "true")
  stopAt(entries, entries[at])
  reveal(entries[at])
  showSeam(Number(entries[at].dataset.goto))
}
for (const list of [entries, marks, tags]) stopAt(list, list[0])
const near = (list, from, step) => {
  const next = list[list.indexOf(from) + step]
  if (next) next.focus()
}
const target = (event, name) => event.target.closest?.("[data-" + name + "]")
document.addEventListener("click", (event) => {
  const entry = target(event, "goto")
  const seam = target(event, "seam")
  const piece = target(event, "open") ?? target(event, "map") ?? target(event, "part")
  const article = target(event, "select")
  if (entry) { at = entries.indexOf(entry); goTo(Number(entry.dataset.goto)) }
  else if (seam) showSeam(Number(seam.dataset.seam))
  else if (piece) showPiece(piece.dataset.open ?? piece.dataset.map ?? piece.dataset.part)
  else if (article) select(article.dataset.select)
})
document.addEventListener("pointerover", (event) => {
  const seam = event.pointerType !== "touch" && target(event, "seam")
  const piece = event.pointerType !== "touch" && target(event, "piece")
  if (panel.contains(document.activeElement)) return // someone is deciding there
  if (seam && current?.seam !== Number(seam.dataset.seam)) showSeam(Number(seam.dataset.seam), false)
  else if (piece && current?.piece !== piece.dataset.piece) showPiece(piece.dataset.piece, false)
})
document.addEventListener("focusin", (event) => {
  const seam = target(event, "seam")
  const piece = target(event, "open")
  if (seam && current?.seam !== Number(seam.dataset.seam)) showSeam(Number(seam.dataset.seam))
  else if (piece && current?.piece !== piece.dataset.open) showPiece(piece.dataset.open)
})
const letters = {
  j: () => work(1),
  k: () => work(-1),
  c: () => decideSeam("confirm"),
  x: () => decideSeam("cut"),
  r: joinRunnerUp,
  u: undo,
  e: save,
  p: () => panel.focus(),
  "?": () => { byId("help").open = true; byId("help").querySelector("summary").focus() }
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target.closest("input, select, textarea")) return
  const down = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? down
  const run = byId("letters").checked ? letters[event.key] : undefined
  if (target(event, "goto") && down) work(down)
  else if (target(event, "seam") && along) near(marks, event.target, along)
  else if (target(event, "open") && down) near(tags, event.target, down)
  else if (event.key === "Escape" && at >= 0) reveal(entries[at])
  else if (run) run()
  else return
  event.preventDefault()
})
changed(decisions.length > 0 ? decisions.length + " decisions from before were found in this browser." : "")
if (data.articles.length > 0) select(data.articles[0].id)
`
