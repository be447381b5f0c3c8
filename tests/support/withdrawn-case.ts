import { withdrawCase } from '@/lib/cases/withdraw-case'
import type { Step } from './a-case'
import { asSeen } from './case-rows'
import { asContact } from './people'

/** A step of a case in the making: `aCase().and(withdrawn)`. */
export const withdrawn: Step = async ({ contactId, number }) =>
  withdrawCase(await asContact(contactId), await asSeen(number))
