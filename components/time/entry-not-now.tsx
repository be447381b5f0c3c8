import { useLocale, useTranslations } from 'next-intl'
import { NotNow } from '@/components/ui/not-now'
import { casePath, pagePath } from '@/lib/i18n/routes'

type EntryNotNowProps = { number: string; entryId: string; reversed: boolean }

/** In the place of a correction that cannot be made: the entry is taken back already, or one waits for a second person. */
export function EntryNotNow({ number, entryId, reversed }: EntryNotNowProps) {
  const t = useTranslations('casePage')
  const errors = useTranslations('errors')
  const locale = useLocale()
  const waiting = {
    href: pagePath(locale, '/cases/[number]/time/[entry]/second-person', { number, entry: entryId }),
    text: t('secondPerson.open'),
  }
  return (
    <NotNow
      heading={t('stepNotNow')}
      why={errors(reversed ? 'already-reversed' : 'correction-waits')}
      ways={reversed ? [] : [waiting]}
      back={{ href: casePath(locale, number), text: t('stepToCase') }}
    />
  )
}
