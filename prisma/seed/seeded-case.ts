import { randomUUID } from 'node:crypto'
import { visitor, type Advisor, type CompanyContact, type Mandate, type ProjectLead } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { acceptCase } from '@/lib/cases/accept-case'
import { askForMore } from '@/lib/cases/ask-for-more'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { claimCase } from '@/lib/cases/claim-case'
import { closeCase } from '@/lib/cases/close-case'
import { declineCase } from '@/lib/cases/decline-case'
import { changeProcurementInput, type CloseCaseInput, type DeclineCaseInput } from '@/lib/cases/inputs'
import { openCase } from '@/lib/cases/open-case'
import { sendMessage } from '@/lib/cases/send-message'
import { startCase } from '@/lib/cases/start-case'
import { withdrawCase } from '@/lib/cases/withdraw-case'
import { writeNote } from '@/lib/cases/write-note'
import type { VerifyMandateInput } from '@/lib/mandates/inputs'
import { verifyMandate } from '@/lib/mandates/verify-mandate'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { confirmAddress } from '@/lib/people/confirm-address'
import type { NeedInput } from '@/lib/cases/application-inputs'
import type { Activity } from '@/lib/rounds/activities'
import { logTime, type LogTimeResult } from '@/lib/time/log-time'
import { minutes } from '@/lib/calendar/minutes'
import { addReferral } from '@/lib/partners/add-referral'
import { LINK_CONSENT } from '@/lib/partners/consent'
import { sendReferral } from '@/lib/partners/send-referral'
import type { DemoPartner } from './partners'
import { joinAsDemo } from './join-as-demo'
import { companyInputOf, type Firm } from './companies'
import { dayAgo } from './story-times'

/** Logged on the day it was done. */
type Worked = { minutes: number; activity: Activity; note?: string; beyondCap?: number }
type Closing = Pick<CloseCaseInput, 'outcome'> & Partial<Pick<CloseCaseInput, 'why' | 'firstPublicBid' | 'barriers'>>

/** Taken down by staff on the phone, or begun with a partner's link. */
type Opening = { onPhone?: ProjectLead | Advisor; via?: Via }
type Via = { partner: DemoPartner; mayFollow: boolean }

const viaLink = ({ partner: { partnerId }, mayFollow }: Via) => ({
  ...{ partnerId, via: 'link' as const, referredBy: null },
  consentVersion: mayFollow ? LINK_CONSENT : null,
})

/** Lets the contact be known as invented first. */
async function applicationOf(firm: Firm, need: NeedInput) {
  await joinAsDemo(firm.contact)
  return { need, company: companyInputOf(firm), contact: { ...firm.contact, callTime: 'any' as const } }
}

/** The invented contact has shown that the address is theirs, and that the case is. */
async function claimedBy(number: string, { contact }: Firm): Promise<void> {
  const id = await transaction((tx) => confirmAddress(tx, contact.email, { how: 'link' }))
  if (id) await claimCase({ id }, { number, name: contact.name })
}

/** One case of the demo data: every step is the real operation, done by an invented person. */
type Renamed = { buyer: string; reference: string; deadlineIn: number }

export class SeededCase {
  private constructor(
    readonly number: string,
    readonly firm: Firm,
  ) {}

  static async opened(firm: Firm, need: NeedInput, { onPhone, via }: Opening = {}): Promise<SeededCase> {
    const application = { ...(await applicationOf(firm, need)), locale: 'sv' as const }
    const { number } = await openCase(onPhone ?? visitor, randomUUID(), application, async (tx, recorder, opened) => {
      if (via) await addReferral(tx, recorder, opened, viaLink(via))
    })
    await claimedBy(number, firm)
    return new SeededCase(number, firm)
  }

  static async referred(partner: DemoPartner, firm: Firm, need: NeedInput): Promise<SeededCase> {
    const { partnerId } = partner
    const application = await applicationOf(firm, need)
    const { number } = await sendReferral(partner, { ...application, requestId: randomUUID(), partnerId })
    await claimedBy(number, firm)
    return new SeededCase(number, firm)
  }

  static followed(number: string, firm: Firm): SeededCase {
    return new SeededCase(number, firm)
  }

