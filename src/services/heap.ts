import { setFlagsFromString } from "node:v8"

/**
 * Lets every heap of this process grow to three times what lives in it before V8 looks for what does not. V8 by itself
 * takes 1.1 to 4 times, the less the busier the machine. But each look drops the machine code of functions that a page
 * made for itself, which are then compiled again: where two threads shared two busy processors, a fifth of all work.
 */
export const growSteadily = (): void => setFlagsFromString("--heap-growing-percent=200")
