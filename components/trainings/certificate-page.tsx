import { useTranslations } from 'next-intl'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Certificate } from '@/lib/registrations/find-certificate'
import { inLanguage } from '@/lib/trainings/in-language'
import { lengthMinutes } from '@/lib/trainings/when-words'

type CertificatePageProps = {
  certificate: Certificate
  locale: Locale
  authority: { name: string; email: string; phone: string }
  minutes: (count: number) => string
}

/** One page of paper. */
export function CertificatePage({ certificate, locale, authority, minutes }: CertificatePageProps) {
  const t = useTranslations('trainings.certificate')
  const title = inLanguage(locale, certificate.titleSv, certificate.titleEn)
  return (
    <>
      <p className="text-muted mb-8 print:hidden">{t('print')}</p>
      <article className="border-falu bg-surface max-w-[48rem] space-y-6 border-t-8 p-6 sm:p-12 print:border-t-8 print:p-0 print:pt-16">
        <h1>{t('title')}</h1>
        <p>{t('certifies', { authority: authority.name })}</p>
        <p className="font-strong text-2xl break-words">{certificate.name}</p>
        <p>{t('took')}</p>
        <p className="font-strong text-xl" lang={title.lang}>
          {title.text}
        </p>
        <p>
          {t('length', {
            day: formatDay(dayOf(certificate.startsAt), locale),
            hours: minutes(lengthMinutes(certificate)),
          })}
        </p>
        <footer className="border-hairline text-muted space-y-1 border-t pt-6 text-sm">
          <p>
            {t('programme')}, {authority.name}
          </p>
          <p>{t('check', { email: authority.email, phone: authority.phone })}</p>
        </footer>
      </article>
    </>
  )
}
