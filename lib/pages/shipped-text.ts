import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '@/lib/i18n/pathnames'
import type { PageKey } from '@/lib/pages/page-keys'

const kept = new Map<string, string>()

/** The text that comes with the system, until somebody has saved another. Read once. */
export function shippedText(key: PageKey, locale: Locale): string {
  const file = path.join(process.cwd(), 'lib/pages/texts', locale, `${key}.md`)
  const known = kept.get(file) ?? readFileSync(file, 'utf8').trim()
  kept.set(file, known)
  return known
}
