import type { PagesFacts } from '@/lib/audit/pages-events'
import type { Sentences } from '@/lib/audit/sentence-words'

type Language = 'sv' | 'en'

const PAGES: Record<string, Record<Language, string>> = {
  accessibility: { sv: 'tillgänglighetsredogörelsen', en: 'the accessibility statement' },
  privacy: { sv: 'sidan om personuppgifter', en: 'the page about personal data' },
  cookies: { sv: 'sidan om kakor', en: 'the page about cookies' },
  about: { sv: 'sidan om tjänsten', en: 'the page about the service' },
  contact: { sv: 'kontaktsidan', en: 'the contact page' },
  'how-we-count': { sv: 'sidan om hur vi räknar', en: 'the page about how we count' },
}
const LANGUAGES: Record<string, Record<Language, string>> = {
  sv: { sv: 'svenska', en: 'Swedish' },
  en: { sv: 'engelska', en: 'English' },
}

export const pagesSentences: Pick<Sentences, keyof PagesFacts> = {
  'page.revised': {
    sv: ({ key, locale, no, restored }) =>
      `Sparade version ${no} av ${PAGES[key]?.sv ?? key} på ${LANGUAGES[locale]?.sv ?? locale}${restored === null ? '' : restored === 0 ? ', den text som följer med systemet' : `, återställd från version ${restored}`}.`,
    en: ({ key, locale, no, restored }) =>
      `Saved version ${no} of ${PAGES[key]?.en ?? key} in ${LANGUAGES[locale]?.en ?? locale}${restored === null ? '' : restored === 0 ? ', the text that comes with the system' : `, restored from version ${restored}`}.`,
  },
  'accessibility.reported': {
    sv: ({ number }) => `Tog emot anmälan ${number} om en brist i tillgängligheten.`,
    en: ({ number }) => `Received report ${number} of an accessibility problem.`,
  },
  'accessibility.answered': {
    sv: ({ number }) => `Märkte anmälan ${number} som besvarad.`,
    en: ({ number }) => `Marked report ${number} as answered.`,
  },
  'accessibility.closed': {
    sv: ({ number }) => `Stängde anmälan ${number}.`,
    en: ({ number }) => `Closed report ${number}.`,
  },
  'accessibility.reopened': {
    sv: ({ number }) => `Öppnade anmälan ${number} igen.`,
    en: ({ number }) => `Reopened report ${number}.`,
  },
  'accessibility.erased': {
    sv: ({ number }) => `Raderade orden och adressen i anmälan ${number}, ett år efter att den stängdes.`,
    en: ({ number }) => `Erased the words and the address of report ${number}, a year after it was closed.`,
  },
}
