/**
 * Bytes of a form that reach an action: next refuses more than a megabyte (`bodySizeLimit`), parts and their names
 * included, with an answer that no form can show.
 */
export const LARGEST_FORM = 1_000_000
/** Of a part, beside its name and its value: its boundary and its headings. */
const PART = 200

/** The field that makes a form too large to be sent, the one with most in it; null where it is not. */
export function tooLargeField(form: FormData): string | null {
  const encoder = new TextEncoder()
  const sizes = [...form].map(([name, value]) => ({
    name,
    bytes: PART + name.length + (typeof value === 'string' ? encoder.encode(value).length : value.size),
  }))
  if (sizes.reduce((sum, { bytes }) => sum + bytes, 0) <= LARGEST_FORM) return null
  return sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most)).name
}
