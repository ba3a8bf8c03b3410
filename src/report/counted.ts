/** A number of things in words: "1 gap", "3 gaps", "2 copies". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
