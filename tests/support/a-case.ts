import { randomUUID } from 'node:crypto'
import { visitor, type Advisor, type CompanyContact, type ProjectLead } from '@/lib/actors/actor'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { openCase, type CaseApplication } from '@/lib/cases/open-case'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { verifyMandate } from '@/lib/mandates/verify-mandate'
import { db } from '@/lib/db/client'
import { anApplication, anOpenRound } from './an-application'
import { asSeen } from './case-rows'
import { claimed } from './claimed'
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

export type Step = (subject: TestCase) => Promise<unknown>

/**
 * A case made by the real operations, whose contact has said that it is theirs: `await aCase().triaged().assignedTo(advisor).verified()`. Awaiting it answers the
 * case as it was opened; what has become of it is asked with the functions of `case-rows` and `told`.
 */
export function aCase(application: CaseApplication = anApplication()): CaseInTheMaking {
  return new CaseInTheMaking(application)
}

class CaseInTheMaking implements PromiseLike<TestCase> {
  private readonly steps: Step[] = []
  private led?: ProjectLead

  constructor(private readonly application: CaseApplication) {}

  triaged() {
    return this.and(async ({ lead, number }) => acceptCase(lead, await asSeen(number)))
  }

  /** Assigned, and opened for the first time by the advisor, whom nothing keeps from helping. */
  assignedTo(advisor: Advisor) {
    return this.givenTo(advisor).and(({ number }) => confirmImpartiality(advisor, { number }))
  }

  /** Assigned, and not opened yet. */
  givenTo({ personId: advisorId }: Advisor) {
    return this.and(async ({ lead, number }) => assignAdvisor(lead, { ...(await asSeen(number)), advisorId }))
  }

  verified() {
    return this.and(({ lead, number, mandateId }) =>
      verifyMandate(lead, { number, mandateId, how: 'called-company', note: '' }),
    )
  }

  /** Whoever accepts, assigns and verifies, where a lead of its own would be one too many to tell of every alert. */
  ledBy(lead: ProjectLead): this {
    this.led = lead
    return this
  }

  /** What else happens to it, told by a step of a file of its own, so that a test reaches no more than it lives through. */
  and(step: Step): this {
    this.steps.push(step)
    return this
  }

  then<T = TestCase, E = never>(
    onMade?: ((made: TestCase) => T | PromiseLike<T>) | null,
    onFailed?: ((error: unknown) => E | PromiseLike<E>) | null,
  ): Promise<T | E> {
    return this.make().then(onMade, onFailed)
  }

  private async make(): Promise<TestCase> {
    await anOpenRound()
    const { id, number } = await openCase(visitor, randomUUID(), this.application)
    const contactId = await claimed(number)
    const { companyId, roundId, accountId } = await db().supportCase.findUniqueOrThrow({ where: { id } })
    const mandate = await db().mandate.findFirstOrThrow({ where: { companyId, personId: contactId, revokedAt: null } })
    const lead = this.led ?? (await aLead())
    const made = { id, number, companyId, roundId, accountId, contactId, mandateId: mandate.id, lead }
    for (const step of this.steps) await step(made)
    return made
  }
}

/** An assigned case whose company may draw hours, with its advisor. */
export async function aCaseInProgress(): Promise<TestCase & { advisor: Advisor }> {
  const advisor = await anAdvisor()
  return { ...(await aCase().triaged().assignedTo(advisor).verified()), advisor }
}

/** A stranger to the company, with a case of another one. */
export async function aStranger(): Promise<CompanyContact> {
  return asContact((await aCase()).contactId)
}
