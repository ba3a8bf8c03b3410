/** Numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number

/** Mulberry32 (T. Ettinger): 32 bits of state, enough to deal pages and to drop tokens. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
