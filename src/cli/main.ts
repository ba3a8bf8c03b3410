#!/usr/bin/env node
import { loadWords } from "../services/words-ahead.ts"
import { asksForWords } from "./ahead.ts"

const given = process.argv.slice(2)
// The dictionary and the rest of the program take as long to load, so they load side by side.
if (asksForWords(given)) loadWords()
const { restitch } = await import("./program.ts")
await restitch(given)
