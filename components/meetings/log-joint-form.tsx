'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { DayReasons } from '@/components/time/day-reasons'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { FormAction, FormState } from '@/lib/refusals/result'
import { logJointInput, type JointAskedInput } from '@/lib/time/joint-inputs'

type Input = typeof logJointInput

type LogJointFormProps = {
  asked: JointAskedInput
  draws: { drawn: number; second: string }
  action: FormAction<never>
}

/** The tap that draws, and writes the time of both. */
export function LogJointForm({ asked, draws: { drawn, second }, action }: LogJointFormProps) {
  const t = useTranslations('meetings.joint')
  const locale = useLocale()
  const { number, secondId, duration, activity, workedOn, meetingId, requestId } = asked
  const sent = { number, requestId, secondId, duration, activity, workedOn, meetingId: meetingId ?? '' }
  const drawnNow = (state: FormState) =>
    Number(
      state.status === 'refused'
        ? (state.issues.find(({ code }) => code === 'joint-draws-other')?.facts?.minutes ?? drawn)
        : drawn,
    )
  return (
    <ActionForm id="log-joint" action={action} schema={logJointInput} label={t('heading')} keepAfterSuccess>
      {(state) => (
        <>
          {Object.entries(sent).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="drawn" value={drawnNow(state)} />
          <DayReasons state={state} />
          <TextField<Input> name="note" label={t('note')} hint={t('noteHint')} optional autoComplete="off" />
          <SubmitButton>
            {t('submit', { minutes: drawnNow(state) > 0 ? formatMinutes(drawnNow(state), locale) : 'none', second })}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
