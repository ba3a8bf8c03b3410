/** What a person decides: kept in the browser where it lets us, written out as the file that --corrections takes. */
export const decisions = String.raw`
const store = "restitch " + data.source.sha256 + " " + data.page
let decisions = []
try { decisions = JSON.parse(localStorage.getItem(store)) ?? [] } catch {}
const idEnding = new Map(data.pieces.map(({ id, end }) => [end, id]))
const idStarting = new Map(data.pieces.map(({ id, start }) => [start, id]))
const describe = (decision) => {
  const at = (offset) => idStarting.get(offset) ?? offset
  const past = (offset) => idEnding.get(offset) ?? offset
  if (decision.action !== "move") return decision.action + " " + past(decision.from) + " → " + at(decision.to)
  const where = decision.article === null ? "an article of its own" : pieces.get(at(decision.article))?.article ?? "its article"
  return "move " + at(decision.piece) + " to " + where +
    (decision.article === null ? "" : decision.after === null ? ", at its start" : ", after " + past(decision.after))
}
const isOf = (seam) => (decision) => decision.from === pieces.get(seam.from).end && decision.to === pieces.get(seam.to).start
const decisionOn = (seam) => decisions.find(isOf(seam))
const file = () => JSON.stringify({ schemaVersion: 1, source: data.source, decisions }, null, 2) + "\n"
const changed = (text) => {
  try { localStorage.setItem(store, JSON.stringify(decisions)) } catch {}
  byId("decisions").replaceChildren(...decisions.map((decision, i) => {
    const remove = make("button", { type: "button", "aria-label": "Take back: " + describe(decision) }, "take back")
    remove.addEventListener("click", () => { decisions.splice(i, 1); changed("Taken back."); byId("export").focus() })
    return make("li", {}, describe(decision) + " ", remove)
  }))
  byId("file").textContent = file()
  byId("count").textContent = decisions.length === 0 ? "None yet." : decisions.length + " so far."
  for (const mark of marks) {
    const seam = data.seams[mark.dataset.seam]
    const decision = decisionOn(seam)
    const label = mark.getAttribute("aria-label").replace(/; you: .*$/, "")
    mark.setAttribute("aria-label", decision ? label + "; you: " + decision.action : label)
    mark.textContent = decision ? (decision.action === "cut" ? "✂" : "✓") : seam.by === "person" ? "✓" : String(Math.min(99, Math.round(seam.probability * 100)))
    if (decision) mark.dataset.decided = decision.action
    else delete mark.dataset.decided
  }
  if (text) say(text)
}
const decide = (decision) => {
  decisions = decisions.filter((other) => other.action === "move"
    ? other.piece !== decision.piece
    : !(other.from === decision.from && other.to === decision.to))
  decisions.push(decision)
  changed("Decided: " + describe(decision))
}
const decideSeam = (action) => {
  if (current?.seam === undefined) return
  const seam = data.seams[current.seam]
  const place = { action, from: pieces.get(seam.from).end, to: pieces.get(seam.to).start }
  decide(action === "cut" ? place : { ...place, paragraph: seam.kind === "succession" })
  showSeam(current.seam, false)
}
const joinRunnerUp = () => {
  const seam = data.seams[current?.seam]
  const other = pieces.get(seam?.runnerUp?.to)
  if (other === undefined) return
  decide({ action: "join", from: pieces.get(seam.from).end, to: other.start, paragraph: seam.kind === "succession" })
}
const option = (value, text) => make("option", { value }, text)
const short = (id) => id + " " + [...textOf(id)].slice(0, 14).join("")
const labelled = (text, control) => make("label", {}, text + " ", control)
const choices = (piece) => {
  const others = data.pieces.filter((other) => other.id !== piece.id && !other.copy)
  const next = make("select", {}, ...others.map(({ id }) => option(id, short(id))))
  const begins = make("input", { type: "checkbox" })
  const article = make("select", {}, option("", "an article of its own"),
    ...data.articles.filter(({ pieces: own }) => own.some((id) => id !== piece.id)).map(({ id, headline }) => option(id, id + " " + (headline ?? ""))))
  const after = make("select", {})
  const list = () => after.replaceChildren(option("", "at its start"),
    ...(articleOf.get(article.value)?.pieces ?? []).filter((id) => id !== piece.id).map((id) => option(id, "after " + short(id))))
  article.addEventListener("change", list)
  list()
  const join = () => decide({ action: "join", from: piece.end, to: pieces.get(next.value).start, paragraph: begins.checked })
  const move = () => {
    const own = articleOf.get(article.value)?.pieces.find((id) => id !== piece.id)
    decide({ action: "move", piece: piece.start, article: own === undefined ? null : pieces.get(own).start,
      after: own === undefined || after.value === "" ? null : pieces.get(after.value).end })
  }
  return [
    make("fieldset", {}, make("legend", {}, "It goes on in"), make("div", { class: "acts" }, labelled("piece", next), labelled("as a new paragraph", begins), act("Join", "", join))),
    make("fieldset", {}, make("legend", {}, "It stands elsewhere"), make("div", { class: "acts" }, labelled("in", article), labelled("place", after), act("Move", "", move)))
  ]
}
const undo = () => {
  const last = decisions.pop()
  changed(last ? "Taken back: " + describe(last) : "There is nothing to take back.")
}
const save = () => {
  const link = make("a", { download: data.file, href: URL.createObjectURL(new Blob([file()], { type: "application/json" })) })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  say(decisions.length + " decisions written to " + data.file + ". Run restitch run SOURCE --corrections " + data.file)
}
byId("export").addEventListener("click", save)
byId("undo").addEventListener("click", undo)
`
