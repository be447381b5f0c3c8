import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { disownCase } from '@/lib/cases/disown-case'
import { forgetContacts } from '@/lib/cases/forget-contacts'
import { openCase } from '@/lib/cases/open-case'
import { aCase } from '@/tests/support/a-case'
import { caseRow } from '@/tests/support/case-rows'
import { lastEvent } from '@/tests/support/told'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { proven } from '@/tests/support/claimed'
import { asApp, asSuperuser } from '@/tests/support/database'

beforeAll(anOpenRound)

/** A case as it stands so many days after its last move, for the system's clock. */
const since = (number: string, status: string, days: number) =>
  asSuperuser(`begin; set local session_replication_role = replica;
    update cases set status = '${status}', status_since_at = now() - interval '${days} days' where number = '${number}'; commit`)

async function typed() {
  const application = anApplication()
  const { id, number } = await openCase(visitor, randomUUID(), application)
  return { id, number, email: application.contact.email }
}

describe('a typed address that nobody has proven', () => {
  it('is forgotten ninety days after the case has ended, however it ended', async () => {
    for (const status of ['closed', 'declined', 'withdrawn']) {
      const [old, fresh] = [await typed(), await typed()]
      await since(old.number, status, 90)
      await since(fresh.number, status, 89)
      expect(await forgetContacts()).toBe(1)
      expect((await caseRow(old.number)).contactEmail).toBeNull()
      expect((await caseRow(fresh.number)).contactEmail).toBe(fresh.email)
      expect(await lastEvent(old.id)).toMatchObject({ type: 'case.contact-forgotten', role: 'system', statusAfter: status }) // prettier-ignore
    }
    expect(await forgetContacts()).toBe(0)
  })

  it('is forgotten at once when whoever has it says that the case is not theirs', async () => {
    const { number, email } = await typed()
    await disownCase({ id: await proven(email) }, number)
    expect(await forgetContacts()).toBe(1)
    expect((await caseRow(number)).contactEmail).toBeNull()
  })

  it('is kept while the case is open, and a contact’s own always', async () => {
    const { number, email } = await typed()
    await since(number, 'accepted', 400)
    const own = await aCase()
    await since(own.number, 'closed', 400)
    expect(await forgetContacts()).toBe(0)
    expect((await caseRow(number)).contactEmail).toBe(email)
    expect((await caseRow(own.number)).contactEmail).not.toBeNull()
    await expect(asApp('update cases set contact_email = null')).rejects.toMatchObject({ code: '42501' })
  })
})
