import type { Same } from '../changes-nothing'

export const CONFLICTS: readonly Same[] = [
  {
    file: 'lib/conflicts/list-closed-to.ts',
    what: 'barred.length === 0 → false',
    why: 'it spares the database a question that nothing answers',
  },
  {
    file: 'lib/conflicts/declare-interest.ts',
    what: '!state → false',
    why: 'what did not come from the database has stored nothing, and is thrown all the same',
  },
  {
    file: 'lib/conflicts/ask-exception.ts',
    what: '!state → false',
    why: 'what did not come from the database has stored nothing, and is thrown all the same',
  },
  {
    file: 'lib/conflicts/decide-twins.ts',
    what: '< → <=',
    why: 'two cases of different companies never have one id',
  },
]
