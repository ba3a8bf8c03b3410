import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { plan } from "../../src/batch/plan.ts"
import { Files } from "../../src/services/files.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-plan-"))
const put = (file: string, text = "文") => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const layer = Files.layer.pipe(Layer.provideMerge(NodeServices.layer))
const planned = (
  paths: ReadonlyArray<string>,
  output?: string,
  extensions: ReadonlyArray<string> = ["json", "txt"],
  format?: string
) =>
  Effect.runPromise(
    plan(
      paths.map((path) => join(root, path)),
      output === undefined ? undefined : join(root, output),
      extensions,
      format
    ).pipe(
      Effect.flatMap(({ jobs, total }) =>
        Stream.runCollect(jobs).pipe(Effect.tap((all) => Effect.sync(() => expect(all).toHaveLength(total))))
      ),
      Effect.provide(layer)
    )
  )

beforeAll(() => {
  for (const file of [
    "pages/a/b.txt",
    "pages/a/gold.json",
    "pages/.hidden/c.txt",
    "pages/.d.txt",
    "pages/z.TXT",
    "one.txt"
  ])
    put(file)
  put("empty/read.me")
  put("twice/x.txt")
  put("twice/x.text")
  for (const file of ["meet/b.txt", "meet/b.impresso.txt", "meet/b.page.1.xml"]) put(file)
  symlinkSync(join(root, "pages"), join(root, "pages/a/up"))
})
afterAll(() => rmSync(root, { recursive: true }))

