import type { Reconstruction } from "../validate/reconstruction.ts"

/** A way to write a result. */
export interface Format {
  /** As `--format` takes it. */
  readonly name: string
  /** Other names that `--format` takes. */
  readonly aliases: ReadonlyArray<string>
  /** Of its files, without the dot. */
  readonly extension: string
  /** The whole file, ending in a line end. */
  readonly render: (result: Reconstruction) => string
}

/** Stands where text is missing, as Chinese editors mark it. */
export const gapMark = "〔……〕"
