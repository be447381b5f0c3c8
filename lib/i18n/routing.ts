import { defineRouting } from 'next-intl/routing'
import { LOCALES, pathnames } from '@/lib/i18n/pathnames'

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: 'sv',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  // Its Link header takes the Host that the request claims; the pages' own links say which languages there are.
  alternateLinks: false,
  pathnames,
})
