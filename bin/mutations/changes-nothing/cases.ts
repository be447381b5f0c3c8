import type { Same } from '../changes-nothing'

export const CASES: readonly Same[] = [
  {
    file: 'lib/cases/count-waiting.ts',
    what: '!lead && !advisor && !contact && !partner → false',
    why: 'it spares the database a question whose answers are all left out',
  },
  {
    file: 'lib/cases/find-last-step.ts',
    what: 'AND s.transaction_at = own.transaction_at → nothing',
    why: 'a transaction and its time come together: either names it until its number is used again',
  },
  {
    file: 'lib/cases/find-last-step.ts',
    what: 's.transaction = own.transaction AND → nothing',
    why: 'a transaction and its time come together: either names it until its number is used again',
  },
  {
    file: 'lib/cases/undo-step.ts',
    what: 'AND s.transaction_at = e.transaction_at → nothing',
    why: 'a transaction and its time come together: either names it until its number is used again',
  },
  {
    file: 'lib/cases/tell-of-hours.ts',
    what: 'AND advisor_id IS NOT NULL → nothing',
    why: 'a case in these states has an advisor',
  },
  {
    file: 'lib/cases/notify-contact.ts',
    what: 'AND c.contact_disowned_at IS NULL → nothing',
    why: 'it is written to as the case is opened, before anybody can have said so',
  },
  {
    file: 'lib/cases/notify-contact.ts',
    what: 'AND p.deactivated_at IS NULL → nothing',
    why: 'whoever is shut out opens no case',
  },
  {
    file: 'lib/cases/hold-left-cases.ts',
    what: 'AND r.closed_on IS NOT NULL → nothing',
    why: 'one round is open at a time, and it has been closed just before',
  },
  {
    file: 'lib/cases/sought-in-list.ts',
    what: 'sought.success && { company: sought.data } → { company: sought.data }',
    why: 'what cannot be read has no data',
  },
  {
    file: 'lib/cases/list-told-changes.ts',
    what: 'c.id = ${caseId}::uuid AND → nothing',
    why: 'the changes are those of the case, and each is joined to its own',
  },
  {
    file: 'lib/cases/read-notice.ts',
    what: 'text.length < 2000 → true',
    why: 'it spares a long file a search for what is the whole of a short one',
  },
]
