/**
 * In code units: V8 makes bytecode of a pattern at first and machine code when it is asked again, but machine code at once
 * for a text as long as this.
 */
const long = "\u3000".repeat(1000)

/**
 * Compiles patterns for good. Of the large ones of a language bytecode takes V8 six times as long as machine code, a tenth
 * of all that a first page costs. What they match stays the same, in an engine that does it another way too.
 */
export const compile = (patterns: Iterable<RegExp>): void => {
  for (const pattern of patterns) pattern.test(long)
}
