const digits = "零一二三四五六七八九"

/** A whole number as it is written, in digits or in Han: 12, 十二, 一二. 0 for what is no number. */
export const numeralOf = (written: string): number => {
  if (/^\d+$/.test(written)) return Number(written)
  let total = 0
  let figure = 0
  for (const character of written) {
    if (character === "百") {
      total += (figure || 1) * 100
      figure = 0
    } else if (character === "十") {
      total += (figure || 1) * 10
      figure = 0
    } else figure = (figure >= 1 && total === 0 ? figure * 10 : 0) + Math.max(0, digits.indexOf(character))
  }
  return total + figure
}
