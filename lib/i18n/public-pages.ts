import type { Page } from '@/lib/i18n/pathnames'

/** Pages that everyone reads, with the name of what search engines are told of each (`descriptions`). */
const FOUND = {
  '/': 'start',
  '/support/new': 'apply',
  '/support/outside': 'outside',
  '/trainings': 'trainings',
  '/buyers': 'buyers',
  '/buyers/ask': 'ask',
  '/how-we-count': 'howWeCount',
  '/blog': 'blog',
  '/newsletter': 'newsletter',
  '/about': 'about',
  '/proof': 'proof',
  '/contact': 'contact',
  '/accessibility': 'accessibility',
  '/accessibility/report': 'report',
  '/privacy': 'privacy',
  '/cookies': 'cookies',
} as const satisfies Partial<Record<Page, string>>

/** Steps on the way, which nobody looks for. */
const STEPS = {
  '/support/new/need': 'applyNeed',
  '/support/new/company': 'applyCompany',
  '/support/new/contact': 'applyContact',
  '/support/new/check': 'applyCheck',
  '/support/new/done': 'applyDone',
  '/newsletter/confirm': 'newsletterConfirm',
  '/newsletter/leave': 'newsletterLeave',
  '/sign-in': 'signIn',
  '/sign-in/sent': 'signInSent',
  '/sign-in/link': 'signInLink',
} as const satisfies Partial<Record<Page, string>>

/** Pages that search engines may know of; those of single posts and the like are added by what lists them. */
export const PUBLIC_PAGES = Object.keys(FOUND) as Page[]

type Described = (typeof FOUND)[keyof typeof FOUND] | (typeof STEPS)[keyof typeof STEPS]

/** The page's description among the messages; none for pages of one post, one training or one person, which have their own. */
export function descriptionOf(page: Page | undefined): Described | undefined {
  const known: Partial<Record<Page, Described>> = { ...FOUND, ...STEPS }
  return page && known[page]
}
