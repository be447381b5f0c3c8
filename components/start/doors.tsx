import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** Three kinds of visitors, a way in for each. */
export function Doors({ locale }: { locale: Locale }) {
  const t = useTranslations('start')
  const doors = [
    { page: '/support/new', who: t('doorCompany'), text: t('doorCompanyText'), link: t('doorCompanyLink') },
    { page: '/buyers', who: t('doorBuyer'), text: t('doorBuyerText'), link: t('doorBuyerLink') },
    { page: '/trainings', who: t('doorLearn'), text: t('doorLearnText'), link: t('doorLearnLink') },
  ] as const
  return (
    <section aria-labelledby="doors">
      <h2 id="doors" className="sr-only">
        {t('doorsHeading')}
      </h2>
      <ul className="grid gap-4 sm:grid-cols-3 sm:gap-6">
        {doors.map(({ page, who, text, link }) => (
          <li
            key={page}
            className="framed border-hairline bg-surface shadow-lift flex flex-col gap-2 rounded-md border p-5 sm:p-6"
          >
            <h3>{who}</h3>
            <p className="text-muted grow">{text}</p>
            <TextLink
              href={pagePath(locale, page)}
              className="font-strong inline-flex min-h-12 items-center gap-2 self-start"
            >
              {link}
              <Icon name="arrow-right" />
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
