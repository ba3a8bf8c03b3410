import { spawnSync } from "node:child_process"
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hasModel, main, modelFile, restitch } from "./restitch.ts"

const root = mkdtempSync(join(tmpdir(), "restitch-bad-"))
const at = (name: string) => join(root, name)

beforeAll(() => {
  writeFileSync(at("empty.txt"), "")
  writeFileSync(at("blank.txt"), " \n\n\u3000\n")
  writeFileSync(
    at("binary.txt"),
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)
  )
  writeFileSync(at("page.pdf"), "%PDF-1.7\n")
  writeFileSync(at("one.txt"), "今天市里召开会议，研究部署下一步工作。")
  writeFileSync(
    at("broken.restitch"),
    "RSTITCH\0 and nothing of use after it, though long enough to be a header of one"
  )
  writeFileSync(at("large.txt"), "今天市里召开会议，研究部署下一步工作。\n".repeat(860_000)) // 50 MB
  writeFileSync(at("broken.json"), '{"source": "one.txt",\n "articles" []}')
  writeFileSync(at("two.json"), '{"a": 1}\n{"b": 2}\n')
  writeFileSync(at("spaces.json"), " ".repeat(1_100_000))
  writeFileSync(at("gbk.jsonl"), Uint8Array.of(0x7b, 0x22, 0xc4, 0xe3, 0x22, 0x7d))
  mkdirSync(at("nothing"))
  writeFileSync(at("nothing/gold.json"), "{}")
})
afterAll(() => rmSync(root, { recursive: true }))

/** What no message of an error may hold. */
const stack = /^\s+at .+:\d+:\d+|node:internal/m

const cases: ReadonlyArray<readonly [what: string, args: () => ReadonlyArray<string>, code: number, message: RegExp]> =
  [
    ["an empty file", () => ["run", at("empty.txt")], 1, /empty\.txt.*no text/],
    ["a blank file", () => ["run", at("blank.txt")], 1, /blank\.txt.*no text/],
    ["a binary file", () => ["run", at("binary.txt")], 1, /binary\.txt/],
    ["a PDF that is cut off", () => ["run", at("page.pdf")], 1, /the PDF is broken/],
    ["an unknown encoding", () => ["run", at("one.txt"), "--encoding", "klingon"], 1, /"klingon" is no encoding/],
    ["a wrong encoding", () => ["run", at("binary.txt"), "--encoding", "utf-8"], 1, /no utf-8/],
    ["a file above the limit", () => ["run", at("large.txt"), "--max-size", "1"], 1, /larger than 1 MB/],
    [
      "50 MB that are one page",
      () => ["run", at("large.txt")],
      1,
      /more than the 500000 characters that a page may have/
    ],
    ["a broken model", () => ["run", at("one.txt"), "--model", at("broken.restitch")], 1, /broken\.restitch/],
    ["a model that is not there", () => ["run", at("one.txt"), "--model", at("none")], 2, /there is no such model/],
    ["a file that is not there", () => ["run", at("none.txt")], 2, /there is no such file/],
    ["a directory without text", () => ["run", at("nothing"), "-o", at("out")], 2, /no text file in it/],
    ["two files and no -o", () => ["run", at("one.txt"), at("empty.txt")], 2, /nowhere to write/],
    ["an unknown flag", () => ["run", at("one.txt"), "--fast"], 2, /--fast/],
    ["an unknown format", () => ["run", at("one.txt"), "--format", "docx"], 2, /docx/],
    [
      "an unknown format of sources",
      () => ["run", at("one.txt"), "--from", "docx"],
      2,
      /one of .*paddleocr.*pdf, not "docx"/
    ],
    ["no path", () => ["run"], 2, /path/i],
    ["an unknown command", () => ["stitch"], 2, /stitch/],
    ["a gate that there is not", () => ["check", at("nothing/gold.json"), at("one.txt"), "--min", "x.y=1"], 2, /x\.y/],
    ["a gold that is none", () => ["check", at("nothing/gold.json"), at("one.txt")], 1, /gold\.json/],
    ["a source to explain that is not there", () => ["explain", at("none.txt")], 2, /there is no such file/],
    ["a corpus that is not there", () => ["train", at("none.jsonl"), "-o", at("m")], 2, /no such file|does not exist/],
    [
      "a gold that is no JSON",
      () => ["check", at("broken.json"), at("one.txt")],
      1,
      /broken\.json, line 2, column \d+:/
    ],
    ["a result of two values", () => ["check", at("two.json")], 1, /two\.json, line 2: it holds several values/],
    [
      "a result above the limit to check",
      () => ["check", at("spaces.json"), "--max-size", "1"],
      1,
      /spaces\.json: it is larger than 1 MB\. .*--max-size/
    ],
    ["a result above the limit to show", () => ["report", at("spaces.json"), "--max-size", "1"], 1, /larger than 1 MB/],
    [
      "a result nested deeper than the limit",
      () => ["check", at("broken.json"), at("two.json"), "--max-depth", "0"],
      2,
      /--max-depth.*0 is too little/
    ],
    ["corrections that are no JSON", () => ["run", at("one.txt"), "--corrections", at("broken.json")], 1, /line 2/],
    ["a corpus in another encoding", () => ["scramble", at("gbk.jsonl"), "-o", at("pages")], 1, /no text in UTF-8/],
    [
      "a queue that is not there",
      () => ["status", "--queue", "postgres://nobody:secret@127.0.0.1:1/none"],
      1,
      /^The queue: (?!.*secret).*Check --queue/
    ],
    ["a source to explain that is none", () => ["explain", at("empty.txt")], 1, /no text/]
  ]

describe("restitch, given", () => {
  it.runIf(existsSync("/dev/zero"))(
    "what never ends, reads as much of it as it may, and says so",
    () => {
      const ran = restitch(["run", "/dev/zero", "--max-size", "3"])
      expect(ran.stderr).toBe("/dev/zero: it is larger than 3 MB. Divide it, or raise --max-size.\n")
      expect(ran.code).toBe(1)
      const piped = spawnSync("bash", [
        "-c",
        'exec "$0" "$1" run <(printf 1) --max-size 0.00001',
        process.execPath,
        main
      ])
      expect(piped.status).toBe(0)
    },
    60_000
  )

  it.runIf(existsSync("/dev/full"))(
    "a standard output without room, says so and does not call it done",
    () => {
      const full = openSync("/dev/full", "w")
      for (const more of [
        ["--format", "txt"],
        ["-o", at("out"), "--json", "--quiet"]
      ]) {
        const ran = spawnSync(process.execPath, [main, "run", at("one.txt"), ...more], {
          stdio: ["ignore", full, "pipe"],
          encoding: "utf8"
        })
        expect([ran.status, ran.stderr]).toEqual([
          1,
          "standard output: it cannot be written. Check where it leads and the room there.\n"
        ])
      }
      closeSync(full)
    },
    120_000
  )

  it.each(cases)(
    "%s, says so and leaves with its code",
    (_, args, code, message) => {
      const ran = restitch(args())
      expect(ran.stderr).toMatch(message)
      expect(ran.stderr).not.toMatch(stack)
      expect(ran.code).toBe(code)
      expect(ran.stdout).toBe("")
    },
    60_000
  )

  it.runIf(hasModel)(
    "a single paragraph, gives it back",
    () => {
      const ran = restitch(["run", at("one.txt"), "--format", "txt", "--model", modelFile])
      expect([ran.code, ran.stderr]).toEqual([0, ""])
      expect(ran.stdout).toMatch(/今天市里召开会议，研究部署下一步工作。\n\n〔＊＊＊〕\n$/)
    },
    60_000
  )
})
