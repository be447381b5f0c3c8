/**
 * What a fact is: a text as it stands, a whole number, or what the calendar file says, which may be missing. What only
 * the receiver may hold is no fact: it is sealed, see MailSecret.
 */
type MailFactKind = 'text' | 'number' | 'calendar?'

/** `opens`: what its link is made of; without it the mail leads to the page that `leadsTo` names, to its case, or to signing in. */
type MailShape = {
  facts: Readonly<Record<string, MailFactKind>>
  opens?: readonly (keyof MailSecret)[]
  leadsTo?: '/partner'
  /** It leads to a page that asks who is there: through the sign-in page, with the receiver's address filled in. */
  asksWho?: true
}

const aboutCase = { facts: { number: 'text' }, asksWho: true } as const satisfies MailShape
/** `from`: the number of the case that this one goes on from. */
const succession = { facts: { number: 'text', from: 'text' }, asksWho: true } as const satisfies MailShape

/** A training is public, so its name may stand in a mail. The ids lead the calendar file and the erasing to their mails. */
const training = { title: 'text', when: 'text', where: 'text', trainingId: 'text', registrationId: 'text' } as const
/** `meetingId` leads the calendar file to its mail. */
const meeting = { number: 'text', when: 'text', meetingId: 'text' } as const
/** `askedId` leads to what the company has said, so that no mail goes to one that has answered or left. */
const asked = { facts: { until: 'text', askedId: 'text' }, opens: ['path'] } as const satisfies MailShape
/** The partner's code leads the link to its page. */
const stateOfReferral = { state: 'text', partnerCode: 'text' } as const
const ofSeat = ['path'] as const

/**
 * The mails there are, each once, with the facts its sentences in messages are told with. A mail carries at most a case
 * number and a link, why the case was declined, and which partner referred it, never people's names, content or numbers of companies; one to the participants of a training carries what was
 * written to all of them.
 */
