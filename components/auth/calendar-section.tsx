import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction } from '@/lib/refusals/result'
import { CalendarAddressForm } from './calendar-address-form'

type CalendarSectionProps = {
  /** When the address that works now was made; null when there is none. */
  madeAt: Date | null
  locale: Locale
  actions: { issue: FormAction<string>; end: FormAction<void> }
}

/** The private address by which an advisor's own calendar program reads their meetings. */
export function CalendarSection({ madeAt, locale, actions }: CalendarSectionProps) {
  const t = useTranslations('account.calendar')
  return (
    <section aria-labelledby="calendar" className="max-w-[44rem] space-y-4">
      <h2 id="calendar">{t('heading')}</h2>
      <p>{t('lead')}</p>
      <p>{madeAt ? t('made', { when: formatInstant(madeAt, locale) }) : t('none')}</p>
      <CalendarAddressForm
        action={actions.issue}
        words={{
          ...{ make: t(madeAt ? 'again' : 'make'), address: t('address'), once: t('once') },
          ...{ copy: t('copy'), copied: t('copied') },
        }}
      />
      {madeAt && <ButtonForm action={actions.end} word={t('end')} variant="secondary" />}
    </section>
  )
}
