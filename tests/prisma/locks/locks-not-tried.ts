/** Why the lock of an operation is not tried by itself. One that takes a lock, and stands neither here nor beside, fails. */
export const LOCKS_NOT_TRIED: Record<string, string> = {
  'lib/articles/publish-due.ts': 'what it locks is changed by the same statement',
  'lib/cases/merge-companies.ts':
    'merge_companies locks the link again: what it does alone is to answer the same request',
  'lib/companies/rotate-keys.ts': 'what it locks is changed by its next statement, by the owner, with nobody beside',
  'lib/db/migrate.ts': 'migrate.test.ts starts two at once',
  'lib/mail/send-due-mails.ts': 'send-due-mails.test.ts lets several lanes take at once',
  'lib/notices/queue-digests.ts': 'what it skips is changed by the same statement: two at once tell once either way',
  'lib/proofs/sign-due-checkpoint.ts': 'place-leaves has waited for the same lock just before',
  'lib/time/carry-entry.ts':
    'what it locks is changed by the same step: it decides the order, which the hours model tries',
}
