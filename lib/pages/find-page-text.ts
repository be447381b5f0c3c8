import 'server-only'
import { databaseAnswers } from '@/lib/db/answers'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { logError } from '@/lib/log/log'
import type { PageKey } from '@/lib/pages/page-keys'
import { placeholderValues } from '@/lib/pages/placeholder-values'
import { fillPlaceholders } from '@/lib/pages/placeholders'
import { shippedText } from '@/lib/pages/shipped-text'

/** The page's text as Markdown, filled in. The shipped one also when the database does not answer. */
export async function findPageText(key: PageKey, locale: Locale): Promise<string> {
  const saved = (await databaseAnswers()) ? await findSaved(key, locale) : null
  return fillPlaceholders(saved ?? shippedText(key, locale), placeholderValues(locale))
}

async function findSaved(key: PageKey, locale: Locale): Promise<string | null> {
  try {
    const newest = await db().pageRevision.findFirst({
      where: { key, locale },
      orderBy: { no: 'desc' },
      select: { body: true },
    })
    return newest?.body ?? null
  } catch (error) {
    logError('written page not found', error, { action: key })
    return null
  }
}
