import { useLocale, useTranslations } from 'next-intl'
import { CaseTimeline } from '@/components/audit/case-timeline'
import { TextLink } from '@/components/ui/text-link'
import { pagePath } from '@/lib/i18n/routes'
import type { Timeline } from '@/lib/cases/case-timeline'

/** The latest that happened in a case, and the way to all of it. */
export function NewestEvents({ number, items, total }: Timeline & { number: string }) {
  const t = useTranslations('casePage')
  const locale = useLocale()
  return (
    <section aria-labelledby="events" className="space-y-5">
      <h2 id="events">{t('timelineHeading')}</h2>
      <CaseTimeline items={items} label={t('timelineHeading')} />
      {total > items.length && (
        <p>
          <TextLink href={pagePath(locale, '/cases/[number]/events', { number })} className="inline-block py-2">
            {t('timelineAll', { count: total })}
          </TextLink>
        </p>
      )}
    </section>
  )
}
