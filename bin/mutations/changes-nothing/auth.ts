import type { Same } from '../changes-nothing'

export const AUTH: readonly Same[] = [
  {
    file: 'lib/auth/find-link-receiver.ts',
    what: "waits && 'email' in who → waits",
    why: 'an id that nobody has has no address that anything could wait at',
  },
]
