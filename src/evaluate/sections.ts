import { enumeratorOf } from "../detect/enumerators.ts"

/**
 * Section numbers of an article (一、 （二） 3.) that do not follow the one before of their form: one that is not greater,
 * or one further on where no gap is marked between. A form may begin anew with 1, as below each higher section; where it
 * first comes with another number its beginning is lost, which is for gaps to say.
 */
export const sectionsOutOfSequence = (
  paragraphs: ReadonlyArray<{ readonly text: string; readonly gapBefore: boolean }>
): number => {
  const last = new Map<string, { readonly value: number; gap: boolean }>()
  let count = 0
  for (const { text, gapBefore } of paragraphs) {
    if (gapBefore) for (const each of last.values()) each.gap = true
    const enumerator = enumeratorOf(text)
    if (enumerator === undefined) continue
    const { style, value } = enumerator
    const before = last.get(style)
    if (before !== undefined && value !== 1 && (value <= before.value || (value > before.value + 1 && !before.gap)))
      count++
    last.set(style, { value, gap: false })
  }
  return count
}
