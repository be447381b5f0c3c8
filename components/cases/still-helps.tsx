import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Help } from '@/lib/cases/still-helps'
import { formatDay } from '@/lib/i18n/formats'

/** What helps a company whose bid closes too soon, each with where it is, and by its name where there is one now. */
export function StillHelps({ reader, helps }: { reader: 'company' | 'staff'; helps: readonly Help[] }) {
  const t = useTranslations('caseForms.tooLate')
  const locale = useLocale()
  return (
    <div>
      <p>{t('helps', { reader })}</p>
      <ul className="list-disc pl-5">
        {helps.map(({ what, path, named }) => (
          <li key={what}>
            {named && `${t(what)}: `}
            <TextLink href={path} lang={named?.lang}>
              {named ? named.text : t(what)}
            </TextLink>
            {named?.day && `, ${formatDay(named.day, locale, 'weekday')}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
