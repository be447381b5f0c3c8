import type { Same } from '../changes-nothing'

export const AUDIT: readonly Same[] = [
  {
    file: 'lib/audit/event-words.ts',
    what: "typeof list === 'object' && list !== null → list !== null",
    why: 'a word has no property that is named by a code',
  },
]
