import { describe, expect, it } from "vitest"
import { namesFor } from "../../src/cli/commands.ts"

describe("what is loaded of the commands", () => {
  it("is the one that is named", () => {
    expect(namesFor(["run", "page.txt"])).toEqual(["run"])
    expect(namesFor(["check", "--help"])).toEqual(["check"])
  })

  it.each([
    [[]],
    [["--help"]],
    [["runn", "page.txt"]],
    [["toString"]],
    [["run", "--completions", "bash"]],
    [["run", "--completions=zsh"]]
  ])("is all where none is named or it is asked what there is: %j", (given) => {
    const all = ["run", "check", "explain", "report", "scramble", "train", "worker", "status"]
    expect(namesFor(given)).toEqual(all)
  })
})
