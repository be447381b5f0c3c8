import { ROUTE_RULES } from '@/tests/journeys/support/matrix-route-rules'
import type { Column } from '@/tests/journeys/support/matrix-columns'
import { neededBy } from '@/tests/support/sources'

const READERS: readonly Column[] = ['visitor', 'opener', 'verified-contact', 'partner']
/** The kit knows no domain, and the frame only who is signed in. */
const KIT = /^components\/(ui|form|shell|charts)\//

/** Drawn on the same pages, for staff alone. */
const STAFFS_OWN = [
  'components/cases/case-head.tsx',
  'components/cases/staff-case.tsx',
  'components/conflicts/closed-to-you.tsx',
  'components/conflicts/impartial.tsx',
]

/** The components that a company, a partner or a visitor can come to see: what the pages that they may open draw. */
export function seenComponents(): string[] {
  const pages = Object.entries(ROUTE_RULES).flatMap(([path, { allowed }]) =>
    READERS.some((reader) => allowed.includes(reader)) && !path.includes('/api/') ? [`app${path}/page.tsx`] : [],
  )
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path) || STAFFS_OWN.includes(path) || path.startsWith('lib/')) return
    seen.add(path)
    for (const next of neededBy(path)) visit(next)
  }
  for (const page of pages) if (isThere(page)) visit(page)
  return [...seen].filter((path) => /^components\/.*\.tsx$/.test(path) && !KIT.test(path)).sort()
}

function isThere(path: string): boolean {
  try {
    return neededBy(path).length > 0
  } catch {
    return false
  }
}
