import { inside, type Sentences, type SentenceWords } from '@/lib/audit/sentence-words'

type CaseEvents = Extract<
  keyof Sentences,
  `case.${string}` | `advisor.${string}` | `procurement.${string}` | 'result.recorded' | 'note.written' | 'message.sent'
>

export const caseSentences: Pick<Sentences, CaseEvents> = {
  'case.opened': {
    sv: (facts, words) => `Öppnade ärendet ${facts.number}${openedHow(facts.via, facts.predecessorId, words, 'sv')}.`,
    en: (facts, words) => `Opened case ${facts.number}${openedHow(facts.via, facts.predecessorId, words, 'en')}.`,
  },
  'case.accepted': { sv: () => 'Tog emot ärendet.', en: () => 'Accepted the case.' },
  'case.declined': {
    sv: ({ reason, turnTo }, { word }) =>
      `Avböjde ärendet: ${inside(word('declineReasons', reason))}.${turnTo === 'none' ? '' : ` Hänvisade till: ${inside(word('turnTo', turnTo))}.`}`,
    en: ({ reason, turnTo }, { word }) =>
      `Declined the case: ${inside(word('declineReasons', reason))}.${turnTo === 'none' ? '' : ` Referred to: ${inside(word('turnTo', turnTo))}.`}`,
  },
  'case.more-asked': {
    sv: () => 'Bad företaget om mer uppgifter. Ärendet väntar på företaget.',
    en: () => 'Asked the company for more. The case waits for the company.',
  },
  'case.waiting-ended': {
    sv: () => 'Ärendet väntar inte längre på företaget.',
    en: () => 'The case no longer waits for the company.',
  },
  'case.started': { sv: () => 'Började arbeta med ärendet.', en: () => 'Started work on the case.' },
  'case.closed': {
    sv: (facts, words) => `Avslutade ärendet: ${closedWith(facts, words, 'Hinder')}`,
    en: (facts, words) => `Closed the case: ${closedWith(facts, words, 'Barriers')}`,
  },
  'case.reopened': {
    sv: ({ reason }, { audience, word }) =>
      audience === 'company'
        ? 'Öppnade ärendet igen.'
        : `Öppnade ärendet igen: ${inside(word('reopenReasons', reason))}.`,
    en: ({ reason }, { audience, word }) =>
      audience === 'company' ? 'Reopened the case.' : `Reopened the case: ${inside(word('reopenReasons', reason))}.`,
  },
  'case.withdrawn': { sv: () => 'Tog tillbaka ärendet.', en: () => 'Withdrew the case.' },
  'case.contact-claimed': {
    sv: () => 'Bekräftade sin e-postadress och att ärendet är deras.',
    en: () => 'Confirmed their email address and that the case is theirs.',
  },
  'case.contact-disowned': {
    sv: () => 'Den som har e-postadressen svarade att ärendet inte är deras.',
    en: () => 'Whoever has the email address answered that the case is not theirs.',
  },
  'case.followed': {
    sv: ({ successorId }, { caseNumber }) => `Ärendet följs av ${caseNumber(successorId)}.`,
    en: ({ successorId }, { caseNumber }) => `The case is followed by ${caseNumber(successorId)}.`,
  },
  'advisor.assigned': {
    sv: ({ advisorId }, { person }) => `Tilldelade ärendet ${person(advisorId)}.`,
    en: ({ advisorId }, { person }) => `Assigned the case to ${person(advisorId)}.`,
  },
  'advisor.handed-over': {
    sv: ({ advisorId, fromAdvisorId }, { person }) =>
      `Lämnade över ärendet från ${person(fromAdvisorId)} till ${person(advisorId)}.`,
    en: ({ advisorId, fromAdvisorId }, { person }) =>
      `Handed the case over from ${person(fromAdvisorId)} to ${person(advisorId)}.`,
  },
  'result.recorded': {
    sv: ({ result }, { word }) => `Registrerade hur det gick: ${inside(word('results', result))}.`,
    en: ({ result }, { word }) => `Recorded how it went: ${inside(word('results', result))}.`,
  },
  'procurement.named': {
    sv: ({ bidDeadlineOn }, { day }) =>
      `Angav upphandlingen${bidDeadlineOn ? `, sista anbudsdag ${day(bidDeadlineOn)}` : ''}.`,
    en: ({ bidDeadlineOn }, { day }) =>
      `Named the procurement${bidDeadlineOn ? `, bids due ${day(bidDeadlineOn)}` : ''}.`,
  },
  'procurement.changed': {
    sv: ({ bidDeadlineOn }, { day }) =>
      `Ändrade uppgifter om upphandlingen${bidDeadlineOn ? `. Sista anbudsdag är ${day(bidDeadlineOn)}` : ''}.`,
    en: ({ bidDeadlineOn }, { day }) =>
      `Changed the procurement's details${bidDeadlineOn ? `. Bids are due ${day(bidDeadlineOn)}` : ''}.`,
  },
  'note.written': { sv: () => 'Skrev en intern anteckning.', en: () => 'Wrote an internal note.' },
  'message.sent': {
    sv: ({ side }) =>
      side === 'company' ? 'Skrev ett meddelande till rådgivaren.' : 'Skrev ett meddelande till företaget.',
    en: ({ side }) => (side === 'company' ? 'Wrote a message to the advisor.' : 'Wrote a message to the company.'),
  },
}

function openedHow(
  via: string,
  predecessorId: string | null,
  { caseNumber }: SentenceWords,
  locale: 'sv' | 'en',
): string {
  if (predecessorId)
    return locale === 'sv'
      ? ` som följer på ${caseNumber(predecessorId)}`
      : `, which follows ${caseNumber(predecessorId)}`
  if (via === 'partner') return locale === 'sv' ? ' på hänvisning av en samarbetspart' : ' on referral from a partner'
  if (via === 'phone') return locale === 'sv' ? ' åt företaget på telefon' : ' for the company on the phone'
  return ''
}

type Closed = { outcome: string; why: string | null; barriers: string[] }

function closedWith({ outcome, why, barriers }: Closed, { audience, word }: SentenceWords, hindered: string): string {
  const reason = why ? ` (${inside(word('noBidReasons', why))})` : ''
  const met = barriers.map((code) => inside(word('barriers', code))).join(', ')
  return `${inside(word('outcomes', outcome))}${reason}.${met && audience === 'staff' ? ` ${hindered}: ${met}.` : ''}`
}
