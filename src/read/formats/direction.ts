import type { Rectangle } from "../layout.ts"

/**
 * Whether text that is turned by so many degrees, clockwise, runs from top to bottom (true) or from bottom to top
 * (false); `undefined` where it runs across.
 */
export const runsDown = (turned: number): boolean | undefined => {
  const angle = ((turned % 360) + 360) % 360
  if (angle > 45 && angle < 135) return true
  return angle > 225 && angle < 315 ? false : undefined
}

/** Whether a model or language is one for vertical text, as Tesseract's `chi_tra_vert`. */
export const saysVertical = (language: string | undefined): boolean => /vert/i.test(language ?? "")

/** Where the language says vertical, a line is so if it has two characters or more and is clearly taller than wide. */
export const isTallLine = (text: string, { x0, y0, x1, y1 }: Rectangle): boolean =>
  y1 - y0 >= 1.5 * (x1 - x0) && [...text].length > 1
