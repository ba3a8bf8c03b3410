#!/usr/bin/env node
import { enableCompileCache } from "node:module"
import { homedir } from "node:os"
import { join } from "node:path"

// Node keeps the compiled modules, so that the next start need not compile them; where it cannot, it does without. Not in
// the directory for temporary files, which is Node's choice: what others can put there would be run.
enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "restitch"))

await import("./program.ts")
