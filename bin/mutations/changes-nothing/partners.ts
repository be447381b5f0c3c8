import type { Same } from '../changes-nothing'

export const PARTNERS: readonly Same[] = [
  {
    file: 'lib/partners/referral-inputs.ts',
    what: '!need.success || !company.success || !contact.success → !contact.success',
    why: 'what is wrong has been told, and nothing is read',
  },
]
