'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { BookedMeeting } from '@/lib/cases/find-case'
import { MEETING_KINDS } from '@/lib/meetings/codes'
import { bookMeetingInput, moveMeetingInput } from '@/lib/meetings/inputs'
import type { BusyTimes } from '@/lib/meetings/busy-days'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { BusyDays } from './busy-days'
import { BusyOnDay } from './busy-on-day'
import { MeetingPlaceField } from './meeting-place-field'
import { wasWarned } from './was-warned'

type Input = typeof bookMeetingInput

type MeetingFormProps = {
  number: string
  /** Made when the form is drawn: sent twice, it books once. */
  requestId: string
  /** The meeting that is changed; null for one that is booked. */
  change: Pick<BookedMeeting, 'id' | 'sequence'> | null
  action: FormAction<never>
  known: Typed
  /** The contact's. */
  phone: string
  /** What may be reserved, in words. */
  free: string
  busy: BusyTimes
  /** Whose it is to be, where somebody else books it. */
  advisor: string | null
}

/** When, how long, where and with whom, and what of the pot is to wait for it. */
export function MeetingForm({
  number,
  requestId,
  change,
  action,
  known,
  phone,
  free,
  busy,
  advisor,
}: MeetingFormProps) {
  const t = useTranslations('meetings.form')
  return (
    <ActionForm
      id="meeting"
      action={action}
      schema={change ? moveMeetingInput : bookMeetingInput}
      defaults={known}
      keepAfterSuccess
    >
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="requestId" value={requestId} />
          {change && <input type="hidden" name="meetingId" value={change.id} />}
          {change && <input type="hidden" name="sequence" value={change.sequence} />}
          <RadioGroupField<Input>
            name="kind"
            label={t('kind')}
            inline
            choices={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <DateField<Input> name="day" label={t('day')} />
            <TextField<Input> name="clock" label={t('clock')} hint={t('clockHint')} width="short" autoComplete="off" />
          </div>
          <div>
            <BusyOnDay name="day" {...{ busy, advisor }} />
            <BusyDays {...{ busy, advisor }} />
          </div>
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
              hint={t('reservedHint', { left: free })}
              optional
              width="short"
              autoComplete="off"
            />
          </div>
          <MeetingPlaceField phone={phone} />
          <TextField<Input> name="participants" label={t('participants')} optional autoComplete="off" />
          {wasWarned(state) && <CheckboxField<Input> name="despite" label={t('despite')} />}
          <SubmitButton>{t(change ? 'save' : 'submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
