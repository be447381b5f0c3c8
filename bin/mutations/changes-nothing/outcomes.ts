import type { Same } from '../changes-nothing'

export const OUTCOMES: readonly Same[] = [
  {
    file: 'lib/outcomes/forget-follow-ups.ts',
    what: '< → <=',
    why: 'of one company’s two, either may come first',
  },
  {
    file: 'lib/feedback/report-barrier.ts',
    what: 'before → false',
    why: 'the database keeps a request once, and it is found then',
  },
]
