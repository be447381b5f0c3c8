import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { DeclineCaseInput } from '@/lib/cases/inputs'
import { moveCase } from '@/lib/cases/move-case'
import { tellContact } from '@/lib/cases/tell-contact'
import type { Tx } from '@/lib/db/transaction'
import { placeToTurn } from '@/lib/i18n/host-words'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { holdMails } from '@/lib/mail/hold-mails'

type Why = Pick<DeclineCaseInput, 'reason' | 'turnTo'>

/** The case is declined as its lead saw it, and its company told why and where to turn. Refusals: those of `moveCase`. */
export async function writeDecline(
  tx: Tx,
  lead: ProjectLead,
  supportCase: CaseForChange,
  seenVersion: number,
  { reason, turnTo }: Why,
): Promise<void> {
  const { id, number, companyId } = supportCase
  await moveCase(tx, lead, supportCase, seenVersion, 'decline', { waitingSinceAt: null })
  await tx.caseDecline.create({ data: { caseId: id, reason, turnTo, declinedBy: lead.personId } })
  const locale = await localeOfContact(tx, supportCase)
  const told = { number, reason: messagesIn(locale).caseWords.declineReasons[reason] }
  const place = placeToTurn(turnTo, locale)
  if (place) {
    await tellContact(tx, id, 'case-declined-led-on', { ...told, place: place.name, url: place.url })
  } else await tellContact(tx, id, 'case-declined', told)
  await holdMails(tx)
  await record(tx, lead, 'case.declined', { kind: 'case', id, companyId }, { reason, turnTo }, 'declined')
}

/** In which language the contact reads why, and the name of the place. */
async function localeOfContact(tx: Tx, { contactId, contactLocale }: CaseForChange): Promise<Locale> {
  const person = contactId && (await tx.person.findUnique({ where: { id: contactId }, select: { locale: true } }))
  return (person ? person.locale : contactLocale) as Locale
}
