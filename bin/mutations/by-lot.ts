/** In an order drawn by lot, the same for the same seed. */
export function byLot<T>(all: readonly T[], seed: number): T[] {
  return all
    .map((one, place) => ({ one, at: lot(place, seed) }))
    .sort((one, other) => one.at - other.at)
    .map(({ one }) => one)
}

/** A number between 0 and 1. */
function lot(place: number, seed: number): number {
  const at = Math.sin((place + 1) * 12.9898 + seed * 78.233) * 43_758.5453
  return at - Math.floor(at)
}
