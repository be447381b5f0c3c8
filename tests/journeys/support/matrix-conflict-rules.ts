import { randomUUID } from 'node:crypto'
import { ADVISORS, LEAD, STAFF } from './matrix-columns'
import { leads, nobody, ofCase, type ActionRule } from './matrix-kinds'

/** What only the advisor of the case may say of themselves there. */
const ofOwnCase = { allowed: ['case-advisor'], roles: ADVISORS } satisfies Partial<ActionRule>
/** The number leads to a page that carries the action. */
const anException: ActionRule['input'] = ({ number }) => ({ number, exceptionId: nobody, decision: 'granted' })

/** Interests, twins and what keeps somebody from a case. */
export const CONFLICT_RULES: Record<string, ActionRule> = {
  declareInterestAction: {
    allowed: STAFF, roles: STAFF, reaches: ['interest-days'],
    input: ({ people }) => ({
      ...{ requestId: randomUUID(), personId: people['case-advisor'], kind: 'board', organisation: 'Prövbolaget AB' },
      ...{ validFrom: '2020-01-15', validUntil: '2020-01-10' },
    }),
  }, // prettier-ignore
  // A lead ends anybody's, of which there is none here.
  endInterestAction: {
    allowed: STAFF,
    roles: STAFF,
    reaches: ['interest-unknown'],
    input: () => ({ interestId: nobody }),
  },
  withdrawInterestAction: leads(
    () => ({ interestId: nobody }),
    () => ({ interestId: nobody }),
    'interest-unknown',
  ),
  decideTwinsAction: leads(
    ({ number }) => ({ number, other: number, verdict: 'same' }),
    ({ number }) => ({ number, other: number, verdict: 'same' }),
    'same-company',
  ),
  askExceptionAction: {
    allowed: LEAD, roles: LEAD, reaches: ['exception-not-askable'],
    input: ({ number, people }) => ({ number, requestId: randomUUID(), advisorId: people['other-advisor'], reason: 'Prövning.' }),
  }, // prettier-ignore
  decideExceptionAction: leads(anException, anException, 'exception-unknown'),
  // Without a reason it reaches nobody, and with one it would close the case to the advisor of all later cells.
  recuseAction: {
    ...ofOwnCase,
    reaches: ['reason-missing'],
    input: ofCase(() => ({ reason: 'party' })),
    harmless: ofCase(() => ({ reason: '' })),
  },
  confirmImpartialityAction: { ...ofOwnCase, reaches: ['ok'], input: ofCase() },
}
