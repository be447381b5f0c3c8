import { randomUUID } from 'node:crypto'
import { CASE_COMPANY, CONTACTS } from './matrix-columns'
import { everyones, leads, nobody, type ActionRule } from './matrix-kinds'
import { today } from './matrix-values'

/** Who may say what a company can deliver in a crisis, and take it back. */
export const CAPABILITY_RULES: Record<string, ActionRule> = {
  // Where the host has no such place nothing is said; that only comes after access.
  declareCapabilityAction: {
    allowed: ['verified-contact'],
    roles: CONTACTS,
    reaches: ['municipalities-missing'],
    refusal: {
      ...{ opener: 'capability-not-checked', colleague: 'capability-not-checked' },
      'other-company': 'company-not-yours',
    },
    input: ({ companyId }) => ({
      ...{ requestId: randomUUID(), version: '0', companyId, division: '31', municipalities: '0001' },
      ...{ unit: 'pieces', per: 'day', normal: '1', peak: '1', leadHours: '24', covers: 'staff', validUntil: today() },
      phone: '',
    }),
  },
  // A day that has been; nobody is asked.
  openExerciseAction: leads(
    () => ({
      ...{ requestId: randomUUID(), division: '31', municipality: '', what: 'Prövar vem som släpps in', amount: '1' },
      ...{ unit: 'pieces', withinHours: '24', day: today(), clock: '00:00' },
    }),
    () => ({
      ...{ requestId: randomUUID(), division: '31', municipality: '', what: 'Prövar vem som släpps in', amount: '1' },
      ...{ unit: 'pieces', withinHours: '24', day: today(), clock: '00:00' },
    }),
    'exercise-too-soon',
  ),
  remindOfExerciseAction: leads(
    () => ({ exerciseId: nobody }),
    () => ({ exerciseId: nobody }),
    'exercise-not-found',
  ),
  closeExerciseAction: leads(
    () => ({ exerciseId: nobody }),
    () => ({ exerciseId: nobody }),
    'exercise-not-found',
  ),
  // Whoever has the link: the matrix has none.
  answerExerciseAction: everyones(
    () => ({ token: 'a'.repeat(49), answer: 'yes', amount: '', withinHours: '24' }),
    'amount-missing',
  ),
  // What is not there is gone already.
  withdrawCapabilityAction: {
    allowed: [...CASE_COMPANY, 'colleague'],
    roles: CONTACTS,
    reaches: ['ok'],
    refusal: { 'other-company': 'company-not-yours' },
    input: ({ companyId }) => ({ companyId, capabilityId: nobody }),
  },
}
