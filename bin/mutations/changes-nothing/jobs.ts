import type { Same } from '../changes-nothing'

export const JOBS: readonly Same[] = [
  {
    file: 'lib/jobs/run-due-schedules.ts',
    what: '!turn || !schedule → !turn',
    why: 'only what is in the code is given a turn',
  },
]
