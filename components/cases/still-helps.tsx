import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { STILL_HELPS } from '@/lib/cases/still-helps'
import { pagePath } from '@/lib/i18n/routes'

/** What helps a company whose bid closes too soon, each with where it is. */
export function StillHelps({ reader }: { reader: 'company' | 'staff' }) {
  const t = useTranslations('caseForms.tooLate')
  const locale = useLocale()
  return (
    <div>
      <p>{t('helps', { reader })}</p>
      <ul className="list-disc pl-5">
        {STILL_HELPS.map(([what, page]) => (
          <li key={what}>
            <TextLink href={pagePath(locale, page)}>{t(what)}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