describe("a plan", () => {
  it("takes the text files below a directory, in order, and keeps its tree", async () => {
    expect((await planned(["pages"])).map(({ name, stem }) => [name, stem])).toEqual([
      ["a/b.txt", "a/b"],
      ["z.TXT", "z"]
    ])
  })

  it("puts a file that is named itself at the top, whatever its extension", async () => {
    expect((await planned(["pages/a/b.txt", "pages/a/gold.json"])).map(({ stem }) => stem)).toEqual(["b", "gold"])
  })

  it("takes the pages that a METS names with it, wherever they lie below, and others by themselves", async () => {
    const files = ["text/1-alto.xml", "text/2%20alto.xml"].map(
      (href, i) => `<file ID="A${i}"><FLocat xlink:href="file://./${href}"/></file>`
    )
    put(
      "issues/1/1-mets.xml",
      `<mets xmlns:xlink="x"><fileSec><fileGrp USE="Text">${files.join("")}</fileGrp></fileSec></mets>`
    )
    put("issues/2/broken_mets.xml", "<mets")
    for (const page of ["1/text/1-alto.xml", "1/text/2 alto.xml", "1/text/3-alto.xml", "2/1-alto.xml"])
      put(`issues/${page}`, "<alto/>")
    const own = ["1/text/1-alto.xml", "1/text/2 alto.xml"]
    const others = ["1/text/3-alto.xml", "2/1-alto.xml", "2/broken_mets.xml"]
    expect((await planned(["issues"], "out")).map(({ name }) => name)).toEqual(["1/1-mets.xml", ...others])
    expect((await planned(["issues/1/text/*.xml"], "out")).map(({ name }) => `1/text/${name}`)).toEqual([
      ...own,
      others[0]
    ])
  })

  it("takes text, OCR and PDF from a directory, of JSON what a producer's name ends in, and no result of a run before", async () => {
    const names = ["a.pdf", "b.tsv", "c_res.json", "d_content_list.json", "e.docling.json", "f.jsonl", "out/g.jsonl"]
    for (const name of [...names, "gold.json", "gold-articles.json", "model.card.json", "a.json", "a.md"])
      put(`mixed/${name}`)
    expect((await planned(["mixed"], "mixed/out")).map(({ name }) => name)).toEqual(names.slice(0, -1))
    expect((await planned(["mixed"], "mixed/elsewhere")).map(({ name }) => name)).toEqual(names)
  })

  it("takes a file that is reached twice once", async () => {
    expect(await planned(["one.txt", "one.txt"])).toHaveLength(1)
  })

  it("refuses a directory without text, and a path that is not there", async () => {
    await expect(planned(["empty"])).rejects.toThrow(/there is no text file in it/)
    await expect(planned(["nowhere"])).rejects.toThrow(/there is no such file/)
  })

  it("refuses to write two results to one file", async () => {
    await expect(planned(["twice"], "out")).rejects.toThrow(/would both be written/)
  })

  it("refuses a page that lies there in several forms, says how one is chosen, and takes files of that alone", async () => {
    for (const name of ["page.hocr", "page.tsv", "page.txt", "page.pdf", "page.alto.xml"]) put(`forms/${name}`)
    const from = (format: string) => planned(["forms"], "out", ["json"], format)
    await expect(planned(["forms"], "out")).rejects.toThrow(/--from hocr or --from pdf; or run them apart/)
    expect((await from("tesseract-tsv")).map(({ name }) => name)).toEqual(["page.tsv"])
    expect((await from("pdf")).map(({ name }) => name)).toEqual(["page.pdf"])
    expect((await from("alto")).map(({ name }) => name)).toEqual(["page.alto.xml"])
    await expect(from("docling")).rejects.toThrow(
      /forms: there is no file in it that is called like one of the format docling/
    )
    expect(await planned(["forms/page.txt"], "out", ["json"], "hocr")).toHaveLength(1) // what is named is taken at its word
  })

  it("refuses results that meet in one file by their extensions", async () => {
    const [one, two] = ["meet/b.txt", "meet/b.impresso.txt"]
    await expect(planned([one, two], "out", ["json", "impresso.json"])).rejects.toThrow(/would both be written/)
    await expect(planned([one, two], "out", ["txt", "impresso.json"])).resolves.toHaveLength(2)
  })

  it("refuses to write a numbered page over a source", async () => {
    await expect(planned(["meet/b.txt", "meet/b.page.1.xml"], "meet", ["page.xml"])).rejects.toThrow(/overwritten/)
  })

  it("refuses to write a result over a source", async () => {
    await expect(planned(["one.txt"], ".")).rejects.toThrow(/would be overwritten/)
    await expect(planned(["one.txt"], ".", ["json"])).resolves.toHaveLength(1)
  })

  it("takes what a pattern matches, whatever its extension, and all sources below a directory that matches", async () => {
    for (const file of ["y1901/01/a.ocr", "y1901/01/b.txt", "y1902/c.ocr", "y1902/deep/d.txt", "z.ocr"])
      put(`years/${file}`)
    const names = async (...patterns: ReadonlyArray<string>) => (await planned(patterns)).map(({ name }) => name)
    expect(await names("years/y19??/**/*.ocr")).toEqual(["y1901/01/a.ocr", "y1902/c.ocr"])
    expect(await names("years/**/[a-c].*")).toEqual(["y1901/01/a.ocr", "y1901/01/b.txt", "y1902/c.ocr"])
    expect(await names("years/y*")).toEqual(["y1901/01/b.txt", "y1902/deep/d.txt"])
    expect(await names("years/**")).toEqual(["y1901/01/b.txt", "y1902/deep/d.txt"])
    expect(await names("years/*.ocr", "years/[!y].ocr")).toEqual(["z.ocr"])
    await expect(planned(["years/*.tsv"])).rejects.toThrow(/no file matches it/)
  })

  it("prefers a file to the pattern that its name would be", async () => {
    put("odd/page[1].txt")
    put("odd/page1.txt")
    expect((await planned(["odd/page[1].txt"])).map(({ name }) => name)).toEqual(["page[1].txt"])
  })

  it("lays several directories over each other, refuses what meets there, and takes what lies in two of them once", async () => {
    for (const file of ["one/a/x.txt", "one/c.txt", "two/a/y.txt", "two/b.txt", "three/a/x.txt"]) put(`laid/${file}`)
    expect((await planned(["laid/one", "laid/two"], "out")).map(({ name }) => name)).toEqual([
      "a/x.txt",
      "a/y.txt",
      "b.txt",
      "c.txt"
    ])
    await expect(planned(["laid/one", "laid/two", "laid/three"], "out")).rejects.toThrow(/would both be written/)
    expect((await planned(["laid/one", "laid/one/a", "laid/one/c.txt"], "out")).map(({ name }) => name)).toEqual([
      "c.txt",
      "x.txt"
    ])
    await expect(planned(["laid/two/b.txt", "laid/two/a/y.txt", "laid/one", "one.txt"], "out")).resolves.toHaveLength(5)
    await expect(planned(["laid/one/a/x.txt", "laid/three/a"], "out")).rejects.toThrow(/would both be written/)
  })

  it("enters a directory only when what comes before it has been taken", async () => {
    for (const file of ["a/1.txt", "b/2.txt", "c/3.txt"]) put(`slow/${file}`)
    const { jobs } = await Effect.runPromise(plan([join(root, "slow")], undefined, []).pipe(Effect.provide(layer)))
    rmSync(join(root, "slow/c"), { recursive: true })
    const taken = await Effect.runPromise(jobs.pipe(Stream.take(2), Stream.runCollect))
    expect(taken.map(({ name }) => name)).toEqual(["a/1.txt", "b/2.txt"])
  })
})
