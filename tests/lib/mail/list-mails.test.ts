import { countMails } from '@/lib/mail/count-mails'
import { listMails, MAILS_PER_PAGE } from '@/lib/mail/list-mails'
import type { MailSort } from '@/lib/mail/mail-order'
import { aMail } from '@/tests/support/a-mail'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'

beforeEach(() => asSuperuser('delete from mail'))

test('the mails of a state, newest first, in words and with the receiver masked', async () => {
  const lead = await aLead()
  await aMail({ status: 'failed', fault: 'EENVELOPE-550', address: 'anna.berg@bolag.test' })
  await aMail({ status: 'unsure' })
  const { mails, total } = await listMails(lead, { state: 'failed', page: 1, locale: 'en' })
  expect(mails).toMatchObject([
    { subject: 'We have received your case UA-2026-0007', to: 'a…@bolag.test', attempts: 3, fault: 'EENVELOPE-550' },
  ])
  expect(JSON.stringify(mails)).not.toContain('anna')
  expect(total).toBe(1)
})

test('what is being sent is still queued; every state is counted', async () => {
  const lead = await aLead()
  for (const status of ['queued', 'sending', 'sent', 'failed', 'unsure', 'unsure']) await aMail({ status })
  expect(await countMails(lead)).toEqual({ queued: 2, sent: 1, failed: 1, unsure: 2, kept: 0 })
  const { mails } = await listMails(lead, { state: 'queued', page: 1, locale: 'sv' })
  expect(mails).toHaveLength(2)
})

test('a page at a time', async () => {
  const lead = await aLead()
  await asSuperuser(
    `insert into mail (to_address, locale, template, status) select 'a@b.test', 'sv', 'unheard-of', 'sent' from generate_series(1, $1)`,
    [MAILS_PER_PAGE + 1],
  )
  const first = await listMails(lead, { state: 'sent', page: 1, locale: 'sv' })
  expect([first.mails.length, first.total]).toEqual([MAILS_PER_PAGE, MAILS_PER_PAGE + 1])
  expect(first.mails[0]?.subject).toBe('unheard-of')
  const second = await listMails(lead, { state: 'sent', page: 2, locale: 'sv' })
  expect([second.mails.length, second.total]).toEqual([1, MAILS_PER_PAGE + 1])
})

test('found by the words of what is shown, never by the part of an address that is masked', async () => {
  const lead = await aLead()
  await aMail({ status: 'failed', address: 'anna.berg@bolag-ett.test' })
  await aMail({ status: 'failed', address: 'bo@ort.test' })
  const found = async (q: string) => (await listMails(lead, { state: 'failed', q, page: 1, locale: 'sv' })).total
  expect(await found('tagit emot ua-2026-0007')).toBe(2)
  expect(await found('ÄRENDE bolag-ett')).toBe(1)
  expect(await found('anna')).toBe(0)
  expect(await found('tagit emot nagotannat')).toBe(0)
  expect(await found("%_' or true --")).toBe(0)
})

test('in the order of a column, both ways', async () => {
  const lead = await aLead()
  for (const [fault, attempts] of [
    ['ETIMEDOUT', 2],
    ['EAUTH', 6],
    [null, 4],
  ] as const) {
    const { id } = await aMail({ status: 'failed', ...(fault && { fault }) })
    await asSuperuser('update mail set attempts = $1, fault = $2 where id = $3', [attempts, fault, id])
  }
  const listed = async (sort: MailSort) =>
    (await listMails(lead, { state: 'failed', sort, page: 1, locale: 'sv' })).mails
  const tries = async (sort: MailSort) => (await listed(sort)).map(({ attempts }) => attempts)
  expect(await tries('tries')).toEqual([6, 4, 2])
  expect(await tries('-tries')).toEqual([2, 4, 6])
  expect(await tries('fault')).toEqual([6, 2, 4])
  expect(await tries('-fault')).toEqual([2, 6, 4])
  expect(await tries('when')).toEqual([4, 6, 2])
  expect(await tries('-when')).toEqual([2, 6, 4])
})
