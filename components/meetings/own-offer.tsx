import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatInstant } from '@/lib/i18n/formats'
import type { OwnOffer as Offered } from '@/lib/meetings/find-own-offer'
import type { FormAction } from '@/lib/refusals/result'
import { ChooseOwnTimeForm, DeclineOwnTimesForm } from './own-offer-forms'

export type OwnOfferProps = {
  number: string
  offer: Offered
  actions: { choose: FormAction<void>; decline: FormAction<void> }
}

/** The times that the advisor has offered, for a contact who is signed in to choose of. The link in the mail does the same. */
export function OwnOffer({ number, offer, actions }: OwnOfferProps) {
  const t = useTranslations('meetings.choose')
  const locale = useLocale()
  const { id: offerId, kind, lengthMinutes, reservedMinutes, place, endsAt, times } = offer
  const when = (instant: Date) => {
    const text = formatInstant(instant, locale, 'weekday')
    return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  }
  const free = times.filter((time) => time.free)
  const length = formatMinutes(lengthMinutes, locale)
  return (
    <section aria-labelledby="own-offer" className="space-y-3 pb-2 print:hidden">
      <h3 id="own-offer" className="text-base">
        {t('heading', { kind })}
      </h3>
      <p>
        {t('about', { length, until: formatInstant(endsAt, locale, 'weekday') })}{' '}
        {reservedMinutes > 0 ? t('cost', { reserved: formatMinutes(reservedMinutes, locale) }) : t('costsNothing')}
      </p>
      {place && <p className="wrap-anywhere">{t('where', { place })}</p>}
      {times.length > free.length && (
        <ul className="text-muted">
          {times.map(({ startsAt, free: isFree }) =>
            isFree ? null : <li key={startsAt.getTime()}>{t('gone', { when: when(startsAt) })}</li>,
          )}
        </ul>
      )}
      {free.length > 0 ? (
        <ChooseOwnTimeForm
          {...{ number, offerId, action: actions.choose }}
          words={{ times: t('times'), submit: t('submit') }}
          choices={free.map(({ startsAt }) => ({ value: startsAt.toISOString(), label: when(startsAt) }))}
        />
      ) : (
        <p>{t('allGone')}</p>
      )}
      <Details summary={t('declineHeading')}>
        <DeclineOwnTimesForm
          {...{ number, offerId, action: actions.decline }}
          words={{ note: t('note'), noteHint: t('noteHint'), decline: t('decline') }}
        />
      </Details>
    </section>
  )
}
