import 'server-only'
import { codesNamed, saidCodes, saidTypes } from '@/lib/audit/trail-words'
import { Prisma } from '@/lib/db/generated/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { wordsOf } from '@/lib/lists/sought-words'

/** Events, `audit_event AS e`, that have each word in who did it, what it was, whom it is about, or its case. */
export function soughtEvents(asked: string, locale: Locale): Prisma.Sql {
  return Prisma.join([Prisma.sql`TRUE`, ...wordsOf(asked).map((word) => says(word, locale))], ' AND ')
}

function says(word: string, locale: Locale): Prisma.Sql {
  const like = `%${word}%`
  const people = Prisma.sql`SELECT id FROM person WHERE folded(name) LIKE ${like}`
  return Prisma.sql`(e.type = ANY(${codesNamed(saidTypes(locale), word)}::text[])
    OR e.role = ANY(${codesNamed(saidCodes(locale, 'roles'), word)}::text[])
    OR e.actor_id IN (${people})
    OR e.subject_id IN (${people} UNION ALL SELECT id FROM company WHERE folded(name) LIKE ${like}
      UNION ALL SELECT id FROM partner WHERE folded(name) LIKE ${like}
      UNION ALL SELECT id FROM training WHERE folded(title_sv) LIKE ${like})
    OR e.facts ->> 'advisorId' IN (SELECT id::text FROM person WHERE folded(name) LIKE ${like})
    OR e.facts ->> 'personId' IN (SELECT id::text FROM person WHERE folded(name) LIKE ${like})
    OR e.case_id IN (SELECT case_id FROM case_search WHERE everything LIKE ${like} AND company LIKE ${like}
      UNION ALL SELECT id FROM cases WHERE lower(number) LIKE ${like}))`
}
