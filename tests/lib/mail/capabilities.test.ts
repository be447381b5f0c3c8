import { requestLoginLink } from '@/lib/auth/request-login-link'
import { openToken } from '@/lib/crypto/signed-tokens'
import { hashToken } from '@/lib/crypto/tokens'
import { isDemo } from '@/lib/config/demo'
import { listOutbox } from '@/lib/mail/list-outbox'
import { openSecret } from '@/lib/mail/secrets'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { queueNewsletters } from '@/lib/newsletter/queue-newsletters'
import { thankParticipants } from '@/lib/registrations/thank-participants'
import { registrationLink } from '@/lib/trainings/links'
import { aCase } from '@/tests/support/a-case'
import { answered, aQuestion } from '@/tests/support/a-question'
import { aRegistration, aTraining } from '@/tests/support/a-training'
import { aPost } from '@/tests/support/an-article'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { asApp, asSuperuser, connect } from '@/tests/support/database'
import { aBuyerAdvisor, anEditor } from '@/tests/support/people'

jest.mock('@/lib/config/demo', () => ({ isDemo: jest.fn(() => false) }))

const PURPOSES = ['training-seat', 'training-certificate', 'training-evaluation', 'newsletter-confirm', 'newsletter-leave', 'buyer-question', 'exercise-answer'] // prettier-ignore

/** Everything in every table and column that the role can read, as one text per row. */
async function readable(role: 'application' | 'room'): Promise<string[]> {
  const client = await connect('app')
  try {
    await client.query('begin')
    if (role === 'room') await client.query('set local role ua_buyers_line')
    const tables = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'public'::regnamespace
       and c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege(c.oid, 'select')`,
    )
    const rows: string[] = []
    for (const { name } of tables.rows)
      rows.push(...(await client.query<{ row: string }>(`select t::text as row from ${name} t`)).rows.map(({ row }) => row)) // prettier-ignore
    return rows
  } finally {
    client.release(true)
  }
}

/** What of it opens a door: signed keys, keys whose hash some table knows, and addresses of links. */
async function opensIn(rows: string[]): Promise<string[]> {
  const keys = [...new Set(rows.flatMap((row) => row.match(/[\w-]{20,}/g) ?? []))]
  const signed = keys.filter((key) => PURPOSES.some((purpose) => openToken(purpose, key) !== null))
  const hashes = keys.map(hashToken)
  const known = await asSuperuser<{ hash: string }>(
    `select token_hash as hash from login_link union all select token_hash from session
     union all select token_hash from intake_draft union all select link_hash from buyer_question`,
  )
  const hashed = keys.filter((_key, at) => known.some(({ hash }) => hash === hashes[at]))
  return [...signed, ...hashed, ...rows.filter((row) => /nyckel=|\/svar\/|min-plats|utvardering|intyg\//.test(row))]
}

let seat: { id: string }

/** Every operation that mails a right, and those whose mails are about the same people. */
beforeAll(async () => {
  const training = await aTraining()
  seat = await aRegistration(training.slug)
  await aRegistration(training.slug, { wants: 'waiting' })
  await thankParticipants()
  await aSubscriber('anna@example.com')
  await aPost(await anEditor(), {}, new Date(Date.now() - 3_600_000))
  await queueNewsletters()
  await answered(await aBuyerAdvisor(), await aQuestion())
  await aCase()
  const [{ email } = { email: '' }] = await asSuperuser<{ email: string }>(
    'select email from person where email is not null limit 1',
  )
  await requestLoginLink({ email, locale: 'sv', client: '192.0.2.7' })
})

test.each(['queued', 'kept'])(
  'nothing that the application can read opens a door while mails are %s',
  async (status) => {
    jest.mocked(isDemo).mockReturnValue(status === 'kept')
    if (status === 'kept') await sendDueMails(() => Promise.resolve(null))
    const mails = await asSuperuser<{ template: string; sealed: string; status: string }>(
      'select template, sealed, status from mail where sealed is not null',
    )
    const carried = mails.filter(({ sealed }) => openSecret(sealed) !== null).map(({ template }) => template)
    expect(carried).toEqual(expect.arrayContaining(['login-link', 'newsletter-confirm', 'newsletter-post', 'question-answered', 'question-received', 'training-seated'])) // prettier-ignore
    expect(new Set(mails.map((mail) => mail.status))).toEqual(new Set([status]))
    expect(await opensIn(await readable('application'))).toEqual([])
    expect(await opensIn(await readable('room'))).toEqual([])
  },
)

test('the search finds a key wherever it is planted', async () => {
  const path = registrationLink('seat', seat.id, 'en')
  await asSuperuser(`alter table accessibility_report disable trigger change_leaves_an_event`)
  await asSuperuser(
    `insert into accessibility_report (number, what, page, locale, request_id) values ('TR-1', $1, '', 'sv', gen_random_uuid())`,
    [`see ${path}`],
  )
  expect(await opensIn(await readable('application'))).toEqual([path.split('/').at(-1)])
  await asSuperuser(`delete from accessibility_report`)
})

test('a demonstration’s outbox opens the links for whoever plays their receivers', async () => {
  jest.mocked(isDemo).mockReturnValue(true)
  const links = (await listOutbox()).map(({ link }) => new URL(link).pathname)
  expect(links.filter((path) => path.startsWith('/inkopare/svar/'))).toHaveLength(2)
  expect(links.some((path) => path.startsWith('/utbildningar/min-plats/'))).toBe(true)
})

test('the buyers’ mails are seen by their room’s errand alone, and no key can be written in clear', async () => {
  expect(await asApp(`select from mail where template like 'question-%'`)).toEqual([])
  await expect(asApp(`update mail set params = '{}'`)).rejects.toMatchObject({ code: '42501' })
  const queue = (params: string, more = '') =>
    asApp(`insert into mail (to_address, locale, template, params${more && ', question_id'}) values ('a@b.test', 'sv', 'invited', $1${more})`, [params]) // prettier-ignore
  for (const key of ['path', 'link', 'code', 'unsubscribe'])
    await expect(queue(JSON.stringify({ [key]: 'x' }))).rejects.toMatchObject({ code: '23514' })
  await expect(queue('{}', `, (select gen_random_uuid())`)).rejects.toMatchObject({ code: '42501' })
  await expect(asApp(`update mail set status = 'sent' where sealed is not null`)).rejects.toMatchObject({ code: '23514' }) // prettier-ignore
})
