import { transaction, type Tx } from '@/lib/db/transaction'
import type { MailDraft } from '@/lib/mail/facts'
import { queueMail, queueMailTo } from '@/lib/mail/queue-mail'
import { openSecret } from '@/lib/mail/secrets'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'
import { asSuperuser } from '@/tests/support/database'

type Training = Parameters<typeof queueTrainingMail>[2]
type Registration = Parameters<typeof queueTrainingMail>[3]
const to = { address: 'anna@bolag.test', locale: 'sv' } as const
const number = 'UA-2026-0007'

/** Never run: what must not compile is held by the type check, which fails when one of these lines begins to compile. */
export const wrong = (tx: Tx, training: Training, registration: Registration) => [
  // @ts-expect-error a mail that there is not
  queueMail(tx, 'anna', 'case-eaten', { number }),
  // @ts-expect-error its facts are missing
  queueMail(tx, 'anna', 'case-opened'),
  // @ts-expect-error its one fact is missing
  queueMail(tx, 'anna', 'case-opened', {}),
  // @ts-expect-error one of its facts is missing
  queueMail(tx, 'anna', 'hours-nearly-used', { number }),
  // @ts-expect-error a fact of another type
  queueMail(tx, 'anna', 'hours-nearly-used', { number, minutesLeft: '25' }),
  // @ts-expect-error a fact that its sentences do not tell: a name would be in clear in the queue
  queueMail(tx, 'anna', 'case-opened', { number, name: 'Anna Berg' }),
  // @ts-expect-error facts that only one of the two takes
  queueMail(tx, 'anna', Date.now() > 0 ? 'case-opened' : 'hours-nearly-used', { number }),
  // @ts-expect-error its link is missing: it would lead to the sign-in page
  queueMailTo(tx, to, 'newsletter-post', { title: 'Läs en annons' }),
  // @ts-expect-error half of what opens its link
  queueMailTo(tx, to, 'newsletter-post', { title: 'Läs en annons' }, { path: '/blogg' }),
  // @ts-expect-error what opens a link is no fact: it would stand in clear
  queueMailTo(tx, to, 'newsletter-confirm', { path: '/nyhetsbrev' }, { path: '/nyhetsbrev' }),
  // @ts-expect-error a link of its own for a mail that leads to its case
  queueMail(tx, 'anna', 'case-opened', { number }, { path: '/arenden' }),
  // @ts-expect-error until when the seat is held is missing
  queueTrainingMail(tx, 'training-offered', training, registration),
  // @ts-expect-error a calendar file for one who only waits
  queueTrainingMail(tx, 'training-waiting', training, registration, { calendar: 'request' }),
  // @ts-expect-error no mail to a participant
  queueTrainingMail(tx, 'case-opened', training, registration),
]

/** A draft is no looser than the queue. */
export const wrongDrafts: MailDraft[] = [
  // @ts-expect-error the facts of another mail
  { template: 'case-opened', facts: { title: 'Läs en annons' } },
  // @ts-expect-error facts for a mail that has none
  { template: 'login-link', facts: { number } },
]

/** What several templates share is enough for whichever of them it is. */
export const right = (tx: Tx) => queueMail(tx, 'anna', Date.now() > 0 ? 'case-opened' : 'case-closed', { number })

test('stores the facts in clear, and what opens the link sealed', async () => {
  const path = '/en/blog/a-post'
  const secret = { path, unsubscribe: 'key' }
  await transaction((tx) => queueMailTo(tx, to, 'newsletter-post', { title: 'Läs en annons' }, secret))
  const [mail] = await asSuperuser<{ template: string; params: unknown; sealed: string }>(
    'select template, params, sealed from mail',
  )
  expect(mail).toMatchObject({ template: 'newsletter-post', params: { title: 'Läs en annons' } })
  expect(mail?.sealed).not.toContain(path)
  expect(openSecret(mail?.sealed ?? '')).toEqual(secret)
})

test('stores nothing sealed for a mail that leads to its case', async () => {
  await asSuperuser('delete from mail')
  await transaction((tx) => queueMailTo(tx, to, 'hours-nearly-used', { number, minutesLeft: 25 }))
  expect(await asSuperuser('select params, sealed from mail')).toEqual([
    { params: { number, minutesLeft: 25 }, sealed: null },
  ])
})
