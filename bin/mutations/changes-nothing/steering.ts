import type { Same } from '../changes-nothing'

export const STEERING: readonly Same[] = [
  {
    file: 'lib/steering/sees-whole-round.ts',
    what: 'barred.length === 0 → false',
    why: 'it spares the database a question that nothing answers',
  },
  {
    file: 'lib/steering/freeze-report.ts',
    what: '!draft || draft.version !== version → !draft',
    why: 'the database refuses it by the same code, when all has been counted',
  },
  {
    file: 'lib/steering/count-report.ts',
    what: 'Object.values(overview).includes(null) || !behind → Object.values(overview).includes(null)',
    why: 'it states for the types what never happens',
  },
  {
    file: 'lib/steering/report-figures.ts',
    what: 'target && targets?.[target] → targets?.[target]',
    why: 'no target has no name',
  },
  {
    file: 'lib/steering/report.ts',
    what: '!known → false',
    why: 'each key is of one of the two',
  },
  {
    file: 'lib/steering/begin-report.ts',
    what: "attempt >= TRIES || databaseFault(error)?.sqlState !== '23505' → attempt >= TRIES",
    why: 'whatever else is refused is refused as often as it is tried',
  },
]
