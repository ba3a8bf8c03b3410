// Builds nodejieba's binding with the node-pre-gyp that the lock file pins. nodejieba's own install script asks npx to
// download another one, which fails without a prompt. Where nothing can be built, Intl.Segmenter takes over at run
// time and every result says so; an install never fails here.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const require = createRequire(import.meta.url)
try {
  const home = dirname(require.resolve("nodejieba/package.json"))
  const built = existsSync(join(home, "build", "Release", "nodejieba.node"))
  const gyp = createRequire(join(home, "package.json")).resolve("@mapbox/node-pre-gyp/bin/node-pre-gyp")
  const run = built
    ? { status: 0 }
    : spawnSync(process.execPath, [gyp, "install", "--fallback-to-build"], { cwd: home, stdio: "ignore" })
  if (run.status !== 0) throw new Error("no compiler, or no headers of Node")
} catch (cause) {
  console.warn(`restitch: nodejieba could not be built (${cause.message}). Intl.Segmenter will divide words instead.`)
}
