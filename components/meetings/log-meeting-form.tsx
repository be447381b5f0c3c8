'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { MeetingTap } from '@/components/meetings/meeting-tap'
import { OverCap } from '@/components/time/over-cap'
import type { LoggedOrWaits } from '@/components/unsent/keep-until-answered'
import { useCarriedTime } from '@/components/unsent/use-carried-time'
import { StatusMessage } from '@/components/ui/status-message'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { BookedMeeting } from '@/lib/cases/find-case'
import type { FormAction } from '@/lib/refusals/result'
import { logTimeForm } from '@/lib/time/inputs'
import type { LogTimeResult } from '@/lib/time/log-time'

type Input = typeof logTimeForm

export type LogMeetingProps = {
  number: string
  company: string
  meeting: Pick<BookedMeeting, 'id' | 'kind' | 'lengthMinutes'>
  /** What of the hours is free for it, with what waits for it; null where its kind does not draw on them. */
  fits: number | null
  /** Where many stand below one another: the tap alone. */
  brief?: boolean
  /** When it was, where several of the case wait. */
  of?: string
  /** Made when the form is drawn: sent twice, it logs once. */
  requestId: string
  /** The day of the meeting. */
  workedOn: string
  log: FormAction<LogTimeResult>
}

/** One tap logs the meeting as long as it was booked. What was reserved and not used goes back. */
export function LogMeetingForm(props: LogMeetingProps) {
  const { number, company, meeting, fits, brief = false, of, requestId, workedOn, log } = props
  const t = useTranslations('meetings.form')
  const locale = useLocale()
  const { id, kind, lengthMinutes } = meeting
  const { carry } = useCarriedTime(requestId, company)
  return (
    <div className="print:hidden">
      <ActionForm<LoggedOrWaits>
        id={`log-meeting-${id}`}
        action={log}
        schema={logTimeForm}
        label={[t('logHeading'), brief ? company : of].filter(Boolean).join(', ')}
        ownWay="cap-reached"
        carry={carry}
      >
        {(state) =>
          state.status === 'ok' && state.value.waits ? (
            <StatusMessage waits>
              {t('waits', { minutes: formatMinutes(state.value.minutes + state.value.outsideMinutes, locale) })}
            </StatusMessage>
          ) : (
            <>
              <input type="hidden" name="number" value={number} />
              <input type="hidden" name="requestId" value={requestId} />
              <input type="hidden" name="meetingId" value={id} />
              <input type="hidden" name="activity" value={kind} />
              <input type="hidden" name="workedOn" value={workedOn} />
              {/* Enter in a field presses the first button: this one, which takes the written duration. */}
              <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
              <OverCap state={state} />
              {!state.status.startsWith('refused') && <MeetingTap {...{ kind, lengthMinutes, fits, brief }} />}
              {!brief && (
                <div className="flex flex-wrap items-end gap-3">
                  <TextField<Input>
                    name="duration"
                    id={`meeting-duration-${id}`}
                    label={t('logOther')}
                    hint={t('logOtherHint')}
                    width="short"
                    autoComplete="off"
                  />
                  <SubmitButton variant="secondary" size="regular">
                    {t('logSubmit')}
                  </SubmitButton>
                </div>
              )}
            </>
          )
        }
      </ActionForm>
    </div>
  )
}
