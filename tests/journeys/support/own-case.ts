import { expect, type Page } from '@playwright/test'
import { builtActions, callAction } from './actions'
import { apply } from './apply'
import { claim } from './claim'
import { one, sessionFor, staff } from './demo'

export type OwnCase = { number: string; leadId: string; advisorId: string; contactId: string; email: string }
type Row = { version: number; mandate: string }

/** A journey's own case: opened by a visitor, claimed by its contact, then moved on by the real actions, so that it uses up nothing of the demo data. */
export async function ownCase(
  page: Page,
  {
    orgNumber,
    company,
    upTo,
    advisorAt = 0,
    unopened = false,
  }: {
    orgNumber?: string
    company?: string
    upTo: 'opened' | 'accepted' | 'assigned' | 'verified'
    /** The advisor has not opened it yet, and is asked about conflicts of interest. */
    unopened?: boolean
    /** Which of the advisors gets it. */
    advisorAt?: number
  },
): Promise<OwnCase> {
  const email = `kontakt.${Date.now()}.${Math.floor(Math.random() * 1000)}@example.com`
  const number = await apply(page, { email, orgNumber, company })
  const { personId: contactId } = await claim(page.context().browser(), email, number)
  const [lead, advisor] = [(await staff('project-lead'))[0], (await staff('advisor'))[advisorAt]]
  if (!lead || !advisor) throw new Error('the demo data has neither lead nor advisor')
  const now = () =>
    one<Row>(
      `SELECT c.version, m.id AS mandate FROM cases c
       JOIN mandate m ON m.company_id = c.company_id AND m.person_id = c.contact_id WHERE c.number = $1`,
      [number],
    )
  const token = await sessionFor(lead.id)
  const call = async (name: string, fields: Record<string, string>, page = '', as = token) => {
    const { version } = await now()
    const answer = await callAction(
      builtActions().get(name) ?? '',
      { number, version: String(version), ...fields },
      { token: as, path: `/arenden/${number}${page}` },
    )
    expect(answer.codes, name).toEqual([])
  }
  const { mandate: mandateId } = await now()
  if (upTo !== 'opened') await call('acceptCaseAction', {})
  if (upTo === 'assigned' || upTo === 'verified')
    await call('assignAdvisorAction', { advisorId: advisor.id }, '/tilldela')
  if ((upTo === 'assigned' || upTo === 'verified') && !unopened)
    await call('confirmImpartialityAction', {}, '', await sessionFor(advisor.id))
  if (upTo === 'verified')
    await call('verifyMandateAction', { mandateId, how: 'called-company', note: '' }, '/behorighet')
  const { status } = await one<{ status: string }>(`SELECT status FROM cases WHERE number = $1`, [number])
  expect(status).toBe(upTo === 'verified' ? 'assigned' : upTo)
  return { number, leadId: lead.id, advisorId: advisor.id, contactId, email }
}
