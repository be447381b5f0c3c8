import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { actAs, visitor, type Person } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { openCase, type CaseApplication, type OpenedCase, type Opener } from '@/lib/cases/open-case'
import { config } from '@/lib/config/config'
import { sealText } from '@/lib/crypto/org-number-vault'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { DRAFT_AAD, findDraft, type DraftAnswers } from '@/lib/intake/find-draft'
import { companyInput, contactInput, needInput } from '@/lib/cases/application-inputs'
import { addReferral } from '@/lib/partners/add-referral'
import { LINK_CONSENT } from '@/lib/partners/consent'
import { limitAddress } from '@/lib/rates/limit'

/**
 * Turns a draft into a case, once: sent again it answers the same case. The answers are wiped afterwards.
 * Refusals: `draft-gone`, `draft-incomplete`, `too-many-tries`
 * and `address-busy` for the contact's e-mail address, and those of openCase.
 */
export async function sendApplication(
  person: Person | null,
  token: string | null,
  locale: 'sv' | 'en',
  network: string,
): Promise<OpenedCase> {
  const draft = await findDraft(token)
  if (!draft) throw new Refusal('draft-gone')
  if (draft.caseId) return sentBefore(draft.caseId)
  const { answers } = draft
  const application = applicationOf(answers, locale)
  await limitAddress('open-case-email', network, application.contact.email)
  const opened = await openCase(openerOf(person, answers), draft.id, application, async (tx, recorder, made) => {
    const how = await referralOf(tx, answers)
    if (how) await addReferral(tx, recorder, made, how)
  })
  const sealed = sealText(config().orgNumberKey, '{}', DRAFT_AAD)
  await db().intakeDraft.update({ where: { id: draft.id }, data: { caseId: opened.id, sealed } })
  return opened
}

export function applicationOf(answers: DraftAnswers, locale: 'sv' | 'en'): CaseApplication {
  const need = needInput.safeParse(answers.need)
  const company = companyInput.safeParse(answers.company)
  const contact = contactInput.safeParse(answers.contact)
  if (!need.success || !company.success || !contact.success) throw new Refusal('draft-incomplete')
  return { need: need.data, company: company.data, contact: contact.data, locale }
}

/** A code that nobody has any longer brings no referral, and the company is told nothing of it. */
async function referralOf(tx: Tx, { partner }: DraftAnswers) {
  if (!partner) return null
  const found = await tx.partner.findFirst({ where: { code: partner.code, endedAt: null }, select: { id: true } })
  const consentVersion = partner.mayFollow ? LINK_CONSENT : null
  return found && { partnerId: found.id, via: 'link' as const, consentVersion, referredBy: null }
}

function openerOf(person: Person | null, { byPhone }: DraftAnswers): Opener {
  if (!person) return visitor
  const staff = actAs(person, 'project-lead') ?? actAs(person, 'advisor')
  if (byPhone && staff) return staff
  return actAs(person, 'company-contact') ?? visitor
}

async function sentBefore(caseId: string): Promise<OpenedCase> {
  const { id, number, responseDueOn } = await db().supportCase.findUniqueOrThrow({ where: { id: caseId } })
  return { id, number, responseDueOn: dayFromDate(responseDueOn) }
}
