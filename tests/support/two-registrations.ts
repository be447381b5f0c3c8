import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { linkCompanies } from '@/lib/cases/link-companies'
import { mergeCompanies } from '@/lib/cases/merge-companies'
import type { MergeCompaniesInput } from '@/lib/cases/merge-inputs'
import { db } from '@/lib/db/client'
import { aCase, type TestCase } from './a-case'
import { anApplication, anOrgNumber } from './an-application'
import { anAdvisor } from './people'
import { worked } from './worked-case'

/** `from` is merged into `into`; both have a case in progress with the same advisor. */
export type TwoRegistrations = { from: TestCase; into: TestCase; advisor: Advisor; linkId: string }

/** Two companies with a case each, worked on as many minutes, that a lead has linked as registered twice. */
export async function twoRegistrations(fromMinutes = 0, intoMinutes = 0): Promise<TwoRegistrations> {
  const advisor = await anAdvisor()
  const inProgress = (minutes: number) => {
    const made = aCase(anApplication({ orgNumber: anOrgNumber() }))
      .triaged()
      .assignedTo(advisor)
      .verified()
    return minutes > 0 ? made.and(worked(advisor, minutes)) : made
  }
  const [from, into] = [await inProgress(fromMinutes), await inProgress(intoMinutes)]
  return { from, into, advisor, linkId: await linked(from, into) }
}

export async function linked(from: TestCase, into: TestCase): Promise<string> {
  const asked = { number: into.number, other: from.number, reason: 'registered-twice', goesOn: 'this' } as const
  await linkCompanies(into.lead, asked)
  const link = await db().companyLink.findFirstOrThrow({ where: { companyId: from.companyId, endedAt: null } })
  return link.id
}

export const asking = ({ into, linkId }: TwoRegistrations): MergeCompaniesInput => ({
  ...{ number: into.number, linkId, requestId: randomUUID(), reason: 'register' },
})

export const merged = (two: TwoRegistrations) => mergeCompanies(two.into.lead, asking(two))
