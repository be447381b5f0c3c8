/**
 * A case number as people write it: 'UA-2026-0142', 'ua 2026 142', '2026-142', '142'. The year is null when it is not
 * said. Null for anything else.
 */
export function parseCaseNumber(text: string): { year: number | null; seq: number } | null {
  const match = /^(?:[a-zåäö]{1,6}[\s-]*)?(?:(20\d{2})[\s-]+)?(\d{1,6})$/i.exec(text.normalize('NFKC').trim())
  if (!match) return null
  return { year: match[1] ? Number(match[1]) : null, seq: Number(match[2]) }
}
