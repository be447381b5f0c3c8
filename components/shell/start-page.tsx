import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type StartPageProps = { locale: Locale; phone: string; county: string; days: number }

/** Needs no query, so it stands also when the database does not. */
export function StartPage({ locale, phone, county, days }: StartPageProps) {
  const t = useTranslations('start')
  return (
    <div className="space-y-14">
      <div className="max-w-[44rem] space-y-6">
        <h1>{t('heading')}</h1>
        <p className="text-xl leading-snug">{t('lead')}</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
          <ButtonLink href={pagePath(locale, '/support/new')} size="large" icon={<Icon name="arrow-right" />}>
            {t('ask')}
          </ButtonLink>
          <TextLink href={`tel:${phone.replace(/[\s-]/g, '')}`} className="inline-flex min-h-12 items-center gap-2">
            <Icon name="phone" />
            {t('call', { phone })}
          </TextLink>
        </div>
        <p className="text-muted">{t('askHint')}</p>
      </div>
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
      <div className="grid gap-10 sm:grid-cols-2">
        <section aria-labelledby="who" className="space-y-3">
          <h2 id="who">{t('whoHeading')}</h2>
          <p>{t('whoText', { county })}</p>
        </section>
        <section aria-labelledby="boundary" className="space-y-3">
          <h2 id="boundary">{t('boundaryHeading')}</h2>
          <p>{t('boundaryText')}</p>
        </section>
      </div>
      <p>
        <TextLink href={pagePath(locale, '/sign-in')}>{t('signInText')}</TextLink>
      </p>
    </div>
  )
}
