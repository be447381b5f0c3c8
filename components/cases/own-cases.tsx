import { useLocale, useTranslations } from 'next-intl'
import { useAnswerWords } from '@/components/cases/answer-words'
import { StatusTag } from '@/components/cases/status-tag'
import { UnseenMark } from '@/components/cases/unseen-mark'
import { Card } from '@/components/ui/card'
import { Drawn } from '@/components/ui/drawn'
import { TextLink } from '@/components/ui/text-link'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import type { OwnCase } from '@/lib/cases/list-own-cases'
import { dayOf } from '@/lib/calendar/days'
import { sayDeadline } from '@/lib/procurements/deadline'
import { formatDay } from '@/lib/i18n/formats'
import { casePath } from '@/lib/i18n/routes'

export function OwnCases({ cases }: { cases: (OwnCase & { promised: PromisedAnswer })[] }) {
  const t = useTranslations('mine')
  const locale = useLocale()
  const answer = useAnswerWords(locale)
  return (
    <Drawn as="ul" className="max-w-[52rem] space-y-4">
      {cases.map(
        ({
          id,
          number,
          status,
          statedName,
          openedAt,
          waiting,
          advisorName,
          bidDeadlineOn,
          bidDeadlineAt,
          about,
          promised,
          unseen,
        }) => (
          <Card key={id} as="li" className="space-y-2">
            <h2 className="text-lg">
              <TextLink href={casePath(locale, number)}>{statedName}</TextLink>{' '}
              <span className="text-muted text-sm font-normal tabular-nums">{number}</span>
            </h2>
            <p className="flex flex-wrap gap-1.5">
              <UnseenMark kinds={unseen} />
              <StatusTag status={status} waiting={waiting} />
            </p>
            {status === 'opened' && !waiting && <p>{answer(promised, about)}</p>}
            {advisorName && (status === 'assigned' || status === 'ongoing') && (
              <p>{t('advisor', { name: advisorName })}</p>
            )}
            {bidDeadlineOn && (
              <p>
                {t(about === 'understand-decision' ? 'standstill' : 'deadline', {
                  day: sayDeadline(bidDeadlineOn, bidDeadlineAt, locale),
                })}
              </p>
            )}
            <p className="text-muted text-sm">{t('openedOn', { day: formatDay(dayOf(openedAt), locale) })}</p>
          </Card>
        ),
      )}
    </Drawn>
  )
}
