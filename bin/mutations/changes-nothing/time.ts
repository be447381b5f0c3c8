import type { Same } from '../changes-nothing'

export const TIME: readonly Same[] = [
  {
    file: 'lib/imports/begin-import.ts',
    what: 'AND person_id = ${advisor.personId}::uuid → nothing',
    why: 'the import has been found to be the advisor’s just before, and it never changes hands',
  },
  {
    file: 'lib/time/log-time.ts',
    what: "fault.sqlState === '23514' && fault.constraint?.endsWith('within_cap') → fault.sqlState === '23514'",
    why: 'what has come this far has kept every other CHECK',
  },
  {
    file: 'lib/imports/complete-import.ts',
    what: 'AND person_id = ${advisor.personId}::uuid → nothing',
    why: 'the import has been found to be the advisor’s just before, and it never changes hands',
  },
  {
    file: 'lib/time/inputs.ts',
    what: "typeof typed !== 'object' || typed === null → typed === null",
    why: 'what is no object has no fields, and is refused by the schema as it was',
  },
  {
    file: 'lib/time/list-month-entries.ts',
    what: "AND (e.kind = 'work' OR e.rev_kind = 'work') → nothing",
    why: 'what is booked has no day of its own',
  },
  {
    file: 'lib/time/log-group.ts',
    what: "tries === 3 || !CHANGED_MEANWHILE.includes(fault?.sqlState ?? '') → tries === 3",
    why: 'what no second try helps is refused by each of them alike',
  },
  {
    file: 'lib/time/save-week.ts',
    what: 'attempt === TRIES || !isOvertaken(error) → attempt === TRIES',
    why: 'what no second try helps is refused by each of them alike',
  },
]
