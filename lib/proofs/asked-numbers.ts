/** Whole numbers of an address, by name: exactly as they are written, or none. */
export function askedNumber(url: string, name: string): number | undefined {
  const text = new URL(url).searchParams.get(name)
  return text !== null && /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : undefined
}
