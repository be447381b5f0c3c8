'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { DayReasons } from '@/components/time/day-reasons'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { FormAction } from '@/lib/refusals/result'
import { logGroupInput, type GroupAskedInput } from '@/lib/time/group-inputs'

type Input = typeof logGroupInput

type LogGroupFormProps = {
  asked: GroupAskedInput
  draws: { minutes: number | null; companies: readonly unknown[] }
  action: FormAction<never>
}

/** The tap that draws from all the companies, which says how much from how many. */
export function LogGroupForm({ asked, draws: { minutes, companies }, action }: LogGroupFormProps) {
  const t = useTranslations('meetings.group')
  const locale = useLocale()
  const { number, others, duration, activity, workedOn, meetingId, requestId } = asked
  return (
    <ActionForm id="log-group" action={action} schema={logGroupInput} label={t('heading')} keepAfterSuccess>
      {(state) => (
        <>
          {Object.entries({ number, requestId, duration, activity, workedOn, meetingId: meetingId ?? '' }).map(
            ([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ),
          )}
          {others.map((other) => (
            <input key={other} type="hidden" name="others" value={other} />
          ))}
          <DayReasons state={state} />
          <TextField<Input> name="note" label={t('note')} hint={t('noteHint')} optional autoComplete="off" />
          <SubmitButton>
            {t('submit', {
              minutes: minutes === null ? 'none' : formatMinutes(minutes, locale),
              companies: companies.length,
            })}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
