import { useTranslations } from 'next-intl'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Terms } from '@/lib/partners/terms'

/** What was agreed that the partner may see, as its people read it. */
export function OwnTerms({ locale, terms }: { locale: Locale; terms: Terms | null }) {
  const t = useTranslations('partners')
  return (
    <section aria-labelledby="terms" className="measure space-y-1">
      <h2 id="terms" className="text-base!">
        {t('terms.heading')}
      </h2>
      <p className="text-muted text-sm">
        {terms ? t(`terms.sees.${terms.sees}`) : t('terms.none')}{' '}
        {terms && t('terms.since', { day: formatDay(terms.sinceOn, locale) })}{' '}
        {terms?.agreedWith &&
          terms.reference &&
          t('terms.agreed', { name: terms.agreedWith, reference: terms.reference })}{' '}
        {t('lead')}
      </p>
    </section>
  )
}
