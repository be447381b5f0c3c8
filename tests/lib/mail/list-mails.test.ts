import { countMails } from '@/lib/mail/count-mails'
import { listMails, MAILS_PER_PAGE } from '@/lib/mail/list-mails'
import { aMail } from '@/tests/support/a-mail'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'

beforeEach(() => asSuperuser('delete from mail'))

test('the mails of a state, newest first, in words and with the receiver masked', async () => {
  const lead = await aLead()
  await aMail({ status: 'failed', fault: 'EENVELOPE-550', address: 'anna.berg@bolag.test' })
  await aMail({ status: 'unsure' })
  const { mails, hasMore } = await listMails(lead, { state: 'failed', page: 1, locale: 'en' })
  expect(mails).toMatchObject([
    { subject: 'We have received your case UA-2026-0007', to: 'a…@bolag.test', attempts: 3, fault: 'EENVELOPE-550' },
  ])
  expect(JSON.stringify(mails)).not.toContain('anna')
  expect(hasMore).toBe(false)
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
  expect([first.mails.length, first.hasMore]).toEqual([MAILS_PER_PAGE, true])
  expect(first.mails[0]?.subject).toBe('unheard-of')
  const second = await listMails(lead, { state: 'sent', page: 2, locale: 'sv' })
  expect([second.mails.length, second.hasMore]).toEqual([1, false])
})
