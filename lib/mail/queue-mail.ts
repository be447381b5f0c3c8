import 'server-only'
import type { Locale } from '@/lib/i18n/pathnames'
import type { MailFacts, SecretArgument } from '@/lib/mail/facts'
import type { MailSecret, MailTemplate } from '@/lib/mail/templates'
import { sealSecret } from '@/lib/mail/secrets'
import type { Tx } from '@/lib/db/transaction'

type Receiver = { address: string; locale: Locale }

/**
 * Queues a mail in the transaction of the change it reports, with exactly the facts of its template. People without an address
 * or an account get none.
 */
export async function queueMail<T extends MailTemplate>(
  tx: Tx,
  personId: string,
  template: T,
  facts: MailFacts<T>,
  ...secret: SecretArgument<T>
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO mail (person_id, to_address, locale, template, params, sealed)
    SELECT id, email, locale, ${template}, ${JSON.stringify(facts)}::jsonb, ${sealed(secret)} FROM person
    WHERE id = ${personId}::uuid AND email IS NOT NULL AND deactivated_at IS NULL`
}

/** The same to someone without an account: who signed up, asked or subscribed. */
export async function queueMailTo<T extends MailTemplate>(
  tx: Tx,
  { address, locale }: Receiver,
  template: T,
  facts: MailFacts<T>,
  ...secret: SecretArgument<T>
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO mail (to_address, locale, template, params, sealed)
    VALUES (${address}, ${locale}, ${template}, ${JSON.stringify(facts)}::jsonb, ${sealed(secret)})`
}

/**
 * A mail about a buyer's question, written inside the buyers' room: outside it nobody learns that there is one. `room` is
 * the transaction while the room is open.
 */
export async function queueBuyersMail<T extends Extract<MailTemplate, `question-${string}`>>(
  room: Tx,
  questionId: string,
  { address, locale }: Receiver,
  template: T,
  facts: MailFacts<T>,
  ...secret: SecretArgument<T>
): Promise<void> {
  await room.$executeRaw`
    INSERT INTO mail (question_id, to_address, locale, template, params, sealed)
    VALUES (${questionId}::uuid, ${address}, ${locale}, ${template}, ${JSON.stringify(facts)}::jsonb, ${sealed(secret)})`
}

function sealed([secret]: readonly MailSecret[]): string | null {
  return secret ? sealSecret(secret) : null
}
