import { useLocale, useTranslations } from 'next-intl'
import { SummaryList } from '@/components/ui/summary-list'
import { pagePath } from '@/lib/i18n/routes'

/** Through whom the company came, and what it said to being followed. */
export function ViaPartner({ name, mayFollow }: { name: string; mayFollow: boolean }) {
  const t = useTranslations('intake')
  const change = {
    href: pagePath(useLocale(), '/support/new'),
    text: t('check.change'),
    about: t('partner.about', { partner: name }),
  }
  return (
    <section aria-labelledby="part-partner">
      <h2 id="part-partner" className="mb-3 text-lg">
        {t('partner.heading')}
      </h2>
      <SummaryList
        rows={[
          { key: 'via', term: t('partner.viaTerm'), value: name },
          {
            key: 'follow',
            term: t('partner.followTerm'),
            value: mayFollow ? t('partner.yes') : t('partner.no'),
            change,
          },
        ]}
      />
    </section>
  )
}