  static async about(reference: string): Promise<string> {
    const { number } = await db().supportCase.findFirstOrThrow({ where: { procurement: { reference } } })
    return number
  }

  async accepted(lead: ProjectLead): Promise<this> {
    await acceptCase(lead, await this.asSeen())
    return this
  }

  async assigned(lead: ProjectLead, advisor: Advisor): Promise<this> {
    await this.accepted(lead)
    return this.handedTo(lead, advisor)
  }

  async handedTo(lead: ProjectLead, advisor: Advisor): Promise<this> {
    await assignAdvisor(lead, { ...(await this.asSeen()), advisorId: advisor.personId })
    await this.looked(advisor)
    return this
  }

  /** Its procurement is another than was told first. `deadlineIn` as in `bid`. */
  async renamed(staff: Advisor | ProjectLead, { buyer, reference, deadlineIn }: Renamed): Promise<void> {
    const named = { buyerName: buyer, reference, bidDeadlineOn: dayAgo(-deadlineIn) }
    await changeProcurement(staff, changeProcurementInput.parse({ ...(await this.asSeen()), ...named }))
  }

  async started(advisor: Advisor): Promise<this> {
    await this.looked(advisor)
    await startCase(advisor, await this.asSeen())
    return this
  }

  async declined(lead: ProjectLead, why: Pick<DeclineCaseInput, 'reason' | 'turnTo'>): Promise<void> {
    await declineCase(lead, { ...(await this.asSeen()), ...why })
  }

  async withdrawn(): Promise<void> {
    await withdrawCase(await this.contact(), await this.asSeen())
  }

  async closed(advisor: Advisor, closing: Closing): Promise<this> {
    const untold = { why: null, firstPublicBid: 'unknown' as const, barriers: [] }
    await closeCase(advisor, { ...(await this.asSeen()), ...untold, ...closing })
    return this
  }

  async verified(advisor: Advisor, how: VerifyMandateInput['how'], note = ''): Promise<this> {
    const { mandateId } = await this.parties()
    await verifyMandate(advisor, { number: this.number, mandateId, how, note })
    return this
  }

  /** Opened for the first time by the advisor, whom nothing keeps from helping. */
  private async looked(advisor: Advisor): Promise<void> {
    await confirmImpartiality(advisor, { number: this.number })
  }

  async worked(
    advisor: Advisor,
    { minutes: count, beyondCap = 0, note = '', activity }: Worked,
  ): Promise<LogTimeResult> {
    await this.looked(advisor)
    return logTime(advisor, {
      number: this.number,
      requestId: randomUUID(),
      duration: minutes(count),
      beyondCap: minutes(beyondCap),
      workedOn: today(),
      earlyReason: null,
      lateReason: null,
      activity,
      note,
    })
  }

  async asked(staff: Advisor | ProjectLead, text: string): Promise<void> {
    await askForMore(staff, { ...(await this.asSeen()), requestId: randomUUID(), text })
  }

  async wrote(staff: Advisor | ProjectLead, text: string): Promise<void> {
    await sendMessage(staff, { number: this.number, requestId: randomUUID(), text })
  }

  async companyWrote(text: string): Promise<void> {
    await sendMessage(await this.contact(), { number: this.number, requestId: randomUUID(), text })
  }

  async noted(staff: Advisor | ProjectLead, text: string): Promise<void> {
    await writeNote(staff, { number: this.number, requestId: randomUUID(), text })
  }

  async contact(): Promise<CompanyContact> {
    const { contactId: personId, companyId, level } = await this.parties()
    const mandates = [{ companyId, level: level as Mandate['level'] }]
    return { role: 'company-contact', personId, name: this.firm.contact.name, locale: 'sv', mandates }
  }

  private async asSeen(): Promise<{ number: string; version: number }> {
    const { number } = this
    return db().supportCase.findUniqueOrThrow({ where: { number }, select: { number: true, version: true } })
  }

  private async parties() {
    const { number } = this
    const { contactId, companyId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
    if (!contactId) throw new Error('nobody has said that the case is theirs')
    const mandate = await db().mandate.findFirstOrThrow({ where: { companyId, personId: contactId, revokedAt: null } })
    return { contactId, companyId, mandateId: mandate.id, level: mandate.level }
  }
}
