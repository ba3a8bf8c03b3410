import { languages } from "../text/languages/languages.ts"
import { numeralOf } from "../text/numerals.ts"
import type { Enumerator } from "./fragment.ts"

/**
 * The section number that `text` begins with: 一、 （二） 3. ⑷ ⑤ 第六、 第七条. Not a number that is part of what is said
 * (3.5%, 2026年): a digit needs its mark and no digit after it.
 */
export const enumeratorOf = (text: string): Enumerator | undefined => {
  const head = text.slice(0, 12).trimStart()
  const circled = circledValue(head.charCodeAt(0)) // before NFKC, which makes ① a bare 1
  if (circled > 0) return { style: "circled", value: circled }
  const plain = head.normalize("NFKC")
  for (const { enumerators } of languages)
    for (const { style, pattern } of enumerators) {
      const match = pattern.exec(plain)
      const value = match === null ? 0 : numeralOf(match[1])
      if (value > 0) return { style, value }
    }
}

const circledValue = (unit: number): number => {
  if (unit >= 0x2460 && unit <= 0x2473) return unit - 0x245f // ①
  if (unit >= 0x2776 && unit <= 0x277f) return unit - 0x2775 // ❶
  if (unit >= 0x2780 && unit <= 0x2789) return unit - 0x277f // ➀
  return 0
}
