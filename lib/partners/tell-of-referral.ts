import 'server-only'
import { notifyContact } from '@/lib/cases/notify-contact'
import type { Tx } from '@/lib/db/transaction'
import { pageUrl } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/pathnames'
import { oneLine } from '@/lib/text/plain-text'

/**
 * Tells the contact of a company who referred it and what was passed on: data that did not come from the one it is about
 * (GDPR art. 14).
 */
export async function tellOfReferral(tx: Tx, caseId: string): Promise<void> {
  const { number, contactLocale, referrals } = await tx.supportCase.findUniqueOrThrow({
    where: { id: caseId },
    select: { number: true, contactLocale: true, referrals: { select: { partner: { select: { name: true } } } } },
  })
  const partner = oneLine(referrals[0]?.partner.name ?? '')
  const privacy = pageUrl(contactLocale as Locale, '/privacy')
  await notifyContact(tx, caseId, 'case-referred', { number, partner, privacy })
}
