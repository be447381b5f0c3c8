import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { EndMeetingForm, type EndMeetingFormProps } from './end-meeting-form'

/** Apart from what is changed of the meeting, and behind a step of its own: nothing takes it back. */
export function CancelMeeting(form: Omit<EndMeetingFormProps, 'how'>) {
  const t = useTranslations('meetings.form')
  return (
    <section aria-labelledby="cancel-meeting" className="border-hairline space-y-3 border-t pt-6">
      <h2 id="cancel-meeting" className="text-lg">
        {t('cancelHeading')}
      </h2>
      <p>{t('cancelText')}</p>
      <Details summary={t('cancelOpen')}>
        <EndMeetingForm {...form} how="cancel" />
      </Details>
    </section>
  )
}
