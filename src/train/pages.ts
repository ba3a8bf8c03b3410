export const trainingPages = (..._: ReadonlyArray<unknown>): never => { throw new Error("later") }
