import type { Same } from '../changes-nothing'

export const MEETINGS: readonly Same[] = [
  {
    file: 'lib/meetings/hold-meetings-ahead.ts',
    what: "status = 'booked' AND → nothing",
    why: 'it holds more than is changed, and changes nothing',
  },
  {
    file: 'lib/meetings/lapse-times.ts',
    what: "o.status = 'waiting' AND → nothing",
    why: 'what it finds in vain is left by the update of it',
  },
]
