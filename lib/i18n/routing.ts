import { defineRouting } from 'next-intl/routing'
import { LOCALES, pathnames } from '@/lib/i18n/pathnames'

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: 'sv',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  pathnames,
})
