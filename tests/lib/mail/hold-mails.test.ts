import { transaction } from '@/lib/db/transaction'
import { holdMails } from '@/lib/mail/hold-mails'
import { queueMailTo } from '@/lib/mail/queue-mail'
import { asSuperuser } from '@/tests/support/database'

const queue = (address: string, held: boolean) =>
  transaction(async (tx) => {
    await queueMailTo(tx, { address, locale: 'sv' }, 'case-opened', { number: 'UA-2026-0007' })
    if (held) await holdMails(tx)
  })

it('holds what its transaction queued for the time of an undo, and nothing else', async () => {
  await queue('nu@bolag.test', false)
  await queue('sedan@bolag.test', true)
  const mails = await asSuperuser<{ to: string; waits: boolean }>(
    `select to_address as "to", next_at = queued_at + undo_time() as waits from mail order by queued_at`,
  )
  expect(mails).toEqual([
    { to: 'nu@bolag.test', waits: false },
    { to: 'sedan@bolag.test', waits: true },
  ])
})
