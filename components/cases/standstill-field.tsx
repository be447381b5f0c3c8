import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Details } from '@/components/ui/details'

/** The last day on which the decision can be challenged, with how it is counted. */
export function StandstillField({ name }: { name: 'standstillEndsOn' | 'bidDeadlineOn' }) {
  const t = useTranslations('intake.need')
  return (
    <div className="space-y-3">
      <DateField<Record<typeof name, string>>
        name={name}
        label={t('standstillEndsOn')}
        hint={t('standstillEndsOnHint')}
        optional
        width="short"
      />
      <Details summary={t('standstillRule')}>
        <p>{t('standstillRuleText')}</p>
      </Details>
    </div>
  )
}
