'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { useContext, useMemo } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { DrawnPageContext } from '@/components/form/drawn-page'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { DayReasons } from '@/components/time/day-reasons'
import { OverCap } from '@/components/time/over-cap'
import { Button } from '@/components/ui/button'
import { today } from '@/lib/calendar/days'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { logTimeForm } from '@/lib/time/inputs'
import type { Entry } from '@/components/unsent/entries'
import { entryMender, issuesOf, meetsAs, mendsAs } from '@/components/unsent/entry-mender'
import type { LoggedOrWaits } from '@/components/unsent/keep-until-answered'

type Input = typeof logTimeForm
type MendEntryProps = { entry: Entry; done: (value: LoggedOrWaits) => void; close: () => void }

/** An entry that was refused, as the form that it was, with what stands in its way: to put right and send again. */
export function MendEntry({ entry, done, close }: MendEntryProps) {
  const { number, fields } = entry
  const t = useTranslations('unsent')
  const log = useTranslations('caseForms.log')
  const kinds = useTranslations('caseWords.activities')
  const locale = useLocale()
  const page = useContext(DrawnPageContext)
  const path = usePathname()
  const id = `mend-${entry.requestId}`
  const next = useMemo(() => mendsAs(entry), [entry])
  const meetingId = meetsAs(entry)
  const action = useMemo(() => entryMender(entry, locale), [entry, locale])
  // A form begins with what was kept of it, and with why it stands there.
  const kept = {
    path,
    formId: id,
    state: { status: 'refused' as const, issues: issuesOf(entry, locale), typed: fields },
  }
  return (
    <DrawnPageContext value={{ ...page, kept }}>
      <ActionForm<LoggedOrWaits>
        id={id}
        action={action}
        schema={logTimeForm}
        label={t('mend')}
        ownWay="cap-reached"
        defaults={fields}
        onSuccess={done}
      >
        {(state) => (
          <>
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="requestId" value={next} />
            {meetingId && <input type="hidden" name="meetingId" value={meetingId} />}
            {fields.meetingId && !meetingId && <p>{t('withoutMeeting')}</p>}
            {/* Enter in a field presses the first button: this one, which takes the written duration. */}
            <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
            <OverCap state={state} />
            <DayReasons state={state} />
            <div className="grid gap-3 sm:grid-cols-3">
              <SelectField<Input>
                name="activity"
                label={log('activity')}
                width="full"
                options={ACTIVITIES.map((activity) => ({ value: activity, label: kinds(activity) }))}
              />
              <TextField<Input> name="duration" label={t('minutes')} autoComplete="off" />
              <DateField<Input> name="workedOn" label={log('workedOn')} max={today()} />
            </div>
            <TextField<Input> name="note" label={log('note')} hint={log('noteHint')} optional autoComplete="off" />
            <div className="flex flex-wrap gap-3">
              <SubmitButton size="compact">{t('sendAgain')}</SubmitButton>
              <Button variant="quiet" size="compact" onClick={close}>
                {t('close')}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </DrawnPageContext>
  )
}
