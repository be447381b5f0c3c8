import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { weekName } from '@/lib/calendar/weeks'
import { formatDay } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import type { LoggedWith } from '@/lib/time/list-logged-with'

/** Above the work list: what another advisor has logged in one's own name, until one has seen it in the week. */
export function LoggedWithLines({ logged }: { logged: readonly LoggedWith[] }) {
  const t = useTranslations('work.loggedWith')
  const locale = useLocale()
  if (logged.length === 0) return null
  return (
    <ul className="mb-2 space-y-1 text-sm">
      {logged.map(({ id, number, by, minutes, doneOn }) => (
        <li key={id}>
          {t('line', { by, number, minutes: formatMinutes(minutes, locale), day: formatDay(doneOn, locale) })}{' '}
          <TextLink href={pagePath(locale, '/week/[week]', { week: weekName(doneOn, locale) })}>{t('toWeek')}</TextLink>
        </li>
      ))}
    </ul>
  )
}
