import type { Same } from '../changes-nothing'

export const PARTNERS: readonly Same[] = [
  {
    file: 'lib/partners/referral-inputs.ts',
    what: '!need.success || !company.success || !contact.success → !contact.success',
    why: 'what is wrong has been told, and nothing is read',
  },
  {
    file: 'lib/partners/set-terms.ts',
    what: "fault?.sqlState === 'UA196' || fault?.sqlState === '23503' → fault?.sqlState === 'UA196'",
    why: 'one that there is none of has been refused before as one that has ended',
  },
]
