import { useLocale, useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatInstant } from '@/lib/i18n/formats'
import type { OfferedTimes } from '@/lib/meetings/find-offered-times'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import type { FormAction } from '@/lib/refusals/result'
import { DeclineTimesForm } from './decline-times-form'
import { ChooseTimeForm } from './choose-time-form'

type ChooseTimeProps = {
  /** Null for a link that opens nothing. */
  offered: OfferedTimes | null
  token: string
  /** Where the host is reached when the advisor is not. */
  hostPhone: string
  now: Date
  actions: { pick: FormAction<void>; decline: FormAction<void> }
}

/** What the company may choose from, or how it stands by now. By the link alone; nothing changes by opening it. */
export function ChooseTime({ offered, token, hostPhone, now, actions }: ChooseTimeProps) {
  const t = useTranslations('meetings.choose')
  const locale = useLocale()
  const phone = (offered?.phone ? formatPhoneNumber(offered.phone) : hostPhone)
    .replaceAll(' ', '\u00a0')
    .replaceAll('-', '\u2011')
  if (!offered) return <PageHeader heading={t('unknownHeading')} lead={t('unknown', { phone })} />
  const { number, kind, advisor, lengthMinutes, reservedMinutes, place, endsAt, times, state, meeting } = offered
  const eyebrow = number.replaceAll('-', '\u2011')
  if (state === 'picked' && meeting) {
    return <Picked {...{ eyebrow, kind, meeting, phone, now }} />
  }
  if (state !== 'open') {
    const [heading, text] =
      state === 'declined' ? (['declinedHeading', 'declined'] as const) : (['endedHeading', 'ended'] as const)
    return <PageHeader eyebrow={eyebrow} heading={t(heading)} lead={t(text, { phone })} />
  }
  const said = {
    advisor,
    number: eyebrow,
    length: formatMinutes(lengthMinutes, locale),
    until: formatInstant(endsAt, locale, 'weekday'),
  }
  const free = times.filter((time) => time.free)
  return (
    <div className="max-w-[44rem] space-y-8">
      <PageHeader
        eyebrow={eyebrow}
        heading={t('heading', { kind })}
        lead={t(kind === 'call' ? 'leadCall' : 'lead', said)}
      />
      <div className="space-y-2">
        {place && <p className="wrap-anywhere">{t('where', { place })}</p>}
        <p>
          {reservedMinutes > 0 ? t('cost', { reserved: formatMinutes(reservedMinutes, locale) }) : t('costsNothing')}
        </p>
      </div>
      {times.length > free.length && (
        <ul className="text-muted">
          {times.map(({ startsAt, free: isFree }) =>
            isFree ? null : <li key={startsAt.getTime()}>{t('gone', { when: when(startsAt, locale) })}</li>,
          )}
        </ul>
      )}
      {free.length > 0 ? (
        <ChooseTimeForm
          {...{ token, action: actions.pick }}
          words={{ times: t('times'), submit: t('submit') }}
          choices={free.map(({ startsAt }) => ({ value: startsAt.toISOString(), label: when(startsAt, locale) }))}
        />
      ) : (
        <p>{t('allGone')}</p>
      )}
      <section aria-labelledby="none" className="space-y-4">
        <h2 id="none">{t('declineHeading')}</h2>
        <p>{t('call', { phone })}</p>
        <DeclineTimesForm
          {...{ token, action: actions.decline }}
          words={{ note: t('note'), noteHint: t('noteHint'), decline: t('decline') }}
        />
      </section>
    </div>
  )
}

type PickedProps = Pick<ChooseTimeProps, 'now'> &
  Pick<OfferedTimes, 'kind'> & { eyebrow: string; phone: string; meeting: NonNullable<OfferedTimes['meeting']> }

function Picked({ eyebrow, kind, meeting: { startsAt, place, status }, phone, now }: PickedProps) {
  const t = useTranslations('meetings.choose')
  const locale = useLocale()
  if (status === 'cancelled')
    return <PageHeader eyebrow={eyebrow} heading={t('title')} lead={t('movedAway', { phone })} />
  const over = status !== 'booked' || startsAt <= now
  return (
    <div className="max-w-[44rem] space-y-4">
      <PageHeader
        eyebrow={eyebrow}
        heading={t('pickedHeading', { kind })}
        lead={over ? t('over') : t('picked', { when: when(startsAt, locale), phone })}
      />
      {place && !over && <p className="wrap-anywhere">{t('where', { place })}</p>}
    </div>
  )
}

/** With a capital, as it begins its line. */
function when(instant: Date, locale: string): string {
  const text = formatInstant(instant, locale, 'weekday')
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
