import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import type { CaseOutcome } from '@/lib/outcomes/find-outcome'
import { AnswerFacts } from './answer-facts'

type FollowUpCardProps = {
  number: string
  outcome: CaseOutcome
  staff: boolean
  /** Whether this reader may answer at all. */
  answers: boolean
}

/** What is known of the bid once its deadline has passed: how often it was asked, what was answered by whom, and the way to answer. */
export function FollowUpCard({ number, outcome, staff, answers }: FollowUpCardProps) {
  const t = useTranslations('outcomes.card')
  const locale = useLocale()
  const { asked, askedAt, isPast, answer } = outcome
  const day = (at: Date) => formatDay(dayOf(at), locale)
  const who = answer && (answer.answeredByName ?? 'link')
  return (
    <Card heading={t('heading')} as="section" labelledBy="outcome" className="space-y-3">
      {answer ? <AnswerFacts answer={answer} /> : <p>{t(staff ? 'unknown' : 'unknownCompany')}</p>}
      <p className="text-muted text-sm">
        {answer && who && t(who === 'link' ? 'answeredByLink' : 'answeredBy', { who, day: day(answer.answeredAt) })}{' '}
        {staff && (askedAt ? t('asked', { count: asked, day: day(askedAt) }) : t('notAsked'))}
      </p>
      {answers && (staff || !isPast) && (
        <p className="flex flex-wrap items-center gap-x-4 print:hidden">
          <ButtonLink
            href={pagePath(locale, '/cases/[number]/outcome', { number })}
            variant={answer ? 'quiet' : 'secondary'}
            size="compact"
          >
            {t(answer ? 'correct' : staff ? 'enter' : 'answer')}
          </ButtonLink>
          {staff && (
            <TextLink
              href={pagePath(locale, '/cases/[number]/procurement/notice', { number })}
              className="inline-block py-2 text-sm"
            >
              {t('fromNotice')}
            </TextLink>
          )}
        </p>
      )}
    </Card>
  )
}
