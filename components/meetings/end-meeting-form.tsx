'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { BookedMeeting } from '@/lib/cases/find-case'
import { endMeetingInput } from '@/lib/meetings/inputs'
import type { FormAction } from '@/lib/refusals/result'

export type EndMeetingFormProps = {
  number: string
  meeting: Pick<BookedMeeting, 'id' | 'sequence'>
  how: 'cancel' | 'missed'
  /** Made when the form is drawn: sent twice, it is said once. */
  requestId: string
  action: FormAction<never>
}

export function EndMeetingForm({ number, meeting, how, requestId, action }: EndMeetingFormProps) {
  const t = useTranslations('meetings.form')
  return (
    <ActionForm id={how} action={action} schema={endMeetingInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="sequence" value={meeting.sequence} />
      <input type="hidden" name="requestId" value={requestId} />
      <SubmitButton variant="secondary">{t(how)}</SubmitButton>
    </ActionForm>
  )
}
