import { transaction } from '@/lib/db/transaction'
import { queueMailTo } from '@/lib/mail/queue-mail'
import { asSuperuser } from './database'

type Wanted = { status?: string; template?: 'case-opened' | 'login-link'; fault?: string; address?: string }
export type StoredMail = { id: string; version: number; status: string; attempts: number; fault: string | null; begun: boolean; sentAt: Date | null } // prettier-ignore

/** A mail that has come to be in this state. */
export async function aMail({
  status = 'queued',
  template = 'case-opened',
  fault,
  address = 'anna@bolag.test',
}: Wanted = {}): Promise<StoredMail> {
  const to = { address, locale: 'sv' } as const
  const link = { link: 'http://localhost/logga-in/lank?nyckel=a', code: '012345' }
  await transaction((tx) =>
    template === 'case-opened'
      ? queueMailTo(tx, to, template, { number: 'UA-2026-0007' })
      : queueMailTo(tx, to, template, {}, link),
  )
  const [{ id } = { id: '' }] = await asSuperuser<{ id: string }>(
    'select id from mail order by queued_at desc, id limit 1',
  )
  await asSuperuser(
    `update mail set status = $2, fault = $3, attempts = 3, version = 3,
       sending_at = case when $2 in ('sending', 'unsure') then now() - interval '1 hour' end where id = $1`,
    [id, status, fault ?? null],
  )
  return mailRow(id)
}

export async function mailRow(id: string): Promise<StoredMail> {
  const [row] = await asSuperuser<StoredMail>(
    `select id, version, status, attempts, fault, sending_at is not null as begun, sent_at as "sentAt" from mail where id = $1`,
    [id],
  )
  if (!row) throw new Error('no such mail')
  return row
}
