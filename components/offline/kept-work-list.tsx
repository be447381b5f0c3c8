'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { LogTimePanel } from '@/components/time/log-time-panel'
import { NoteCalls } from '@/components/time/note-calls'
import { Button, buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/calendar/days'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatInstant } from '@/lib/i18n/formats'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import type { FormAction } from '@/lib/refusals/result'
import type { Activity } from '@/lib/rounds/activities'
import type { WorkToKeep } from '@/lib/time/list-work-to-keep'
import type { Undone } from '@/lib/time/undo-time'
import type { KeptWork } from '@/components/unsent/kept-work'
import { timePoster } from '@/components/unsent/time-poster'

/** `opened` is the number of the case whose page was asked for. */
type KeptWorkListProps = { work: KeptWork; undo: FormAction<Undone>; opened?: string }

/** The advisor's cases as they were, to ring up and to log time on; one panel at a time. */
export function KeptWorkList({ work, undo, opened }: KeptWorkListProps) {
  const t = useTranslations('unsent')
  const [chosen, setChosen] = useState<string>()
  const shown = chosen ?? opened
  if (work.cases.length === 0) return <p>{t('noCases')}</p>
  return (
    <ul className="space-y-3">
      {/* The frame of this page is nobody's, and hears of no call. */}
      <NoteCalls />
      {work.cases.map((one) => (
        <Card as="li" key={one.number} className="space-y-2">
          <CaseWords one={one} />
          <div className="flex flex-wrap gap-3">
            <a
              href={phoneHref(one.contactPhone)}
              data-call={one.number}
              className={buttonClass({ variant: 'secondary', size: 'compact' })}
            >
              <Icon name="phone" />
              {t('call', { name: one.contactName })}
              <span className="sr-only"> {formatPhoneNumber(one.contactPhone)}</span>
            </a>
            {shown !== one.number && (
              <Button
                size="compact"
                icon={<Icon name="clock" />}
                aria-label={t('logAbout', { company: one.company, number: one.number })}
                onClick={() => setChosen(one.number)}
              >
                {t('log')}
              </Button>
            )}
          </div>
          {shown === one.number && <KeptPanel one={one} lastActivity={work.lastActivity ?? 'call'} undo={undo} />}
        </Card>
      ))}
    </ul>
  )
}

type KeptPanelProps = { one: WorkToKeep; lastActivity: Activity; undo: FormAction<Undone> }

function KeptPanel({ one, lastActivity, undo }: KeptPanelProps) {
  const { number, company, minutesLeft, mandateVerified, counted, roundOpenedOn } = one
  const locale = useLocale()
  const [requestId] = useState(() => crypto.randomUUID())
  const log = useMemo(() => timePoster(locale), [locale])
  // Nobody draws the page again after each: every way back is a request of its own.
  const takeBack: FormAction<Undone> = (state, form) => {
    form.set('requestId', crypto.randomUUID())
    return undo(state, form)
  }
  return (
    <LogTimePanel
      {...{ number, company, minutesLeft, mandateVerified, counted, lastActivity, requestId, log }}
      undoRequestId={requestId}
      today={today()}
      earliestDay={roundOpenedOn}
      undo={takeBack}
      justLogged={null}
    />
  )
}

function CaseWords({ one: { number, company, bidDeadlineAt, minutesLeft } }: { one: WorkToKeep }) {
  const t = useTranslations('unsent')
  const locale = useLocale()
  return (
    <div className="wrap-anywhere">
      <h3 className="text-base">
        {company} <span className="text-muted font-normal tabular-nums">{number}</span>
      </h3>
      <p className="text-sm">
        {bidDeadlineAt ? t('deadline', { when: formatInstant(new Date(bidDeadlineAt), locale) }) : t('noDeadline')}
        {' · '}
        {t('left', { left: formatMinutes(minutesLeft, locale) })}
      </p>
    </div>
  )
}
