/** A number as files write it, a fraction too; `undefined` where there is none. */
export const numberOf = (written: string | undefined): number | undefined => {
  if (written === undefined || written.trim() === "") return undefined
  const number = Number(written)
  return Number.isFinite(number) ? number : undefined
}

/** A number of 0 to 1; what lies outside is on some other scale and tells nothing. */
export const shareOf = (number: number | undefined): number | undefined =>
  number !== undefined && number >= 0 && number <= 1 ? number : undefined

/** A confidence as files write it. */
export const confidenceOf = (written: string | undefined): number | undefined => shareOf(numberOf(written))

/** `undefined` of none. */
export const mean = (numbers: ReadonlyArray<number>): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
