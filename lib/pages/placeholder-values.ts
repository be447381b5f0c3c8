import 'server-only'
import { createTranslator } from 'use-intl/core'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { formatDay } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale, Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Placeholder } from '@/lib/pages/placeholders'
import { phoneHref } from '@/lib/people/phone-format'

/** What stands for each placeholder in this installation, in a language. */
export function placeholderValues(locale: Locale): Record<Placeholder, string> {
  const { authority, county, municipalities, accessibilitySupervision, buyerLine } = host()
  const { street, postcode, town } = authority.address
  const at = (page: Page) => pagePath(locale, page)
  const names = municipalities.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'sv'))
  return {
    service: messagesIn(locale).shell.name,
    authority: authority.name[locale],
    address: `${street}, ${postcode} ${town}`,
    phone: authority.phone,
    phoneLink: phoneHref(authority.phone),
    phoneHours: authority.phoneHours[locale],
    email: authority.email,
    dpo: authority.dpoEmail,
    county: county.name,
    municipalities: new Intl.ListFormat(locale === 'sv' ? 'sv-SE' : 'en-GB').format(names),
    site: config().appUrl,
    supervisor: accessibilitySupervision.name[locale],
    supervisorLink: accessibilitySupervision.url,
    sessionCookie: sessionCookieName(),
    accessibilityPage: at('/accessibility'),
    reportPage: at('/accessibility/report'),
    privacyPage: at('/privacy'),
    cookiesPage: at('/cookies'),
    aboutPage: at('/about'),
    contactPage: at('/contact'),
    howWeCountPage: at('/how-we-count'),
    applyPage: at('/support/new'),
    trainingsPage: at('/trainings'),
    blogPage: at('/blog'),
    buyersPage: at('/buyers'),
    buyerPhone: buyerLine.phone,
    buyerPhoneLink: phoneHref(buyerLine.phone),
    buyerPhoneHours: buyerLine.phoneHours[locale],
    assessment: sayAssessment(locale),
  }
}

/** Of the accessibility statement: what the host has signed, and nothing in place of what it has not. */
function sayAssessment(locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'pages.assessment' })
  const { accessibilityStatement: days } = host()
  if (!days) return t('unsigned')
  return t('signed', { assessed: formatDay(days.assessedOn, locale), updated: formatDay(days.updatedOn, locale) })
}
