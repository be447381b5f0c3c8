import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { ProjectLead } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import type { MailInput } from '@/lib/mail/inputs'
import { seenMails } from '@/lib/mail/seen-mails'

/** An unsure mail has arrived: somebody has asked its receiver. Refusal: `mail-moved-on`. */
export async function confirmMail(lead: ProjectLead, { mailId, version }: MailInput): Promise<void> {
  await transaction(async (tx) => {
    const [mail] = await tx.$queryRaw<{ template: string }[]>`
      UPDATE mail m SET status = 'sent', version = version + 1, sent_at = sending_at, fault = NULL, sealed = NULL
      WHERE m.id = ${mailId}::uuid AND version = ${version} AND status = 'unsure'
        AND ${seenMails(lead)}
      RETURNING template`
    if (!mail) throw new Refusal('mail-moved-on')
    await record(tx, lead, 'mail.confirmed', { kind: 'mail', id: mailId }, { template: mail.template })
  })
}
