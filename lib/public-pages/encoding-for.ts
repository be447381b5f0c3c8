export type Encoding = 'br' | 'gzip'

/** How an answer is packed for whoever sent this `Accept-Encoding`. What is refused (`;q=0`) is not sent; what is not named is not either. */
export function encodingFor(accepted: string | string[] | undefined): Encoding | null {
  const names = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .filter(([, weight]) => weight === undefined || Number(weight) > 0)
    .map(([name]) => name)
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null
}
