'use client'

import { useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TextLink } from '@/components/ui/text-link'
import { useCarriedTime } from '@/components/unsent/use-carried-time'
import { useWaitingMinutes } from '@/components/unsent/use-waiting-minutes'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { ACTIVITIES, type Activity } from '@/lib/rounds/activities'
import { logTimeForm } from '@/lib/time/inputs'
import type { LogTimeResult } from '@/lib/time/log-time'
import type { Undone } from '@/lib/time/undo-time'
import type { JustLogged } from '@/lib/time/just-logged'
import { CallOffer } from './call-offer'
import { forgetCall } from './calls'
import { DayReasons } from './day-reasons'
import { EntryNoteForm } from './entry-note-form'
import { JustLoggedMessage } from './just-logged-message'
import { LoggedMessage } from './logged-message'
import { OverCap } from './over-cap'
import { QuickMinutes } from './quick-minutes'
import { WhatCounts } from './what-counts'

type Input = typeof logTimeForm

export type LogTimePanelProps = {
  number: string
  /** Whose case it is, for what waits without network. */
  company?: string
  /** Made when the form is drawn: sent twice, it logs once. */
  requestId: string
  undoRequestId: string
  minutesLeft: number
  /** The hours as a sentence, for where the head of the page has no room for it. */
  stands?: string
  /** What of it is set aside for other cases of the company, and for how many. */
  setAside?: { minutes: number; cases: number }
  /** Whether a meeting with another advisor can be logged here. */
  meets?: boolean
  /** Before that nothing that counts is logged; what does not count always is. */
  mandateVerified: boolean
  counted: string[]
  lastActivity: Activity
  today: string
  earliestDay: string
  log: FormAction<LogTimeResult>
  /** Writes the note of what was logged, afterwards. */
  note?: FormAction<void>
  undo: FormAction<Undone>
  /** What a form sent without scripts logged before this page was drawn. */
  justLogged: JustLogged | null
}

const NOTHING_ASIDE = { minutes: 0, cases: 0 }

/**
 * Time saved in one tap. What passes the cap is never lost and never an error: the panel offers what can be done. A kind
 * that does not count knows nothing of minutes left.
 */
export function LogTimePanel(props: LogTimePanelProps) {
  const { number, company, mandateVerified, counted, lastActivity, today, earliestDay, log } = props
  const t = useTranslations('caseForms.log')
  const words = useTranslations('caseWords.activities')
  const locale = useLocale()
  const counts = (activity: string) => counted.includes(activity)
  const { requestId, carry, renew } = useCarriedTime(props.requestId, company)
  const minutesLeft = Math.max(0, props.minutesLeft - useWaitingMinutes(number, counted))
  const kinds = ACTIVITIES.filter((activity) => mandateVerified || !counts(activity))
  const full = minutesLeft === 0
  const first = kinds.find((kind) => (full ? !counts(kind) : kind === lastActivity)) ?? kinds[0]
  const [picked, setPicked] = useState<string | null>(null)
  const [toNote, setToNote] = useState<string | null>(null)
  const logged = toNote ?? noteless(props.justLogged)
  const kindsBox = useRef<HTMLDivElement>(null)
  // The last hour fills the pot, and is taken back: what nobody has picked follows, or the next tap would be of another kind.
  useEffect(() => {
    const own = kindsBox.current?.querySelector<HTMLInputElement>(`input[value="${first}"]`)
    if (own && picked === null) own.checked = true
  }, [first, picked])
  const chosen = kinds.find((kind) => kind === picked) ?? first
  if (!first || !chosen) return null
  const pastCap = full && counts(chosen)
  return (
    <section
      aria-labelledby="log-time"
      data-keys="l"
      className="group/log framed border-action bg-surface shadow-lift space-y-2 rounded-md border-2 p-3 sm:space-y-3 sm:p-4 print:hidden"
    >
      <h2 id="log-time" className="scroll-mt-4 text-lg md:scroll-mt-32">
        {t('heading')}
      </h2>
      <WhatCounts
        {...{ minutesLeft, mandateVerified }}
        setAside={props.setAside ?? NOTHING_ASIDE}
        counts={counts(chosen)}
        free={new Intl.ListFormat(locale).format(
          kinds.filter((kind) => !counts(kind)).map((kind) => words(kind).toLowerCase()),
        )}
      />
      {props.justLogged && (
        <div className="group-has-[[data-logged]]/log:hidden group-has-[[data-over-cap]]/log:hidden">
          <JustLoggedMessage {...props} logged={props.justLogged} />
        </div>
      )}
      {props.note && logged && <EntryNoteForm key={logged} {...{ number, logged, action: props.note }} />}
      <ActionForm
        id="log-time-form"
        action={log}
        schema={logTimeForm}
        defaults={{ activity: first, workedOn: today }}
        label={t('heading')}
        ownWay="cap-reached"
        carry={carry}
        className="max-sm:space-y-3"
        onSuccess={(value) => {
          setPicked(null)
          setToNote('waits' in value || value.noted ? null : value.requestId)
          renew()
          forgetCall()
        }}
      >
        {(state) => (
          <>
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="requestId" value={requestId} />
            {/* Enter in a field presses the first button: this one, which takes the written duration. */}
            <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
            <LoggedMessage {...props} state={state} onTakeBack={() => setToNote(null)} />
            <OverCap state={state} />
            {kinds.includes('call') && state.status !== 'ok' && (
              <CallOffer number={number} minutesLeft={counts('call') ? minutesLeft : null} />
            )}
            <div
              ref={kindsBox}
              onChange={({ target }) => target instanceof HTMLInputElement && setPicked(target.value)}
            >
              <RadioGroupField<Input>
                name="activity"
                label={t('activity')}
                inline="row"
                choices={[first, ...kinds.filter((kind) => kind !== first)].map((activity) => ({
                  value: activity,
                  label: words(activity),
                  hint: counts(activity) ? undefined : t('notCounted'),
                }))}
              />
            </div>
            <DayReasons state={state} />
            <QuickMinutes minutesLeft={counts(chosen) ? minutesLeft : null} />
            <div className="grid items-end gap-3 sm:grid-cols-[9rem_10rem_minmax(0,1fr)_auto]">
              <TextField<Input>
                name="duration"
                data-keys="l"
                label={t('other')}
                hint={t('otherHint')}
                autoComplete="off"
              />
              <DateField<Input> name="workedOn" label={t('workedOn')} min={earliestDay} max={today} />
              <TextField<Input> name="note" label={t('note')} hint={t('noteHint')} optional autoComplete="off" />
              <SubmitButton variant="secondary" size="regular">
                {pastCap ? t('registerOutside') : t('logOther')}
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
      {props.stands && <p className="text-muted text-sm tabular-nums sm:hidden">{props.stands}</p>}
      {props.meets && (
        <p>
          <TextLink
            href={pagePath(locale, '/cases/[number]/meetings/two-advisors', { number })}
            className="inline-block py-2"
          >
            {t('withAnother')}
          </TextLink>
        </p>
      )}
    </section>
  )
}

/** What was logged without a note before the page was drawn; of a meeting with others the note is written as it is logged. */
function noteless(logged: JustLogged | null): string | null {
  return logged && !logged.noted && !logged.reversed && !logged.companies && !logged.beside ? logged.requestId : null
}
