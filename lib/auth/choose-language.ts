import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { asThemselves, type Person } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/pathnames'

/** The language of someone's mails. Refusal `signed-out`. */
export async function chooseLanguage(person: Person | null, locale: Locale): Promise<void> {
  if (!person) throw new Refusal('signed-out')
  if (person.locale === locale) return
  await transaction(async (tx) => {
    await tx.person.update({ where: { id: person.id }, data: { locale } })
    await record(tx, asThemselves(person), 'person.language-chosen', { kind: 'person', id: person.id }, { locale })
  })
}
