import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { ClosedCase } from '@/lib/conflicts/list-closed-cases'
import type { Exception } from '@/lib/conflicts/list-exceptions'
import { formatDay } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { Exceptions } from './exceptions'

type ConflictsPageProps = {
  closed: readonly ClosedCase[]
  exceptions: readonly Exception[]
  viewerId: string
  decide: FormAction<void>
}

/** What conflicts of interest ask of the leads: cases to hand over, exceptions to decide, and those that are granted. */
export function ConflictsPage({ closed, exceptions, viewerId, decide }: ConflictsPageProps) {
  const t = useTranslations('conflicts.page')
  const locale = useLocale()
  const asked = exceptions.filter(({ status }) => status === 'asked')
  const granted = exceptions.filter(({ status }) => status === 'granted')
  return (
    <div className="max-w-[44rem]">
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="space-y-10">
        <section aria-labelledby="closed" className="space-y-4">
          <h2 id="closed">{t('closed')}</h2>
          {closed.length === 0 && <p className="text-muted">{t('noneClosed')}</p>}
          {closed.map(({ number, company, advisor, bidDeadlineOn }) => (
            <Card key={number} as="section" heading={company} labelledBy={`c-${number}`} className="space-y-3">
              <p>
                <TextLink href={casePath(locale, number)}>{number}</TextLink>{' '}
                {t('of', { advisor, day: bidDeadlineOn ? formatDay(bidDeadlineOn, locale) : 'none' })}
              </p>
              <ButtonLink href={pagePath(locale, '/cases/[number]/assign', { number })} size="compact">
                {t('handOver')}
              </ButtonLink>
            </Card>
          ))}
        </section>
        {asked.length > 0 && (
          <section aria-labelledby="asked" className="space-y-4">
            <h2 id="asked">{t('asked')}</h2>
            <Exceptions exceptions={asked} {...{ viewerId, decide }} ofMany />
          </section>
        )}
        {granted.length > 0 && (
          <section aria-labelledby="granted" className="space-y-4">
            <h2 id="granted">{t('granted')}</h2>
            <Exceptions exceptions={granted} {...{ viewerId, decide }} ofMany />
          </section>
        )}
        <p>
          <TextLink href={pagePath(locale, '/interests')}>{t('interests')}</TextLink>
        </p>
      </div>
    </div>
  )
}
