import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Seat } from '@/lib/registrations/find-seat'
import { inLanguage } from '@/lib/trainings/in-language'
import { TrainingFacts } from './training-facts'

type Actions = { accept: FormAction<void>; take: FormAction<void>; withdraw: FormAction<void> }
type SeatPageProps = { seat: Seat; token: string; locale: Locale; now: Date; phone: string; actions: Actions }

/** How it stands, and what can be done about it now. */
export function SeatPage({ seat, token, locale, now, phone, actions }: SeatPageProps) {
  const t = useTranslations('trainings.seat')
  const { training } = seat
  const title = inLanguage(locale, training.titleSv, training.titleEn)
  return (
    <div className="max-w-[44rem] space-y-8">
      <header className="space-y-3">
        <p className="text-muted" lang={title.lang}>
          {title.text}
        </p>
        <h1>{useHeading(seat)}</h1>
        {seat.name && <p className="wrap-anywhere">{t('holder', { name: seat.name })}</p>}
      </header>
      <SeatNews seat={seat} locale={locale} phone={phone} />
      <SeatMessages seat={seat} locale={locale} />
      <TrainingFacts training={training} locale={locale} over={seat.over} now={now} />
      <SeatMoves seat={seat} token={token} actions={actions} />
      <p>
        <TextLink href={pagePath(locale, '/trainings/[slug]', { slug: training.slug })}>{t('about')}</TextLink>
      </p>
    </div>
  )
}

function SeatMessages({ seat: { messages }, locale }: Pick<SeatPageProps, 'seat' | 'locale'>) {
  const t = useTranslations('trainings.seat')
  if (messages.length === 0) return null
  return (
    <section aria-labelledby="news" className="space-y-4">
      <h2 id="news">{t('news')}</h2>
      <ul className="space-y-4">
        {messages.map(({ id, sentAt, text }) => (
          <li key={id} className="border-action border-l-4 pl-5">
            <p className="text-muted text-sm">{formatInstant(sentAt, locale)}</p>
            <p lang={text.lang} className="max-w-[66ch] wrap-anywhere whitespace-pre-line">
              {text.text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useHeading({ training, status, over, attended, before }: Seat): string {
  const t = useTranslations('trainings.seat')
  if (training.status === 'cancelled') return t('cancelled')
  if (over) return attended ? t('over') : t('missed')
  return status === 'waiting' ? t('waiting', { before }) : t(status)
}

function SeatNews({ seat, locale, phone }: Pick<SeatPageProps, 'seat' | 'locale' | 'phone'>) {
  const t = useTranslations('trainings.seat')
  if (seat.training.status === 'cancelled') return null
  if (seat.over && seat.status === 'seated' && !seat.attended) return <p>{t('missedText', { phone })}</p>
  if (seat.over) {
    return (
      <div className="flex flex-wrap gap-4">
        {seat.certificate && <ButtonLink href={seat.certificate}>{t('certificate')}</ButtonLink>}
        {seat.evaluation && (
          <ButtonLink href={seat.evaluation} variant="secondary">
            {t('evaluation')}
          </ButtonLink>
        )}
      </div>
    )
  }
  if (seat.status === 'offered' && seat.offerEndsAt) {
    return <p className="text-lg">{t('offeredText', { until: formatInstant(seat.offerEndsAt, locale) })}</p>
  }
  if (seat.status === 'lapsed') return <p>{t('lapsedText')}</p>
  if (seat.status === 'waiting' && seat.firstCome && !seat.started) {
    return <p className="text-lg">{t(hasFreeSeat(seat) ? 'firstCome' : 'firstComeWaits')}</p>
  }
  return seat.link ? (
    <ButtonLink href={seat.link} icon={<Icon name="external" />} rel="noreferrer">
      {t('join')}
    </ButtonLink>
  ) : null
}

function SeatMoves({ seat, token, actions }: Pick<SeatPageProps, 'seat' | 'token' | 'actions'>) {
  const t = useTranslations('trainings.seat')
  if (seat.started || seat.training.status === 'cancelled') return null
  const leave = (word: string) => (
    <ButtonForm
      action={actions.withdraw}
      hidden={{ token }}
      size="regular"
      word={word}
      variant={seat.status === 'seated' ? 'danger' : 'secondary'}
    />
  )
  if (seat.status === 'offered') {
    return (
      <div className="flex flex-wrap gap-4">
        <ButtonForm action={actions.accept} hidden={{ token }} word={t('accept')} size="regular" />
        {leave(t('decline'))}
      </div>
    )
  }
  if (seat.status === 'waiting') {
    return (
      <div className="flex flex-wrap gap-4">
        {hasFreeSeat(seat) && <ButtonForm action={actions.take} hidden={{ token }} word={t('take')} size="regular" />}
        {leave(t('leaveQueue'))}
      </div>
    )
  }
  if (seat.status !== 'seated') return null
  return (
    <div className="space-y-3">
      <p>{t('withdrawText')}</p>
      {leave(t('withdraw'))}
    </div>
  )
}

function hasFreeSeat({ firstCome, training }: Seat): boolean {
  return firstCome && training.taken < training.seats
}