export const MAILS = {
  'case-opened': aboutCase,
  'case-referred': { facts: { number: 'text', partner: 'text', privacy: 'text' }, asksWho: true },
  'message-to-company': aboutCase,
  'message-to-advisor': aboutCase,
  'case-assigned': aboutCase,
  'case-assigned-to-company': aboutCase,
  'case-handed-over': { facts: { number: 'text' }, opens: ['path'], asksWho: true },
  'case-changed': aboutCase,
  'case-deadline-corrected': aboutCase,
  'case-deadline-moved': aboutCase,
  'case-withdrawn': aboutCase,
  'case-reopened': aboutCase,
  'case-declined': { facts: { number: 'text', reason: 'text' }, asksWho: true },
  'case-declined-led-on': { facts: { number: 'text', reason: 'text', place: 'text', url: 'text' }, asksWho: true },
  'case-closed': aboutCase,
  'case-round-ended': aboutCase,
  'case-round-ended-advisor': aboutCase,
  'case-joined': succession,
  'case-carried': succession,
  'case-carried-advisor': succession,
  'hours-nearly-used': { facts: { number: 'text', minutesLeft: 'number' }, asksWho: true },
  'hours-used-up': { facts: { number: 'text' }, asksWho: true },
  'second-person-asked': aboutCase,
  'correction-approved': aboutCase,
  'correction-declined': aboutCase,
  'meeting-booked': { facts: { ...meeting, calendar: 'calendar?' }, asksWho: true },
  'meeting-moved': { facts: { ...meeting, calendar: 'calendar?' }, asksWho: true },
  'meeting-cancelled': { facts: { ...meeting, calendar: 'calendar?' }, asksWho: true },
  'meeting-taken-over': { facts: { ...meeting, calendar: 'calendar?' }, opens: ['path'], asksWho: true },
  'meeting-reminder': { facts: meeting, asksWho: true },
  'times-offered': { facts: { number: 'text', count: 'number', until: 'text' }, opens: ['path'] },
  'times-declined': aboutCase,
  'outcome-asked': { facts: { number: 'text', step: 'number' }, opens: ['path'] },
  'satisfaction-asked': { facts: { number: 'text', step: 'number' }, opens: ['path'] },
  'capability-ending': { facts: { count: 'number', until: 'text' }, opens: ['path'], asksWho: true },
  'exercise-asked': asked,
  'exercise-reminder': asked,
  'case-closed-to-advisor': aboutCase,
  'case-given-back': aboutCase,
  // Whoever reads it is let into the case by none of it: it leads to signing in.
  'time-logged-with': { facts: { of: 'text', minutes: 'number' }, asksWho: true },
  'referral-accepted': { facts: { number: 'text', ...stateOfReferral }, leadsTo: '/partner', asksWho: true },
  'referral-state': { facts: { number: 'text', ...stateOfReferral }, leadsTo: '/partner', asksWho: true },
  'referral-returned': {
    facts: { number: 'text', sentBackFor: 'text', partnerCode: 'text' },
    ...{ leadsTo: '/partner', asksWho: true },
  },
  'referral-returned-unnamed': { facts: { partnerCode: 'text' }, leadsTo: '/partner', asksWho: true },
  'referral-digest': { facts: {}, leadsTo: '/partner', asksWho: true },
  digest: { facts: { count: 'number', cases: 'text' }, asksWho: true },
  invited: { facts: { number: 'text' }, opens: ['path'], asksWho: true },
  'login-link': { facts: {}, opens: ['link', 'code'] },
  'partner-invited': { facts: {}, opens: ['path'], asksWho: true },
  // How its receiver signs in, with the directory or a link, the sign-in page shows: the mail promises neither.
  'staff-invited': { facts: {} },
  'report-frozen': { facts: { no: 'number' }, opens: ['path'], asksWho: true },
  'role-asked': { facts: {}, opens: ['path'], asksWho: true },
  'trail-broken': { facts: { faults: 'number' }, opens: ['path'], asksWho: true },
  'accessibility-reported': { facts: { number: 'text' }, opens: ['path'] },
  'training-seated': { facts: { ...training, calendar: 'calendar?' }, opens: ofSeat },
  'training-waiting': { facts: training, opens: ofSeat },
  'training-offered': { facts: { ...training, until: 'text' }, opens: ofSeat },
  'training-offer-lapsed': { facts: training, opens: ofSeat },
  'training-offer-returned': { facts: training, opens: ofSeat },
  'training-seat-free': { facts: training, opens: ofSeat },
  'training-removed': { facts: { ...training, calendar: 'calendar?' }, opens: ofSeat },
  'training-withdrawn': { facts: { ...training, calendar: 'calendar?' }, opens: ofSeat },
  'training-moved': { facts: { ...training, calendar: 'calendar?' }, opens: ofSeat },
  'training-cancelled': { facts: { ...training, calendar: 'calendar?' }, opens: ofSeat },
  'training-reminder': { facts: training, opens: ofSeat },
  'training-thanks': { facts: training, opens: ofSeat },
  'training-message': { facts: { ...training, words: 'text' }, opens: ofSeat },
  'newsletter-confirm': { facts: {}, opens: ['path'] },
  'newsletter-trainings-confirm': { facts: {}, opens: ['path'] },
  'newsletter-rounds-confirm': { facts: {}, opens: ['path'] },
  'newsletter-round': { facts: {}, opens: ['path'] },
  'newsletter-training': { facts: { title: 'text', when: 'text', where: 'text' }, opens: ['path', 'unsubscribe'] },
  'newsletter-post': { facts: { title: 'text' }, opens: ['path', 'unsubscribe'] },
  checkpoint: { facts: { size: 'number', root: 'text', note: 'text' }, opens: ['path'] },
  'question-received': { facts: { number: 'text' }, opens: ['path'] },
  'question-answered': { facts: { number: 'text' }, opens: ['path'] },
} as const satisfies Record<string, MailShape>

export type MailTemplate = keyof typeof MAILS
export const MAIL_TEMPLATES = Object.keys(MAILS) as MailTemplate[]

/**
 * What only the receiver may hold; sealed in the queue and wiped once sent. `path` is where the link leads, on this site;
 * without it and `link`, the case or the sign-in page. `unsubscribe` is the signed key that ends the subscription the mail
 * came by. The database refuses these names among the facts.
 */
export type MailSecret = { link?: string; code?: string; path?: string; unsubscribe?: string }

export function isMailTemplate(template: string): template is MailTemplate {
  return Object.hasOwn(MAILS, template)
}

export function shapeOf(template: MailTemplate): MailShape {
  return MAILS[template]
}
