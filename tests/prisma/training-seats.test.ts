import { randomUUID } from 'node:crypto'
import { asApp, asOwner, asSuperuser, connect } from '@/tests/support/database'

/** What the application's role could try if the application were wrong or taken over. */
let training: string

beforeEach(async () => {
  const [row] = await asSuperuser<{ id: string }>(
    `alter table training disable trigger change_leaves_an_event; alter table training_registration disable trigger change_leaves_an_event`,
  ).then(() =>
    asSuperuser<{ id: string }>(
      `insert into training (slug, request_id, status, form, language, title_sv, about_sv, learn_sv, audience_sv, place, starts_at, ends_at, sign_up_closes_at, seats)
       values ('t-' || left(gen_random_uuid()::text, 8), gen_random_uuid(), 'published', 'on-place', 'sv', 'T', 'a', 'l', 'p', 'Ängby',
         now() + interval '5 days', now() + interval '5 days 2 hours', now() + interval '5 days', 2) returning id`,
    ),
  )
  training = row?.id ?? ''
})

const register = (email = `${randomUUID()}@example.com`) =>
  asApp<{ id: string; status: string; queue_no: number }>(
    `insert into training_registration (training_id, name, email, locale, request_id) values ($1, 'N', $2, 'sv', gen_random_uuid())
     returning id, status, queue_no`,
    [training, email],
  ).then(([row]) => row)
const taken = async () =>
  (await asOwner<{ taken: number }>(`select taken from training where id = $1`, [training]))[0]?.taken

test('the third of two seats waits, whatever the statement', async () => {
  expect([await register(), await register(), await register()].map((row) => row?.status)).toEqual([
    'seated',
    'seated',
    'waiting',
  ])
  const many = await asApp<{ status: string }>(
    `insert into training_registration (training_id, name, email, locale, request_id)
     select $1, 'N', gen_random_uuid() || '@example.com', 'sv', gen_random_uuid() from generate_series(1, 50) returning status`,
    [training],
  )
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set(['waiting']))
  expect(await taken()).toBe(2)
})

test.each([
  ['taken', `update training set taken = 0 where id = $1`],
  ['the queue', `update training set next_queue_no = 1 where id = $1`],
  ['a place in the queue', `update training_registration set queue_no = 0 where training_id = $1`],
  ['another training', `update training_registration set training_id = $1`],
  ['a registration away', `delete from training_registration where training_id = $1`],
  ['a training away', `delete from training where id = $1`],
])('the application cannot change %s', async (_what, sql) => {
  await register()
  await expect(asApp(sql, [training])).rejects.toMatchObject({ code: '42501' })
})

test('nobody is seated or queued by saying so', async () => {
  const sql = `insert into training_registration (training_id, name, email, locale, request_id, status) values ($1, 'N', 'a@example.com', 'sv', gen_random_uuid(), 'seated')`
  await expect(asApp(sql, [training])).rejects.toMatchObject({ code: '42501' })
})

test('a seat more than there are is refused when someone is moved to it', async () => {
  const rows = [await register(), await register(), await register()]
  const move = (id: string | undefined, status: string) =>
    asApp(`update training_registration set status = $2, offer_ends_at = now() where id = $1`, [id, status])
  await expect(move(rows[2]?.id, 'seated')).rejects.toMatchObject({ constraint: 'training_never_oversold' })
  await expect(move(rows[2]?.id, 'offered')).rejects.toMatchObject({ constraint: 'training_never_oversold' })
  await move(rows[0]?.id, 'withdrawn')
  expect(await taken()).toBe(1)
  await expect(move(rows[0]?.id, 'seated')).rejects.toMatchObject({ code: 'UA008' })
  await move(rows[2]?.id, 'offered')
  expect(await taken()).toBe(2)
})

test('fewer seats than are taken are refused', async () => {
  await register()
  await register()
  await expect(asApp(`update training set seats = 1 where id = $1`, [training])).rejects.toMatchObject({
    constraint: 'training_never_oversold',
  })
})

test('a sign-up waits for the one before it, and takes the seat that one gave back', async () => {
  await register()
  const holder = await connect('app')
  try {
    await holder.query('begin')
    const insert = `insert into training_registration (training_id, name, email, locale, request_id) values ($1, 'N', gen_random_uuid() || '@example.com', 'sv', gen_random_uuid()) returning status`
    expect((await holder.query<{ status: string }>(insert, [training])).rows[0]?.status).toBe('seated')
    const second = register()
    await holder.query('rollback')
    expect(await second).toMatchObject({ status: 'seated' })
  } finally {
    holder.release(true)
  }
})

test('a recording without captions and a text version is refused', async () => {
  const set = (values: string) => asApp(`update training set ${values} where id = $1`, [training])
  await expect(set(`recording_url = 'https://example.com/film'`)).rejects.toMatchObject({ code: '23514' })
  await expect(set(`recording_url = 'https://example.com/film', recording_captioned = true`)).rejects.toMatchObject({
    code: '23514',
  })
  await expect(set(`recording_url = 'https://example.com/film', recording_transcript = 'Hej'`)).rejects.toMatchObject({
    code: '23514',
  })
  await set(`recording_url = 'https://example.com/film', recording_captioned = true, recording_transcript = 'Hej'`)
})

test('a change without an event cannot commit', async () => {
  await asSuperuser(`alter table training_registration enable trigger change_leaves_an_event`)
  await expect(register()).rejects.toMatchObject({ code: 'UA004' })
})
