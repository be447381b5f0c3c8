import { randomUUID } from 'node:crypto'
import { visitor, type Advisor, type CompanyContact, type ProjectLead } from '@/lib/actors/actor'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { closeCase } from '@/lib/cases/close-case'
import { declineCase } from '@/lib/cases/decline-case'
import type { CloseCaseInput } from '@/lib/cases/inputs'
import { openCase, type CaseApplication } from '@/lib/cases/open-case'
import { startCase } from '@/lib/cases/start-case'
import { withdrawCase } from '@/lib/cases/withdraw-case'
import { verifyMandate } from '@/lib/mandates/verify-mandate'
import { today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import type { LogTimeInput } from '@/lib/time/inputs'
import { logTime } from '@/lib/time/log-time'
import { minutes } from '@/lib/calendar/minutes'
import { anApplication, anOpenRound } from './an-application'
import { claimed } from './claimed'
import { asSuperuser } from './database'
import { aLead, anAdvisor, asContact } from './people'

export type TestCase = {
  id: string
  number: string
  companyId: string
  roundId: string
  accountId: string
  contactId: string
  mandateId: string
  lead: ProjectLead
}

type Step = (subject: TestCase) => Promise<unknown>

/**
 * A case made by the real operations, whose contact has said that it is theirs: `await aCase().triaged().assignedTo(advisor).verified()`. Awaiting it answers the
 * case as it was opened; what has become of it is asked with the functions below.
 */
export function aCase(application: CaseApplication = anApplication()): CaseInTheMaking {
  return new CaseInTheMaking(application)
}

class CaseInTheMaking implements PromiseLike<TestCase> {
  private readonly steps: Step[] = []

  constructor(private readonly application: CaseApplication) {}

  triaged() {
    return this.step(async ({ lead, number }) => acceptCase(lead, await asSeen(number)))
  }

  assignedTo({ personId: advisorId }: Advisor) {
    return this.step(async ({ lead, number }) => assignAdvisor(lead, { ...(await asSeen(number)), advisorId }))
  }

  startedBy(advisor: Advisor) {
    return this.step(async ({ number }) => startCase(advisor, await asSeen(number)))
  }

  verified() {
    return this.step(({ lead, number, mandateId }) =>
      verifyMandate(lead, { number, mandateId, how: 'called-company', note: '' }),
    )
  }

  worked(advisor: Advisor, count: number) {
    return this.step(({ number }) => logTime(advisor, work(number, count)))
  }

  declined() {
    const why = { reason: 'not-procurement', turnTo: 'none' } as const
    return this.step(async ({ lead, number }) => declineCase(lead, { ...(await asSeen(number)), ...why }))
  }

  withdrawn() {
    return this.step(async ({ contactId, number }) => withdrawCase(await asContact(contactId), await asSeen(number)))
  }

  closedBy(closer: Advisor | ProjectLead) {
    return this.step(async ({ number }) => closeCase(closer, { ...(await asSeen(number)), ...BID_SUBMITTED }))
  }

  then<T = TestCase, E = never>(
    onMade?: ((made: TestCase) => T | PromiseLike<T>) | null,
    onFailed?: ((error: unknown) => E | PromiseLike<E>) | null,
  ): Promise<T | E> {
    return this.make().then(onMade, onFailed)
  }

  private step(step: Step): this {
    this.steps.push(step)
    return this
  }

  private async make(): Promise<TestCase> {
    await anOpenRound()
    const { id, number } = await openCase(visitor, randomUUID(), this.application)
    const contactId = await claimed(number)
    const { companyId, roundId, accountId } = await db().supportCase.findUniqueOrThrow({ where: { id } })
    const mandate = await db().mandate.findFirstOrThrow({ where: { companyId, personId: contactId, revokedAt: null } })
    const lead = await aLead()
    const made = { id, number, companyId, roundId, accountId, contactId, mandateId: mandate.id, lead }
    for (const step of this.steps) await step(made)
    return made
  }
}

export const BID_SUBMITTED: Omit<CloseCaseInput, 'number' | 'version'> = {
  outcome: 'bid-submitted',
  why: null,
  firstPublicBid: 'yes',
  barriers: ['form'],
}

/** An assigned case whose company may draw hours, with its advisor. */
export async function aCaseInProgress(): Promise<TestCase & { advisor: Advisor }> {
  const advisor = await anAdvisor()
  return { ...(await aCase().triaged().assignedTo(advisor).verified()), advisor }
}

/** The number and version of the case as someone sees it now. */
export function asSeen(number: string): Promise<{ number: string; version: number }> {
  return db().supportCase.findUniqueOrThrow({ where: { number }, select: { number: true, version: true } })
}

export const caseRow = (number: string) => db().supportCase.findUniqueOrThrow({ where: { number } })

export function work(number: string, count: number, differing: Partial<LogTimeInput> = {}): LogTimeInput {
  return {
    number,
    requestId: randomUUID(),
    duration: minutes(count),
    beyondCap: minutes(0),
    activity: 'meeting',
    workedOn: today(),
    earlyReason: null,
    lateReason: null,
    note: '',
    ...differing,
  }
}

export async function balanceOf({ accountId }: Pick<TestCase, 'accountId'>): Promise<number> {
  return (await db().hourAccount.findUniqueOrThrow({ where: { id: accountId } })).balance
}

/** A stranger to the company, with a case of another one. */
export async function aStranger(): Promise<CompanyContact> {
  return asContact((await aCase()).contactId)
}

export type Told = { type: string; role: string; actorId: string | null; statusAfter: string | null; facts: unknown }

/** The newest event about the case, or about anything when none is named. */
export async function lastEvent(caseId?: string): Promise<Told | undefined> {
  const [event] = await asSuperuser<Told>(
    `select type, role, actor_id as "actorId", canonical::jsonb ->> 'statusAfter' as "statusAfter", facts from audit_event
     where $1::uuid is null or case_id = $1 order by transaction desc, stream <> 'system' desc, seq desc limit 1`,
    [caseId ?? null],
  )
  return event
}

export async function eventTypes(caseId: string): Promise<string[]> {
  const events = await asSuperuser<{ type: string }>('select type from audit_event where case_id = $1 order by seq', [
    caseId,
  ])
  return events.map(({ type }) => type)
}

/** The templates of the mails that wait for a person. */
export async function mailsTo(personId: string): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { personId }, orderBy: { queuedAt: 'asc' } })
  return mails.map(({ template }) => template)
}

/** The same for an address, whoever has it. */
export async function mailsAt(toAddress: string): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { toAddress }, orderBy: { queuedAt: 'asc' } })
  return mails.map(({ template }) => template)
}
