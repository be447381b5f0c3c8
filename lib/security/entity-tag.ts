const TAGS = /^\s*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"\s*(?:,\s*|$))+$/
const TAG = /"[\x21\x23-\x7e\x80-\xff]*"/g

/**
 * Whether the asker already holds what the tag names (`If-None-Match`, RFC 9110 §13.1.2): any of a list, `*`, and weak as
 * well as strong, for a proxy that packs an answer makes its tag weak. What is no list of tags names nothing.
 */
export function namesTag(named: string | null | undefined, etag: string): boolean {
  const held = named?.trim()
  if (held === undefined || etag === '') return false
  if (held === '*') return true
  const [opaque] = etag.match(TAG) ?? []
  return TAGS.test(held) && (held.match(TAG) ?? []).some((tag) => tag === opaque)
}

export function holdsAlready(request: Request, etag: string): boolean {
  return namesTag(request.headers.get('if-none-match'), etag)
}
