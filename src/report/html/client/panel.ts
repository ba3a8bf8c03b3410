/** What is said of a seam or a piece. */
export const panel = `
const panel = byId("panel")
let current
const context = 40
const highlight = (...ids) => {
  for (const found of document.querySelectorAll(".current")) found.classList.remove("current")
  for (const id of ids)
    for (const found of [...(parts.get(id) ?? []), ...(blocks.get(id) ?? [])]) found.classList.add("current")
}
const bar = (value, most) => {
  const svg = draw("svg", { viewBox: "-50 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" })
  const width = Math.min(50, (50 * Math.abs(value)) / (most || 1))
  svg.append(
    draw("rect", { x: value < 0 ? -width : 0, y: 1, width, height: 8 }),
    draw("line", { x1: 0, x2: 0, y1: 0, y2: 10, "vector-effect": "non-scaling-stroke" })
  )
  return svg
}
const evidence = (seam) => {
  const rows = Object.entries(seam.evidence)
    .map(([name, value]) => ({ name, value, share: Math.abs(value) / (data.most[name] || 1) }))
    .sort((a, b) => b.share - a.share)
  if (rows.length === 0) return make("p", {}, "There is no evidence for it.")
  const head = make("tr", {}, ...["evidence", "value", "unit", "of the most on this page"].map((text) => make("th", { scope: "col" }, text)))
  return make("div", { class: "wide" }, make("table", { class: "evidence" },
    make("caption", { class: "note" }, "Evidence, as measured; what it weighs the model has learnt."),
    make("thead", {}, head),
    make("tbody", {}, ...rows.map(({ name, value }) =>
      make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, (value < 0 ? "−" : "+") + Number(Math.abs(value).toFixed(2))),
        make("td", { class: "unit" }, data.units[name] ?? ""), make("td", { class: "bar" }, bar(value, data.most[name])))))))
}
const act = (label, key, run) => {
  const button = make("button", { type: "button" }, label, ...(key ? [" ", make("kbd", {}, key)] : []))
  button.addEventListener("click", run)
  return button
}
const edits = {
  "doubled-character-folded": "characters that were printed twice are kept once",
  "line-end-hyphen-removed": "a hyphen at the line end was removed",
  "blank-inserted": "a blank was put between words"
}
const fill = (...children) => {
  panel.replaceChildren(make("div", {}, make("div", {}, ...children)))
  panel.scrollTop = 0
}
const end = (id) => quoted(id, "…" + [...textOf(id)].slice(-context).join(""))
const start = (id) => quoted(id, [...textOf(id)].slice(0, context).join("") + "…")
const showSeam = (index, told = true) => {
  const seam = data.seams[index]
  current = { seam: index }
  const { from, to, runnerUp } = seam
  select(seam.article)
  highlight(from, to)
  const title = from + (seam.kind === "join" ? " goes on in " : " is followed by ") + to + ", " + percent(seam.probability)
  const decision = decisionOn(seam)
  fill(
    make("h2", {}, title),
    make("p", { class: "context" }, end(from), make("b", {}, seam.kind === "join" ? " │ " : " ¶ "), start(to)),
    make("p", {}, "In " + seam.article + (seam.kind === "join" ? ", inside a paragraph." : ", a new paragraph.") +
      (seam.by === "person" ? " A person decided it." : "") + (seam.edit ? " At the seam " + edits[seam.edit.kind] + "." : "")),
    decision ? make("p", {}, "You: " + describe(decision)) : undefined,
    make("div", { class: "acts" },
      act("Confirm", "c", () => decideSeam("confirm")), act("Cut here", "x", () => decideSeam("cut")),
      ...[from, to].map((id) => act(id + " in the dump", "", () => reveal(blocks.get(id)[0].querySelector("button")))),
      runnerUp && pieces.has(runnerUp.to) ? act("Join " + from + " to " + runnerUp.to, "r", joinRunnerUp) : undefined),
    runnerUp
      ? make("p", {}, "Runner-up: " + runnerUp.to + ", " + percent(runnerUp.probability) + ": ", start(runnerUp.to))
      : make("p", {}, "There is no runner-up.")
  )
  panel.firstChild.append(evidence(seam))
  stopAt(marks, marks[index])
  if (told) say(title)
}
const why = (piece) => {
  const into = data.seams.find(({ to }) => to === piece.id)
  const onward = data.seams.find(({ from }) => from === piece.id)
  const step = (seam, text) => {
    const button = make("button", { type: "button" }, text + ", " + percent(seam.probability))
    button.addEventListener("click", () => goTo(data.seams.indexOf(seam)))
    return make("li", {}, button)
  }
  const list = [into && step(into, "comes after " + into.from), onward && step(onward, "goes on in " + onward.to)].filter(Boolean)
  if (list.length > 0) return make("ul", {}, ...list)
  return make("p", {}, piece.article === null ? "" : "No join was made to it or from it: its place says what it belongs to.")
}
const showPiece = (id, told = true) => {
  const piece = pieces.get(id)
  if (piece === undefined) return
  current = { piece: id }
  if (piece.article !== null) select(piece.article)
  highlight(id)
  fill(
    make("h2", {}, piece.tag),
    make("p", { class: "note" }, "Characters " + piece.start + " to " + piece.end + " of the source."),
    why(piece)
  )
  if (!piece.copy) panel.firstChild.append(make("div", {}, ...choices(piece)))
  stopAt(tags, blocks.get(id)[0].querySelector("button"))
  if (told) say(piece.tag)
}
`
