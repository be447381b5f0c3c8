import { useTranslations } from 'next-intl'
import { PauseNotice } from '@/components/rounds/pause-notice'
import { TrainingList } from '@/components/trainings/training-list'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Post } from '@/lib/articles/public-post'
import { sayHours } from '@/lib/calendar/minutes'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { phoneHref } from '@/lib/people/phone-format'
import type { PublicTraining } from '@/lib/trainings/training'
import { Doors } from './doors'
import { LatestPost } from './latest-post'

type StartPageProps = {
  locale: Locale
  phone: string
  hours: string
  county: string
  days: number
  /** What a company can get in the open round, in minutes; null when that is not known, or between rounds. */
  cap: number | null
  /** Null while the database is away: the page stands with what it can. */
  trainings: readonly PublicTraining[] | null
  post: Post | null | undefined
  /** Between rounds: companies are told before they ask. */
  pause: { opensOn: string | null } | null
  now: Date
}

export function StartPage({ locale, phone, hours, county, days, cap, trainings, post, pause, now }: StartPageProps) {
  const t = useTranslations('start')
  return (
    <div className="space-y-16">
      <div className="max-w-[44rem] space-y-6">
        <h1>{t('heading')}</h1>
        <p className="text-xl leading-snug">{t('lead', { hours: cap ? sayHours(cap, locale) : 'none' })}</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
          {!pause && (
            <ButtonLink href={pagePath(locale, '/support/new')} size="large" icon={<Icon name="arrow-right" />}>
              {t('ask')}
            </ButtonLink>
          )}
          <PhoneLink phone={phone}>{t('call', { phone })}</PhoneLink>
        </div>
        {pause ? <PauseNotice {...pause} /> : <p className="text-muted">{t('askHint')}</p>}
      </div>
      <Doors locale={locale} />
      <section aria-labelledby="how" className="space-y-6">
        <h2 id="how">{t('howHeading')}</h2>
        <ol className="grid gap-6 sm:grid-cols-3">
          {[t('how1'), t('how2', { days }), t('how3')].map((step, index) => (
            <li key={step} className="border-falu border-t-4 pt-4">
              <span aria-hidden="true" className="text-muted font-strong block text-2xl">
                {index + 1}
              </span>
              <p className="mt-2">{step}</p>
            </li>
          ))}
        </ol>
      </section>
      <div className="grid gap-x-16 gap-y-14 lg:grid-cols-[3fr_2fr]">
        <section aria-labelledby="next" className="min-w-0 space-y-5">
          <h2 id="next">{t('trainingsHeading')}</h2>
          {trainings === null && <p className="text-muted">{t('notNow')}</p>}
          {trainings?.length === 0 && (
            <p>
              {t('noTrainings')}{' '}
              <TextLink href={pagePath(locale, '/newsletter', {}, { om: 'trainings' })}>
                {t('noTrainingsLink')}
              </TextLink>
            </p>
          )}
          {trainings && trainings.length > 0 && <TrainingList trainings={trainings} locale={locale} now={now} />}
          <p>
            <TextLink href={pagePath(locale, '/trainings')}>{t('allTrainings')}</TextLink>
          </p>
        </section>
        <LatestPost locale={locale} post={post} />
      </div>
      <div className="grid gap-10 sm:grid-cols-3">
        <section aria-labelledby="who" className="space-y-3">
          <h2 id="who">{t('whoHeading')}</h2>
          <p>{t('whoText', { county })}</p>
        </section>
        <section aria-labelledby="boundary" className="space-y-3">
          <h2 id="boundary">{t('boundaryHeading')}</h2>
          <p>{t('boundaryText')}</p>
        </section>
        <section aria-labelledby="talk" className="space-y-3">
          <h2 id="talk">{t('callHeading')}</h2>
          <p>{t('callText', { phone, hours })}</p>
          <p>
            <TextLink href={pagePath(locale, '/sign-in')}>{t('signInText')}</TextLink>
          </p>
        </section>
      </div>
    </div>
  )
}

function PhoneLink({ phone, children }: { phone: string; children: string }) {
  return (
    <TextLink href={phoneHref(phone)} className="inline-flex min-h-12 items-center gap-2">
      <Icon name="phone" />
      {children}
    </TextLink>
  )
}
