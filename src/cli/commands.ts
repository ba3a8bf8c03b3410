/** Every command, loaded when it is asked for. A new one is a file here and a line in this list. */
const commands = {
  run: async () => (await import("./run.ts")).run,
  check: async () => (await import("./check.ts")).check,
  explain: async () => (await import("./explain.ts")).explain,
  report: async () => (await import("./report.ts")).report,
  scramble: async () => (await import("./scramble.ts")).scramble,
  train: async () => (await import("./train.ts")).train,
  worker: async () => (await import("./worker.ts")).worker,
  status: async () => (await import("./status.ts")).status
} as const

type Name = keyof typeof commands

const isCommand = (name: string): name is Name => Object.hasOwn(commands, name)

/**
 * The command that is to run; all of them where none is named, or where it is asked what there is: what the others load
 * takes longer than a page.
 *
 * @param given  the arguments of the command line
 */
export const namesFor = (given: ReadonlyArray<string>): ReadonlyArray<Name> => {
  const [name = ""] = given
  const isAboutAll = given.some((argument) => argument.startsWith("--completions"))
  return isCommand(name) && !isAboutAll ? [name] : (Object.keys(commands) as ReadonlyArray<Name>)
}

export const commandsFor = (given: ReadonlyArray<string>) =>
  Promise.all(namesFor(given).map((name) => commands[name]()))
