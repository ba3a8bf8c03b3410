import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const home = fileURLToPath(new URL("../../", import.meta.url))

/** Runs to its end. @returns everything that it said, and its code */
export const ran = (command: string, args: ReadonlyArray<string>, cwd: string, env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", npm_config_loglevel: "error", ...env },
    maxBuffer: 1 << 28
  })
  return { code: status, stdout, stderr }
}

const must = (result: ReturnType<typeof ran>): string => {
  if (result.code !== 0) throw new Error(`${result.stdout}\n${result.stderr}`)
  return result.stdout
}

export interface Packed {
  /** The package as it stands before it is packed. */
  readonly stage: string
  readonly tarball: string
  /** In bytes. */
  readonly size: number
  readonly unpackedSize: number
  readonly files: ReadonlyArray<string>
}

/** Builds and packs this package in a directory of its own, so that nobody's `dist` changes under them. */
export const packed = (directory: string): Packed => {
  const stage = join(directory, "stage")
  mkdirSync(stage)
  const { files } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"))
  for (const name of [...files.filter((file: string) => file !== "dist"), "package.json", "README.md", "LICENSE"])
    cpSync(join(home, name), join(stage, name), { recursive: true })
  const tsc = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url))
  must(ran(tsc, ["-p", "tsconfig.build.json", "--outDir", join(stage, "dist")], home))
  must(ran(process.execPath, ["bundle.ts", join(stage, "dist")], home))
  const [told] = JSON.parse(
    must(ran("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", directory], stage))
  )
  return {
    stage,
    tarball: join(directory, readdirSync(directory).find((name) => name.endsWith(".tgz"))!),
    size: told.size,
    unpackedSize: told.unpackedSize,
    files: told.files.map(({ path }: { path: string }) => path)
  }
}
