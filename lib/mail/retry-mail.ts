import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { ProjectLead } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import type { MailInput } from '@/lib/mail/inputs'
import { seenMails } from '@/lib/mail/seen-mails'

/** Puts a failed or unsure mail back in the queue, with all its tries. Refusal: `mail-moved-on`, also when its link has ended. */
export async function retryMail(lead: ProjectLead, { mailId, version }: MailInput): Promise<void> {
  await transaction(async (tx) => {
    const [mail] = await tx.$queryRaw<{ template: string }[]>`
      UPDATE mail m SET status = 'queued', version = version + 1, attempts = 0, next_at = now(), sending_at = NULL,
        fault = NULL
      WHERE m.id = ${mailId}::uuid AND version = ${version} AND status IN ('failed', 'unsure')
        AND template <> 'login-link' AND fault IS DISTINCT FROM 'LINK_ENDED'
        AND ${seenMails(lead)}
      RETURNING template`
    if (!mail) throw new Refusal('mail-moved-on')
    await record(tx, lead, 'mail.retried', { kind: 'mail', id: mailId }, { template: mail.template })
  })
}
