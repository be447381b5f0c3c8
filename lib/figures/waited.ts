/** A wait in the unit that says most: minutes below an hour, hours below two days, then days with one decimal. */
export function waited(seconds: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  const hours = Math.round(seconds / 3600)
  if (hours < 48) return { unit: 'hours', count: hours }
  return { unit: 'days', count: Math.round(seconds / 8640) / 10 }
}
