export const LOCALES = ['sv', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** Every address, once: the thing's English path in the code, and what people see. Swedish has no prefix, English /en. */
export const pathnames = {
  '/': '/',
  '/support/new': { sv: '/stod/ny', en: '/support/new' },
  '/support/new/need': { sv: '/stod/ny/behov', en: '/support/new/need' },
  '/support/new/company': { sv: '/stod/ny/foretag', en: '/support/new/company' },
  '/support/new/contact': { sv: '/stod/ny/kontakt', en: '/support/new/contact' },
  '/support/new/check': { sv: '/stod/ny/kontrollera', en: '/support/new/check' },
  '/support/new/done': { sv: '/stod/ny/klart', en: '/support/new/done' },
  '/support/outside': { sv: '/stod/utanfor-lanet', en: '/support/outside' },
  '/how-we-count': { sv: '/sa-raknar-vi', en: '/how-we-count' },
  '/sign-in': { sv: '/logga-in', en: '/sign-in' },
  '/sign-in/sent': { sv: '/logga-in/skickat', en: '/sign-in/sent' },
  '/sign-in/link': { sv: '/logga-in/lank', en: '/sign-in/link' },
  '/outbox': { sv: '/utkorg', en: '/outbox' },
  '/mine': { sv: '/mina', en: '/mine' },
  '/account': { sv: '/konto', en: '/account' },
  '/search': { sv: '/sok', en: '/search' },
  '/cases': { sv: '/arenden', en: '/cases' },
  '/cases/[number]': { sv: '/arenden/[number]', en: '/cases/[number]' },
  '/cases/[number]/assign': { sv: '/arenden/[number]/tilldela', en: '/cases/[number]/assign' },
  '/cases/[number]/close': { sv: '/arenden/[number]/avsluta', en: '/cases/[number]/close' },
  '/cases/[number]/decline': { sv: '/arenden/[number]/avboj', en: '/cases/[number]/decline' },
  '/cases/[number]/procurement': { sv: '/arenden/[number]/upphandling', en: '/cases/[number]/procurement' },
  '/cases/[number]/mandates': { sv: '/arenden/[number]/behorighet', en: '/cases/[number]/mandates' },
  '/cases/[number]/time/[entry]': { sv: '/arenden/[number]/tid/[entry]', en: '/cases/[number]/time/[entry]' },
  '/work': { sv: '/arbete', en: '/work' },
  '/lead': { sv: '/ledning', en: '/lead' },
  '/lead/queue': { sv: '/ledning/ko', en: '/lead/queue' },
  '/lead/trail': { sv: '/ledning/logg', en: '/lead/trail' },
  '/lead/jobs': { sv: '/ledning/jobb', en: '/lead/jobs' },
  '/lead/people': { sv: '/ledning/personer', en: '/lead/people' },
  '/lead/rounds': { sv: '/ledning/rundor', en: '/lead/rounds' },
  '/lead/rounds/close': { sv: '/ledning/rundor/stang', en: '/lead/rounds/close' },
} as const

export type Page = keyof typeof pathnames
