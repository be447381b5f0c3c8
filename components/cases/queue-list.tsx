import { useLocale, useTranslations } from 'next-intl'
import { CardHead } from '@/components/cases/card-head'
import { StatusTags } from '@/components/cases/status-tag'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { answerFacts } from '@/components/cases/answer-words'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import { isUrgent } from '@/lib/cases/urgency'
import type { OpenCase } from '@/lib/cases/list-open-cases'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'

type QueueListProps = {
  cases: (OpenCase & { promised: PromisedAnswer })[]
  places: Record<string, string>
  today: string
  now: Date
}

/** New cases with all that decides who takes them, and how soon. */
export function QueueList({ cases, places, today, now }: QueueListProps) {
  const t = useTranslations('queue')
  const words = useTranslations('caseWords.abouts')
  const promised = useTranslations('caseWords.promised')
  const page = useTranslations('casePage')
  const about = useTranslations('work')
  const locale = useLocale()
  return (
    <ul className="space-y-3">
      {cases.map((one) => {
        const day = formatDay(one.responseDueOn, locale, 'weekday')
        const late = one.status === 'opened' && !one.waitingSinceAt && one.responseDueOn < today
        const hidden = (
          <VisuallyHidden> {about('aboutCase', { number: one.number, company: one.statedName })}</VisuallyHidden>
        )
        return (
          <Card key={one.id} as="li" className="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-center">
            <div className="min-w-0 space-y-1">
              <CardHead supportCase={one} now={now} />
              <p>{`${words(one.about)} · ${places[one.municipalityCode] ?? one.municipalityCode}`}</p>
              <div className="flex flex-wrap gap-1.5">
                <StatusTags status={one.status} waiting={one.waitingSinceAt !== null} urgent={isUrgent(one, now)} />
                {one.sameProcurement && <Tag tone="waiting">{t('same')}</Tag>}
                {one.knownCompany && <Tag>{t('known')}</Tag>}
                {one.minutesLeft === 0 && <Tag tone="urgent">{t('noHours')}</Tag>}
              </div>
              <p className="text-muted text-sm">
                {t('waited', { when: formatInstant(one.openedAt, locale) })}.{' '}
                {one.status === 'opened' &&
                  (late ? (
                    <strong className="text-error">{t('late', { day })}</strong>
                  ) : (
                    promised(one.promised.code, answerFacts(one.promised, one.about, locale))
                  ))}
              </p>
            </div>
            {one.status === 'accepted' ? (
              <ButtonLink href={pagePath(locale, '/cases/[number]/assign', { number: one.number })} size="compact">
                {page('assign')}
                {hidden}
              </ButtonLink>
            ) : (
              <ButtonLink href={casePath(locale, one.number)} size="compact">
                {t('open')}
                {hidden}
              </ButtonLink>
            )}
          </Card>
        )
      })}
    </ul>
  )
}
