import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll } from "vitest"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

/** A Chromium of this machine, by `RESTITCH_CHROMIUM` or by its usual names; `undefined` where there is none. */
export const chromium = [process.env.RESTITCH_CHROMIUM, ...names].find(
  (name) => name !== undefined && spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0
)

interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

/** A page that is open, as the DevTools protocol drives it. */
export interface Tab {
  /** The value of an expression, as JSON has it. */
  readonly ask: <A>(expression: string) => Promise<A>
  /** A key as it is pressed: `j`, `Enter`, `ArrowDown`, `Tab`. */
  readonly press: (key: string) => Promise<void>
  /** Moves the mouse to the middle of the element. */
  readonly hover: (selector: string) => Promise<void>
  readonly close: () => Promise<unknown>
  readonly send: (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>
  /** What the page said that it should not have: errors, warnings, violations of its policy. */
  readonly complaints: ReadonlyArray<string>
  /** Addresses that it asked for beside its own. */
  readonly requests: ReadonlyArray<string>
}

export interface Browser {
  readonly open: (file: string, width?: number, height?: number) => Promise<Tab>
  readonly close: () => void
}

/** A browser for the tests of a block, and a directory for what it opens; both are gone after them. */
export const browserForTests = () => {
  const directory = mkdtempSync(join(tmpdir(), "restitch-report-"))
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)
  afterAll(() => {
    browser?.close()
    rmSync(directory, { recursive: true })
  })
  const open: Browser["open"] = (...given) => browser.open(...given)
  const put = (name: string, html: string): string => {
    const file = join(directory, name)
    writeFileSync(file, html)
    return file
  }
  return { directory, put, open }
}

const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]

const startBrowser = async (): Promise<Browser> => {
  const home = mkdtempSync(join(tmpdir(), "restitch-chromium-"))
  const child = spawn(chromium!, [...flags, `--user-data-dir=${home}`, "--remote-debugging-port=0", "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"]
  })
  const socket = new WebSocket(await addressOf(child))
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error("Chromium does not answer"))
  })
  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Set<(message: Message) => void>()
  socket.onmessage = ({ data }) => {
    const message: Message = JSON.parse(String(data))
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    else for (const listener of listeners) listener(message)
  }
  let last = 0
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id)
        if (error === undefined) resolve(result ?? {})
        else reject(new Error(`${method}: ${error.message}`))
      })
      socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
    })

  const open = async (file: string, width = 1280, height = 900): Promise<Tab> => {
    const { targetId } = await send("Target.createTarget", { url: "about:blank" })
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true })
    const own = (method: string, params: object = {}) => send(method, params, String(sessionId))
    const complaints: Array<string> = []
    const requests: Array<string> = []
    const address = pathToFileURL(file).href
    let loaded = () => {}
    listeners.add(({ method, params, sessionId: of }) => {
      if (of !== sessionId) return
      if (method === "Runtime.exceptionThrown" || method === "Log.entryAdded") complaints.push(JSON.stringify(params))
      if (method === "Runtime.consoleAPICalled" && params?.type !== "log") complaints.push(JSON.stringify(params))
      if (method === "Network.requestWillBeSent") {
        const { request } = params as { readonly request: { readonly url: string } }
        const { url } = request
        if (url !== address && !url.startsWith("data:") && !url.startsWith("blob:")) requests.push(url)
      }
      if (method === "Page.loadEventFired") loaded()
    })
    for (const domain of ["Page", "Runtime", "Log", "Network"]) await own(`${domain}.enable`)
    await own("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false })
    const done = new Promise<void>((resolve) => {
      loaded = resolve
    })
    await own("Page.navigate", { url: address })
    await done
    const ask = async <A>(expression: string): Promise<A> => {
      const { result, exceptionDetails } = await own("Runtime.evaluate", {
        expression,
        returnByValue: true,
        awaitPromise: true
      })
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
      return (result as { readonly value: A }).value
    }
    const press = async (key: string) => {
      const text = key.length === 1 ? { text: key } : key === "Enter" ? { text: "\r" } : {}
      const code = { Enter: 13, Tab: 9, Escape: 27, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 }[key]
      const event = { key, ...text, ...(code === undefined ? {} : { windowsVirtualKeyCode: code, code: key }) }
      await own("Input.dispatchKeyEvent", { type: "text" in event ? "keyDown" : "rawKeyDown", ...event })
      await own("Input.dispatchKeyEvent", { type: "keyUp", ...event })
    }
    const hover = async (selector: string) => {
      const [x, y] = await ask<[number, number]>(
        `(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView({ block: "center" }); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()`
      )
      await own("Input.dispatchMouseEvent", { type: "mouseMoved", x, y })
    }
    return { ask, press, hover, close: () => send("Target.closeTarget", { targetId }), send: own, complaints, requests }
  }
  const close = () => {
    socket.close()
    child.kill()
    child.once("exit", () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))
  }
  return { open, close }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ""
    child.stderr!.on("data", (part) => {
      said += part
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found !== null) resolve(found[1])
    })
    child.once("exit", () => reject(new Error(`Chromium left: ${said}`)))
  })
