import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type OutsideCountyProps = {
  locale: Locale
  county: string
  help: { title: string; text: string; url: string | null }[]
}

/** Not an error: whoever is not ours to help is shown who can. */
export function OutsideCounty({ locale, county, help }: OutsideCountyProps) {
  const t = useTranslations('intake.outside')
  return (
    <div className="max-w-[44rem] space-y-8">
      <PageHeader heading={t('heading', { county })} lead={t('lead')} />
      <ul className="space-y-6">
        {help.map(({ title, text, url }) => (
          <li key={title} className="border-hairline border-t pt-4">
            <h2 className="text-lg">{url ? <TextLink href={url}>{title}</TextLink> : title}</h2>
            <p className="mt-1">{text}</p>
          </li>
        ))}
      </ul>
      <p>
        <TextLink href={pagePath(locale, '/support/new/company')}>{t('back', { county })}</TextLink>
      </p>
    </div>
  )
}
