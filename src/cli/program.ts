import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import type { Teardown } from "effect/Runtime"
import { version } from "../version.ts"
import { commandsFor } from "./commands.ts"

/** Wrong usage is told on standard error, in few words: standard output is for results and for help that was asked for. */
const presenter: CliOutput.Presenter = {
  present: (event) => {
    if (event._tag === "InvalidInvocation")
      return Effect.forEach(event.errors, ({ message }) => Console.error(message), { discard: true }).pipe(
        Effect.andThen(Console.error(`Try ${event.commandPath.join(" ")} --help`))
      )
    return event._tag === "Help" && event.reason === "Implicit"
      ? Console.error(CliOutput.defaultFormatter({ colors: false }).formatHelpDoc(event.helpDoc))
      : CliOutput.defaultPresenter.present(event)
  }
}

const usage = new Set(["ShowHelp", "UsageError", "GateError", "FormatError", "RenderError", "CheckFileError"])

/** A path that is not there is a slip of the one who named it. */
const exitCode = (error: unknown): number => {
  if (typeof error !== "object" || error === null || !("_tag" in error)) return 1
  return usage.has(String(error._tag)) || ("missing" in error && error.missing === true) ? 2 : 1
}

const teardown: Teardown = (exit, onExit) => {
  if (Exit.isSuccess(exit)) return onExit(0)
  onExit(Cause.hasInterruptsOnly(exit.cause) ? 130 : exitCode(Cause.squash(exit.cause)))
}

/** Says what went wrong: an error its message, a fault of the program its stack too. */
const told = (cause: Cause.Cause<unknown>): Effect.Effect<void> => {
  if (Cause.hasInterruptsOnly(cause)) return Effect.void
  const error = Cause.squash(cause)
  if (typeof error === "object" && error !== null && "_tag" in error && error._tag === "ShowHelp") return Effect.void
  if (Cause.hasDies(cause)) return Console.error(`A fault of restitch, please report it. ${Cause.pretty(cause)}`)
  return Console.error(error instanceof Error ? error.message : String(error))
}

/**
 * Runs the command that is asked for and leaves with its exit code.
 *
 * @param given  the arguments of the command line
 */
export const restitch = async (given: ReadonlyArray<string>): Promise<void> => {
  const app = Command.make("restitch").pipe(
    Command.withDescription(
      "Gives a scrambled newspaper page its articles back. Exit codes: 0 done, 1 a gate failed or a page could not be done, 2 wrong usage."
    ),
    Command.withSubcommands(await commandsFor(given))
  )
  // A reader that has seen enough (`restitch run page.txt | head`) is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0)
  })
  Command.runWith(app, { version })(given).pipe(
    Effect.tapCause(told),
    Effect.provide(
      Layer.mergeAll(
        NodeServices.layer,
        CliOutput.layerPresenter(presenter),
        CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })
      )
    ),
    NodeRuntime.runMain({ teardown, disableErrorReporting: true })
  )
}
