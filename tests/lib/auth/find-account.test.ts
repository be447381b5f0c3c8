import { aCase } from '@/tests/support/a-case'
import { giveCompany, makePerson } from './people'
import { startSession } from '@/lib/auth/start-session'
import { withTriggersOff } from '@/tests/support/database'
import { findAccount } from '@/lib/auth/find-account'
import { findSession } from '@/lib/auth/find-session'
import { emptyJar } from './jar'
import { signedIn } from './signed-in'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)

beforeEach(emptyJar)

test('the account page knows the companies someone speaks for', async () => {
  const { token: held } = await signedIn({ company: { validTo: '2099-12-31' } })
  const session = await findSession(held)
  if (!session) throw new Error('no session')
  expect((await findAccount(session.person)).mandates).toMatchObject([
    { company: 'Bolaget', level: 'self-declared', validTo: '2099-12-31' },
  ])
  expect(await findAccount(session.person)).toMatchObject({ noticeMails: 'at-once' })
})

test('the account page has neither another’s mandates nor those taken back, and the sessions that live', async () => {
  const { id, token: held } = await signedIn({ company: {} })
  const session = await findSession(held)
  if (!session) throw new Error('no session')
  const companyId = session.person.mandates[0]?.companyId
  const colleague = await makePerson({ company: {} })
  await withTriggersOff('mandate', 'update mandate set company_id = $2 where person_id = $1', [colleague, companyId])
  emptyJar()
  await startSession(id, 'link')
  expect(await findAccount(session.person)).toMatchObject({ sessions: 2, mandates: [{ companyId }] })
  await withTriggersOff('session', `update session set expires_at = now() where id <> $1`, [session.person.sessionId])
  await withTriggersOff('mandate', 'update mandate set revoked_at = now() where person_id = $1', [id])
  expect(await findAccount(session.person)).toMatchObject({ sessions: 1, mandates: [] })
})

test('the account page names a company as it was typed until somebody has verified who speaks for it, in their order', async () => {
  const { id, token: held } = await signedIn({ company: {} })
  await giveCompany(id, {})
  const session = await findSession(held)
  if (!session) throw new Error('no session')
  // Of what begins later the page says nothing, as nobody else does.
  await giveCompany(id, {})
  const ids = session.person.mandates.map(({ companyId }) => companyId)
  expect(ids).toHaveLength(2)
  const [first = '', last = ''] = ids
  await withTriggersOff('company', `update company set name = case id when $1 then 'Åkeriet' else 'Alfa' end where id = any($2)`, [first, ids])
  const shown = async () => (await findAccount(session.person)).mandates.map(({ companyId, company, level }) => [companyId, company, level])
  expect(await shown()).toEqual([[last, 'Alfa', 'self-declared'], [first, 'Åkeriet', 'self-declared']])
  const stated = await aCase()
  await withTriggersOff('cases', `update cases set company_id = $2, contact_id = $3, stated_name = 'Som det skrevs' where id = $1`, [stated.id, first, id])
  await withTriggersOff('mandate', `update mandate set level = 'verified', verified_at = now(), checked_how = 'called-company' where company_id = $1`, [last])
  expect(await shown()).toEqual([[last, 'Alfa', 'verified'], [first, 'Som det skrevs', 'self-declared']])
  await withTriggersOff('mandate', `update mandate set level = 'verified', verified_at = now(), checked_how = 'called-company' where company_id = $1`, [first])
  expect((await shown())[1]).toEqual([first, 'Åkeriet', 'verified'])
}) // prettier-ignore
