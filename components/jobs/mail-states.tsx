import { useTranslations } from 'next-intl'
import { FilterChips } from '@/components/ui/filter-chips'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { MAIL_STATES, type MailState } from '@/lib/mail/mail-state'

type MailStatesProps = { locale: Locale; state: MailState; counts: Record<MailState, number> }

/** Mails are only kept where no mail server is; elsewhere there is no such state to look at. */
export function MailStates({ locale, state, counts }: MailStatesProps) {
  const t = useTranslations('jobs')
  const shown = MAIL_STATES.filter((one) => one !== 'kept' || counts.kept > 0 || state === 'kept')
  return (
    <FilterChips
      label={t('mails')}
      chips={shown.map((one) => ({
        href: pagePath(locale, '/lead/jobs', {}, { state: one }),
        text: t(`states.${one}`),
        count: counts[one],
        current: one === state,
      }))}
    />
  )
}
