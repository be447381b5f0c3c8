import { chooseLanguage } from '@/lib/auth/choose-language'
import { findSession } from '@/lib/auth/find-session'
import { asSuperuser } from '@/tests/support/database'
import { emptyJar } from './jar'
import { signedIn, token } from './signed-in'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)

beforeEach(emptyJar)

test('someone chooses the language of their mails, and the trail knows', async () => {
  const { id } = await signedIn()
  const session = await findSession(token())
  await chooseLanguage(session?.person ?? null, 'en')
  expect((await findSession(token()))?.person.locale).toBe('en')
  expect(
    await asSuperuser(`select facts from audit_event where type = 'person.language-chosen' and subject_id = $1`, [id]),
  ).toEqual([{ facts: { locale: 'en' } }])
  await expect(chooseLanguage(null, 'sv')).rejects.toMatchObject({ code: 'signed-out' })
})

test('the same language again changes nothing and says nothing', async () => {
  const { id } = await signedIn()
  const session = await findSession(token())
  await chooseLanguage(session?.person ?? null, 'sv')
  expect(
    await asSuperuser(`select from audit_event where type = 'person.language-chosen' and subject_id = $1`, [id]),
  ).toEqual([])
})
