import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { answerFacts } from '@/components/cases/answer-words'
import { Deadline } from '@/components/cases/deadline'
import { QueueFlags } from '@/components/cases/queue-flags'
import { ButtonLink } from '@/components/ui/button'
import { Drawn } from '@/components/ui/drawn'
import { FactList } from '@/components/ui/fact-list'
import { FocusWhen } from '@/components/ui/focus-when'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { CaseView } from '@/lib/cases/find-case'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import { shownEmail } from '@/lib/people/shown-email'
import type { HostWords } from './case-facts'

export type QueuePaneProps = {
  supportCase: CaseView
  host: HostWords
  known: boolean
  promised: PromisedAnswer
  /** The case after this one, which the pages that decide it lead to. */
  next: string
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
  promised,
  next,
  today,
  now,
  decided,
  children,
}: QueuePaneProps) {
  const t = useTranslations('queue')
  const page = useTranslations('casePage')
  const words = useTranslations('caseWords')
  const promise = useTranslations('caseWords.promised')
  const locale = useLocale()
  const { number, bidDeadlineOn, bidDeadlineAt, about } = c
  const late = c.responseDueOn < today
  const ways = { ask: '/cases/[number]/ask', decline: '/cases/[number]/decline' } as const
  return (
    <div className="space-y-3">
      <header>
        <p className="text-muted text-sm">
          <span className="tabular-nums">{number}</span> · {t('opened', { when: formatInstant(c.openedAt, locale) })}
        </p>
        <FocusWhen
          as="h2"
          id={QUEUE_PANE_HEADING}
          mark={decided.number}
          describedBy={decided.number && decided.saidBy}
          className="text-xl!"
        >
          {c.statedName}
        </FocusWhen>
        {(about === 'bid' || bidDeadlineAt) && (
          <Deadline on={bidDeadlineOn} at={bidDeadlineAt} about={about} now={now} />
        )}
        <p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
          <QueueFlags supportCase={c} {...{ known, today, now }} />
        </p>
      </header>
      <p className="wrap-anywhere whitespace-pre-line">{c.description}</p>
      <Drawn as="div">
        <FactList
          facts={[
            [
              page('contactHeading'),
              <span key="contact">
                {c.contactName} ·{' '}
                <TextLink href={phoneHref(c.contactPhone)} className="whitespace-nowrap">
                  {formatPhoneNumber(c.contactPhone)}
                </TextLink>
                {`, ${words(`callTimes.${c.callTime}`).toLowerCase()}`}
                {c.contactEmail && (
                  <>
                    {' · '}
                    <TextLink href={`mailto:${c.contactEmail}`}>{shownEmail(c.contactEmail)}</TextLink>
                  </>
                )}
              </span>,
            ],
            [page('buyer'), [c.buyerName, c.reference].filter(Boolean).join(', ')],
            [page('needs'), c.needs.map((need) => words(`needs.${need}`)).join('\n')],
            [page('companyHeading'), [host.industry, host.employees, host.municipality].join(', ')],
            [
              page('hoursHeading'),
              page('hoursLeft', {
                left: formatMinutes(c.minutesLeft, locale),
                cap: formatMinutes(c.capMinutes, locale),
              }),
            ],
          ]}
        />
      </Drawn>
      {c.status === 'opened' && !c.waitingSinceAt && (
        <p className="text-muted text-sm">
          {late
            ? t('lateSince', { day: formatDay(c.responseDueOn, locale, 'weekday') })
            : `${promise(promised.code, answerFacts(promised, about, locale))}.`}
        </p>
      )}
      {children}
      <p className="flex flex-wrap gap-2 pt-1">
        {(['ask', 'decline'] as const).map((way) => (
          <ButtonLink
            key={way}
            href={pagePath(locale, ways[way], { number }, { next })}
            variant="secondary"
            size="compact"
          >
            {t(way)}
          </ButtonLink>
        ))}
        <ButtonLink href={casePath(locale, number)} variant="secondary" size="compact">
          {t('open')}
        </ButtonLink>
      </p>
    </div>
  )
}
