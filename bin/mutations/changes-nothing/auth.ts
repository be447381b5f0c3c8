import type { Same } from '../changes-nothing'

export const AUTH: readonly Same[] = [
  {
    file: 'lib/auth/find-link-receiver.ts',
    what: "waits && 'email' in who → waits",
    why: 'an id that nobody has has no address that anything could wait at',
  },
  {
    file: 'lib/auth/landing-path.ts',
    what: '!text || !/^\\/(?![/\\\\])[^\\\\\\p{Cc}]*$/u.test(text) || !URL.canParse(text, ORIGIN) → !text || !/^\\/(?![/\\\\])[^\\\\\\p{Cc}]*$/u.test(text)',
    why: 'what begins with one slash is always a part of an address',
  },
  {
    file: 'lib/auth/redeem-login-code.ts',
    what: 'linkId → true',
    why: 'no link has no id, and finds none',
  },
]
