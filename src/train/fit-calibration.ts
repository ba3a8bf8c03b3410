/** Platt's sigmoid (1999): log-odds = slope × value + offset, by Newton's method, each step halved until it helps. */
export const fitCalibration = (values: Float32Array, labels: Uint8Array): { slope: number; offset: number } => {
  const lossOf = (slope: number, offset: number): number => {
    let loss = 0
    for (let i = 0; i < values.length; i++) {
      const z = (slope * values[i] + offset) * (labels[i] === 1 ? 1 : -1)
      loss += z > 0 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)) - z
    }
    return loss
  }
  let slope = 1
  let offset = 0
  let loss = lossOf(slope, offset)
  for (let step = 0; step < 50; step++) {
    let gs = 0
    let go = 0
    let hss = 1e-6
    let hso = 0
    let hoo = 1e-6
    for (let i = 0; i < values.length; i++) {
      const p = 1 / (1 + Math.exp(-(slope * values[i] + offset)))
      const w = p * (1 - p)
      gs += (p - labels[i]) * values[i]
      go += p - labels[i]
      hss += w * values[i] * values[i]
      hso += w * values[i]
      hoo += w
    }
    const determinant = hss * hoo - hso * hso
    if (!(determinant > 1e-12)) break
    const ds = (hoo * gs - hso * go) / determinant
    const shift = (hss * go - hso * gs) / determinant
    let share = 1
    let next = lossOf(slope - ds, offset - shift)
    while (!(next <= loss) && share > 1e-6) {
      share /= 2
      next = lossOf(slope - share * ds, offset - share * shift)
    }
    if (!(next < loss - 1e-9)) break
    slope -= share * ds
    offset -= share * shift
    loss = next
  }
  return { slope, offset }
}
