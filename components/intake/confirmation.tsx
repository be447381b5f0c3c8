import { useTranslations } from 'next-intl'
import { useAnswerWords } from '@/components/cases/answer-words'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { About } from '@/lib/cases/codes'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import { sayHours } from '@/lib/calendar/minutes'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { phoneHref } from '@/lib/people/phone-format'

type Answered = { number: string; openedOnPhone: boolean; about: About; capMinutes: number; promised: PromisedAnswer }

type ConfirmationProps = {
  locale: Locale
  confirmation: Answered | null
  phone: string
  hours: string
}

/** The number, what happens next and until when, and whom to call. */
export function Confirmation({ locale, confirmation, phone, hours }: ConfirmationProps) {
  const t = useTranslations('intake.done')
  const answer = useAnswerWords(locale)
  const call = (
    <TextLink href={phoneHref(phone)} className="inline-flex min-h-12 items-center gap-2">
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
  const { number, openedOnPhone, about, capMinutes, promised } = confirmation
  return (
    <div className="max-w-[44rem] space-y-8">
      <div className="border-ok bg-ok-tint space-y-3 rounded-md border-l-8 p-6 sm:p-8">
        <h1>{openedOnPhone ? t('headingPhone') : t('heading')}</h1>
        <p className="font-strong text-xl tabular-nums">{t('number', { number })}</p>
      </div>
      {promised.code !== 'by-day' && (
        <Notice tone="warn" heading={answer(promised, about)}>
          {call}
        </Notice>
      )}
      <section aria-labelledby="next" className="space-y-4">
        <h2 id="next">{t('nextHeading')}</h2>
        <ol className="list-decimal space-y-3 pl-6">
          {promised.code === 'by-day' && <li>{answer(promised, about)}</li>}
          <li>{t('next2')}</li>
          <li>{t('next3', { hours: sayHours(capMinutes, locale) })}</li>
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
