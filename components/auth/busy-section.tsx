import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import type { OwnBusyCalendar } from '@/lib/busy/find-busy-calendar'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction } from '@/lib/refusals/result'
import { BusyCalendarForm } from './busy-calendar-form'

type BusySectionProps = {
  /** Null when none is given. */
  calendar: OwnBusyCalendar | null
  locale: Locale
  actions: { give: FormAction<void>; end: FormAction<void> }
}

/** The calendar that an advisor keeps elsewhere, by which they are warned when they book. */
export function BusySection({ calendar, locale, actions }: BusySectionProps) {
  const t = useTranslations('account.busy')
  return (
    <section aria-labelledby="busy" className="max-w-[44rem] space-y-4">
      <h2 id="busy">{t('heading')}</h2>
      <p>{t('lead')}</p>
      {calendar && <Standing {...{ calendar, locale }} />}
      <BusyCalendarForm
        action={actions.give}
        words={{ address: t('address'), hint: t('hint'), submit: t(calendar ? 'again' : 'give') }}
      />
      {calendar && (
        <div className="space-y-2">
          <p className="text-muted text-sm">{t('ends')}</p>
          <ButtonForm action={actions.end} word={t('end')} variant="secondary" />
        </div>
      )}
    </section>
  )
}

/** Where it lies, and how it goes to fetch it: nothing of the address more than whose server, and nothing of what came. */
function Standing({ calendar, locale }: { calendar: OwnBusyCalendar; locale: Locale }) {
  const t = useTranslations('account.busy')
  const said = (instant: Date) => formatInstant(instant, locale, 'weekday')
  const { host, givenAt, fetchedAt, old, failed } = calendar
  return (
    <>
      <p className="wrap-anywhere">
        {host ? t('given', { host, when: said(givenAt) }) : t('givenUnread', { when: said(givenAt) })}{' '}
        {fetchedAt && t(old ? 'old' : 'fetched', { when: said(fetchedAt) })}
        {!fetchedAt && !failed && t('soon')}
      </p>
      {failed && (
        <p role="status">
          {t('failed', {
            ...{ when: said(failed.triedAt), why: t(`why.${failed.fault}`), next: said(failed.nextAt) },
          })}
        </p>
      )}
    </>
  )
}
