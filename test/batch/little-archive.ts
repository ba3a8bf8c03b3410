import { type ChildProcess, spawn } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { pack } from "../../src/model/file.ts"
import { learn, unfitted } from "../../src/train/train.ts"
import { littleArticles, littleSegmenter, littleTraining } from "../train/little-corpus.ts"

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url))

/** Writes a model that knows little and is there at once. */
export const writeLittleModel = (file: string, seed = 3): void => {
  const learnt = learn(littleArticles(12, seed), { ...littleTraining, seed, epochs: 1 }, littleSegmenter, () => {})
  const card = { name: "little", version: 1, origin: "", corpus: [], segmenter: "", seed, sizes: {}, scores: {} }
  writeFileSync(file, pack(unfitted(learnt, card)))
}

/** Writes so many pages of invented articles, some tens a directory. */
export const writePages = (directory: string, count: number, perDirectory = 25): ReadonlyArray<string> => {
  const articles = littleArticles(count + 3)
  return Array.from({ length: count }, (_, i) => {
    const below = join(directory, `d${String(Math.floor(i / perDirectory)).padStart(3, "0")}`)
    mkdirSync(below, { recursive: true })
    const text = articles
      .slice(i, i + 3)
      .flatMap(({ title, paragraphs }) => [title, ...paragraphs])
      .join("\n\n")
    const file = join(below, `page-${String(i).padStart(4, "0")}.txt`)
    writeFileSync(file, `${text}\n`)
    return file
  })
}

/** All files below a directory with their bytes, what a run keeps for itself left out. */
export const treeOf = (directory: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !relative(directory, file).startsWith(".restitch"))
      .sort()
      .map((file) => [relative(directory, file), readFileSync(file, "utf8")])
  )

/** Starts the command in a process of its own, which can be killed. */
export const started = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}) => {
  const child: ChildProcess = spawn(process.execPath, [main, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", ...env }
  })
  let stdout = ""
  let stderr = ""
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    stdout += text
  })
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    stderr += text
  })
  const over = new Promise<{ code: number | null; signal: string | null; stdout: string; stderr: string }>((resolve) =>
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }))
  )
  return { child, over }
}

/** Waits until something holds; a test's own time limit is the limit. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}
