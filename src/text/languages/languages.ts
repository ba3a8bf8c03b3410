import { en } from "./en.ts"
import type { Language } from "./language.ts"
import { zh } from "./zh.ts"

/** All languages, asked in this order. A new one is a file and a line here. */
export const languages: ReadonlyArray<Language> = [zh, en]
