import 'server-only'
import type { Locale } from '@/lib/i18n/pathnames'
import type { MailParams, MailSecret, MailTemplate } from '@/lib/mail/templates'
import { sealSecret } from '@/lib/mail/secrets'
import type { Tx } from '@/lib/db/transaction'

/** Queues a mail in the transaction of what it tells of. People without an address or an account get none. */
export async function queueMail(
  tx: Tx,
  personId: string,
  template: MailTemplate,
  params: MailParams = {},
  secret?: MailSecret,
): Promise<void> {
  const sealed = secret ? sealSecret(secret) : null
  await tx.$executeRaw`
    INSERT INTO mail (person_id, to_address, locale, template, params, sealed)
    SELECT id, email, locale, ${template}, ${JSON.stringify(params)}::jsonb, ${sealed} FROM person
    WHERE id = ${personId}::uuid AND email IS NOT NULL AND deactivated_at IS NULL`
}

/** The same to someone without an account: who signed up, asked or subscribed. */
export async function queueMailTo(
  tx: Tx,
  { address, locale }: { address: string; locale: Locale },
  template: MailTemplate,
  params: MailParams = {},
  secret?: MailSecret,
): Promise<void> {
  const sealed = secret ? sealSecret(secret) : null
  await tx.$executeRaw`
    INSERT INTO mail (to_address, locale, template, params, sealed)
    VALUES (${address}, ${locale}, ${template}, ${JSON.stringify(params)}::jsonb, ${sealed})`
}

/**
 * A mail about a buyer's question, written inside the buyers' room: outside it nobody learns that there is one. `room` is
 * the transaction while the room is open.
 */
export async function queueBuyersMail(
  room: Tx,
  questionId: string,
  { address, locale }: { address: string; locale: Locale },
  template: Extract<MailTemplate, `question-${string}`>,
  params: MailParams,
  secret: MailSecret,
): Promise<void> {
  await room.$executeRaw`
    INSERT INTO mail (question_id, to_address, locale, template, params, sealed)
    VALUES (${questionId}::uuid, ${address}, ${locale}, ${template}, ${JSON.stringify(params)}::jsonb, ${sealSecret(secret)})`
}
