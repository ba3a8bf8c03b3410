import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const file = fileURLToPath(new URL("../../src/services/stray-rejections.ts", import.meta.url))

/** In a process of its own: what is tested is what ends it. */
const ran = (script: string) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", `import { ignoringStrays } from ${JSON.stringify(file)}\n${script}`],
    { encoding: "utf8" }
  )
  return { status, stdout, stderr }
}
const stray = (where: string) => `{
  const error = new Error("left behind")
  error.stack = "Error: left behind at ${where}"
  Promise.reject(error)
}`

describe("a rejection that nobody waits for", () => {
  it("from the package that is at work ends nothing, and leaves no listener", () => {
    const { status, stdout } = ran(`
      const given = await ignoringStrays("/pkg/", async () => { ${stray("/pkg/x.js")}; return 7 })
      console.log(given, process.listenerCount("unhandledRejection"))`)
    expect([status, stdout]).toEqual([0, "7 0\n"])
  })

  it("from elsewhere ends the process as ever", () => {
    const { status, stderr } = ran(`await ignoringStrays("/pkg/", async () => { ${stray("/other/x.js")} })`)
    expect(status).not.toBe(0)
    expect(stderr).toContain("left behind")
  })

  it("is told to whoever else listens", () => {
    const { status, stdout } = ran(`
      process.on("unhandledRejection", (error) => console.log("told of", error.message))
      await ignoringStrays("/pkg/", async () => { ${stray("/other/x.js")} })`)
    expect([status, stdout]).toEqual([0, "told of left behind\n"])
  })

  it("is no matter of work that is over", () => {
    const { status } = ran(`
      await Promise.all([1, 2].map(() => ignoringStrays("/pkg/", async () => {})))
      ${stray("/pkg/x.js")}`)
    expect(status).not.toBe(0)
  })
})
