import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'

type ConfirmationProps = {
  locale: Locale
  confirmation: { number: string; responseDueOn: string; openedOnPhone: boolean; deadlineNear: boolean } | null
  phone: string
  hours: string
}

/** The number, what happens next and until when, and whom to call. */
export function Confirmation({ locale, confirmation, phone, hours }: ConfirmationProps) {
  const t = useTranslations('intake.done')
  const call = (
    <TextLink href={`tel:${phone.replace(/[\s-]/g, '')}`} className="inline-flex min-h-12 items-center gap-2">
      <Icon name="phone" />
      {t('call', { phone })}
    </TextLink>
  )
  if (!confirmation) {
    return (
      <div className="max-w-[44rem] space-y-5">
        <PageHeader heading={t('gone')} lead={t('goneText')} />
        <ButtonLink href={pagePath(locale, '/support/new')}>{t('home')}</ButtonLink>
      </div>
    )
  }
  const { number, responseDueOn, openedOnPhone, deadlineNear } = confirmation
  const day = formatDay(responseDueOn, locale, 'weekday')
  return (
    <div className="max-w-[44rem] space-y-8">
      <div className="border-ok bg-ok-tint space-y-3 rounded-md border-l-8 p-6 sm:p-8">
        <h1>{openedOnPhone ? t('headingPhone') : t('heading')}</h1>
        <p className="font-strong text-xl tabular-nums">{t('number', { number })}</p>
      </div>
      {deadlineNear && (
        <Notice tone="warn" heading={t('near')}>
          {call}
        </Notice>
      )}
      <section aria-labelledby="next" className="space-y-4">
        <h2 id="next">{t('nextHeading')}</h2>
        <ol className="list-decimal space-y-3 pl-6">
          <li>{t('next1', { day })}</li>
          <li>{t('next2')}</li>
          <li>{t('next3')}</li>
        </ol>
      </section>
      <p>
        {call} <span className="text-muted">{t('hours', { hours })}</span>
      </p>
      {openedOnPhone ? (
        <ButtonLink href={casePath(locale, number)}>{t('open')}</ButtonLink>
      ) : (
        <ButtonLink href={pagePath(locale, '/')} variant="secondary">
          {t('home')}
        </ButtonLink>
      )}
    </div>
  )
}
