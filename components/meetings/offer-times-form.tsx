'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { MEETING_KINDS } from '@/lib/meetings/codes'
import { offerTimesInput } from '@/lib/meetings/times-inputs'
import type { BusyTimes } from '@/lib/meetings/busy-days'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { BusyDays } from './busy-days'
import { BusyOnDay } from './busy-on-day'
import { MeetingPlaceField } from './meeting-place-field'
import { wasWarned } from './was-warned'

type Input = typeof offerTimesInput

type OfferTimesFormProps = {
  number: string
  /** Made when the form is drawn: sent twice, it offers once. */
  requestId: string
  action: FormAction<never>
  known: Typed
  /** The contact's. */
  phone: string
  /** What may be reserved, in words. */
  free: string
  busy: BusyTimes
}

const TIMES = [
  { no: 1, word: 'first' },
  { no: 2, word: 'second' },
  { no: 3, word: 'third' },
] as const

/** Two or three times, and what the meeting is to be whichever of them is chosen. */
export function OfferTimesForm({ number, requestId, action, known, phone, free, busy }: OfferTimesFormProps) {
  const t = useTranslations('meetings.form')
  const times = useTranslations('meetings.times')
  return (
    <ActionForm
      id="times"
      action={action}
      schema={offerTimesInput}
      defaults={known}
      keepAfterSuccess
      nameOf={useNames()}
    >
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="requestId" value={requestId} />
          <RadioGroupField<Input>
            name="kind"
            label={t('kind')}
            inline
            choices={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          {TIMES.map(({ no, word }) => (
            <fieldset key={no} className="min-w-0">
              <legend className="font-strong mb-1">{times(word)}</legend>
              <div className="grid items-end gap-4 sm:grid-cols-2">
                <DateField<Input> name={`day${no}`} label={times('day')} />
                <TextField<Input> name={`clock${no}`} label={times('clock')} width="short" autoComplete="off" />
              </div>
              <BusyOnDay name={`day${no}`} busy={busy} />
            </fieldset>
          ))}
          <BusyDays busy={busy} />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <TextField<Input>
              name="length"
              label={t('length')}
              hint={t('lengthHint')}
              width="short"
              autoComplete="off"
            />
            <TextField<Input>
              name="reserved"
              label={t('reserved')}
              hint={times('reservedHint', { left: free })}
              optional
              width="short"
              autoComplete="off"
            />
          </div>
          <MeetingPlaceField phone={phone} />
          <TextField<Input> name="participants" label={t('participants')} optional autoComplete="off" />
          <DateField<Input> name="answerBy" label={times('answerBy')} hint={times('answerByHint')} optional />
          {wasWarned(state) && <CheckboxField<Input> name="despite" label={t('despite')} />}
          <SubmitButton>{times('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

/** Three days and three clock times have the same errors: which of them is said before what is wrong. */
function useNames(): (field: string) => string | null {
  const times = useTranslations('meetings.times')
  return (field) => {
    const time = TIMES.find(({ no }) => field === `day${no}` || field === `clock${no}`)
    return time ? times(time.word) : null
  }
}
