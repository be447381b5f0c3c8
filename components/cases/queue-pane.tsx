import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { answerFacts } from '@/components/cases/answer-words'
import { CaseGlance } from '@/components/cases/case-glance'
import { QueueFlags } from '@/components/cases/queue-flags'
import { EligibilityLine } from '@/components/cases/eligibility-line'
import { useSlackWords } from '@/components/cases/slack-words'
import { TooLate } from '@/components/cases/too-late'
import { ButtonLink } from '@/components/ui/button'
import { FocusWhen } from '@/components/ui/focus-when'
import type { CaseView } from '@/lib/cases/find-case'
import { declineReasonOf } from '@/lib/cases/eligibility'
import type { CheckedEligibility } from '@/lib/cases/list-eligibility'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import { isTooLate, type Slack } from '@/lib/cases/slack'
import type { Help } from '@/lib/cases/still-helps'
import { formatDay } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { HostWords } from './case-facts'

export type QueuePaneProps = {
  supportCase: CaseView
  host: HostWords
  known: boolean
  /** The company's cases that are likely about the same thing. */
  sameThing: readonly string[]
  promised: PromisedAnswer
  slack: Slack | null
  /** What still helps where it is too late. */
  helps: readonly Help[]
  /** How it was last looked at whether the company may be helped. */
  eligibility: CheckedEligibility | undefined
  /** The case after this one, which the pages that decide it lead to. */
  next: string
  /** What of the queue is looked at, as those pages carry it along. */
  view: string | undefined
  today: string
  now: Date
  /** The case that was decided to come here, and the id of the line that says so. */
  decided: { number: string | undefined; saidBy: string }
  children: ReactNode
}

export const QUEUE_PANE_HEADING = 'queue-pane'

/** One case of the queue with what one needs to decide about it, and the decision itself as its children. */
export function QueuePane({
  supportCase: c,
  host,
  known,
  sameThing,
  promised,
  slack,
  helps,
  eligibility,
  next,
  view,
  today,
  now,
  decided,
  children,
}: QueuePaneProps) {
  const t = useTranslations('queue')
  const promise = useTranslations('caseWords.promised')
  const why = useSlackWords()
  const locale = useLocale()
  const { number, about } = c
  const late = c.responseDueOn < today
  const reason = eligibility ? declineReasonOf(eligibility) : null
  const ways = { ask: '/cases/[number]/ask', decline: '/cases/[number]/decline' } as const
  return (
    <div className="space-y-3">
      <CaseGlance
        {...{ supportCase: c, host, now }}
        heading={
          <FocusWhen
            as="h2"
            id={QUEUE_PANE_HEADING}
            mark={decided.number}
            describedBy={decided.number && decided.saidBy}
            className="text-xl!"
          >
            {c.statedName}
          </FocusWhen>
        }
        tags={<QueueFlags supportCase={c} {...{ sameThing, known, today, now }} referredBy={c.referredBy} />}
      />
      {slack && (isTooLate(slack) ? <TooLate {...{ number, slack, helps, next, view }} /> : <p>{why(slack)}</p>)}
      {c.status === 'opened' && !c.waitingSinceAt && (
        <p className="text-muted text-sm">
          {late
            ? t('lateSince', { day: formatDay(c.responseDueOn, locale, 'weekday') })
            : `${promise(promised.code, answerFacts(promised, about, locale))}.`}
        </p>
      )}
      <EligibilityLine number={number} check={eligibility} />
      {children}
      <p className="flex flex-wrap gap-2 pt-1">
        {(['ask', 'decline'] as const).map((way) => (
          <ButtonLink
            key={way}
            href={pagePath(
              locale,
              ways[way],
              { number },
              { ...(way === 'decline' && reason && { reason }), next, view },
            )}
            variant="secondary"
            size="compact"
          >
            {t(way)}
          </ButtonLink>
        ))}
        {c.referredBy && (
          <ButtonLink
            href={pagePath(locale, '/cases/[number]/send-back', { number }, { next, view })}
            variant="secondary"
            size="compact"
          >
            {t('sendBack')}
          </ButtonLink>
        )}
        {sameThing[0] && (
          <ButtonLink
            href={pagePath(locale, '/cases/[number]/join', { number }, { other: sameThing[0] })}
            variant="secondary"
            size="compact"
          >
            {t('join')}
          </ButtonLink>
        )}
        <ButtonLink href={casePath(locale, number)} variant="secondary" size="compact">
          {t('open')}
        </ButtonLink>
      </p>
    </div>
  )
}
