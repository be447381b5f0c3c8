import { randomUUID } from 'node:crypto'
import { visitor, type ProjectLead } from '@/lib/actors/actor'
import { acceptCase } from '@/lib/cases/accept-case'
import { joinCases } from '@/lib/cases/join-cases'
import { openCase, type CaseApplication } from '@/lib/cases/open-case'
import { db } from '@/lib/db/client'
import { endConsent } from '@/lib/partners/end-consent'
import { listReferrals } from '@/lib/partners/list-referrals'
import { sendBackReferral } from '@/lib/partners/send-back-referral'
import { sendReferral } from '@/lib/partners/send-referral'
import { aBid, anApplication, anOrgNumber } from './an-application'
import { asSeen } from './case-rows'
import { claimed } from './claimed'
import { aReferral, type TestPartner } from './partners'
import { asContact } from './people'

/** A company that comes about one thing, by a partner or by itself; the number of each case. */
export function aComingCompany() {
  const about = { orgNumber: anOrgNumber(), contact: { email: `${randomUUID()}@example.test` }, need: aBid() }
  return async (by: TestPartner | null, need: CaseApplication['need'] = about.need): Promise<string> => {
    const application = { ...about, need }
    const { number } = by
      ? await sendReferral(by, aReferral(by, application))
      : await openCase(visitor, randomUUID(), anApplication(application))
    return number
  }
}

/** Its cases, in the order they came. */
export async function came(...by: (TestPartner | null)[]): Promise<string[]> {
  const comes = aComingCompany()
  const numbers: string[] = []
  for (const partner of by) numbers.push(await comes(partner))
  return numbers
}

export async function endingIn(ends: string, into: string) {
  const [{ number, version }, other] = [await asSeen(ends), await asSeen(into)]
  const seen = { number, version, other: other.number, otherVersion: other.version }
  return { ...seen, lives: 'other' as const, requestId: randomUUID() }
}

export const joined = async (lead: ProjectLead, ends: string, into: string) =>
  joinCases(lead, await endingIn(ends, into))

export const accepted = async (lead: ProjectLead, number: string) => acceptCase(lead, await asSeen(number))

export async function sentBack(lead: ProjectLead, number: string): Promise<void> {
  const why = { reason: 'not-reached', words: 'Vi har ringt.', turnTo: 'business-developer' } as const
  await sendBackReferral(lead, { ...(await asSeen(number)), ...why, next: undefined, view: undefined })
}

/** The company lets the partner follow no longer, by this number. */
export async function consentEnded(number: string, { partnerId }: TestPartner): Promise<void> {
  await endConsent(await asContact(await claimed(number)), { number, partnerId })
}

/** Number, state and number of the same case for each that the partner follows; and how many it does not. */
export async function followedBy(partner: TestPartner) {
  const { followed, notFollowed } = await listReferrals(partner, partner.partnerId, 1)
  return [followed.map(({ number, status, sameAs }) => [number, status, sameAs]), notFollowed]
}

export async function mailedTo({ personId }: Pick<TestPartner, 'personId'>) {
  const mails = await db().mail.findMany({ where: { personId, template: { startsWith: 'referral-' } } })
  return mails.map(({ template, params }) => [template, (params as { number?: string }).number])
}
