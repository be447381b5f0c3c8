import { randomUUID } from 'node:crypto'
import { everyones, leads, nobody, type ActionRule } from './matrix-kinds'
import { fictiveNumber } from './matrix-values'
import { aTrade, placeNo } from '../../support/county'

const terms = { sees: 'nothing', sinceOn: '2026-05-01', agreedWith: 'Prövare', reference: 'DNR 1' }

/** Partners, written pages and reported problems: who may call what. */
export const PARTNER_RULES: Record<string, ActionRule> = {
  addPartnerAction: leads(
    () => ({ kind: 'trade-organisation', name: 'Prövarna', code: `matrix-${fictiveNumber()}` }),
    () => ({ kind: 'trade-organisation', name: '', code: 'matrix' }),
    'partner-name-missing',
  ),
  endPartnerAction: leads(
    ({ partnerId }) => ({ partnerId }),
    () => ({ partnerId: nobody }),
    'partner-ended',
  ),
  setTermsAction: leads(
    ({ partnerId }) => ({ partnerId, seen: '0', ...terms }),
    ({ partnerId }) => ({ partnerId, seen: '999', ...terms }),
    'terms-moved-on',
  ),
  addMemberAction: leads(
    ({ partnerId }) => ({ partnerId, name: 'Prövare Smyg', email: `matrix.sneak.${fictiveNumber()}@example.com` }),
    () => ({ partnerId: nobody, name: 'Prövare Smyg', email: 'sneak@example.com' }),
    'partner-ended',
  ),
  revokeMemberAction: leads(
    ({ partnerId, people }) => ({ partnerId, personId: people.partner }),
    ({ partnerId }) => ({ partnerId, personId: nobody }),
    'member-unknown',
  ),
  sendReferralAction: {
    allowed: ['partner'],
    roles: ['partner'],
    reaches: ['partner-not-yours'],
    input: () => ({
      requestId: randomUUID(),
      partnerId: nobody,
      consent: 'yes',
      orgNumber: fictiveNumber(),
      companyName: 'Prövade Portar AB',
      municipalityCode: placeNo(0).code,
      ...aTrade(),
      name: 'Prövare',
      email: 'matrix.referred@example.com',
      phone: '070-174 06 77',
      about: 'get-started',
      description: '',
    }),
  },
  savePageAction: leads(
    () => ({ key: 'about', locale: 'sv', seen: '0', intent: 'save', body: 'Prövad' }),
    () => ({ key: 'about', locale: 'sv', seen: '999', intent: 'save', body: 'Prövad' }),
    'page-moved-on',
  ),
  restorePageAction: leads(
    () => ({ key: 'about', locale: 'sv', seen: '0', no: '0' }),
    () => ({ key: 'about', locale: 'sv', seen: '999', no: '0' }),
    'page-moved-on',
  ),
  moveReportAction: leads(
    () => ({ reportId: nobody, version: '0', to: 'closed' }),
    () => ({ reportId: nobody, version: '0', to: 'closed' }),
    'report-unknown',
  ),
  reportBarrierAction: everyones(
    () => ({ requestId: randomUUID(), what: '', page: '/', email: '' }),
    'barrier-missing',
  ),
}
