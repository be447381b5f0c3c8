'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import type { LotOfCase } from '@/lib/cases/find-case'
import type { changeProcurementInput } from '@/lib/cases/inputs'
import { sayDeadline } from '@/lib/procurements/deadline'

/** Which of the lots of its notice a case is about: its last day follows the first of theirs. */
export function ChosenLots({ lots }: { lots: readonly LotOfCase[] }) {
  const t = useTranslations('caseForms.procurement')
  const locale = useLocale()
  const day = ({ deadlineOn, deadlineAt }: LotOfCase) =>
    deadlineOn ? t('lot.deadline', { day: sayDeadline(deadlineOn, deadlineAt ? new Date(deadlineAt) : null, locale) }) : undefined // prettier-ignore
  return (
    <>
      <input type="hidden" name="lotsShown" value="yes" />
      <CheckboxGroupField<typeof changeProcurementInput>
        name="sought"
        label={t('soughtLots')}
        hint={lots.some(({ deadlineOn }) => deadlineOn) ? t('soughtLotsHint') : undefined}
        optional
        choices={lots.map((lot) => ({
          value: lot.lotNo,
          label: lot.title ? t('lot.named', { lotNo: lot.lotNo, title: lot.title }) : lot.lotNo,
          hint: day(lot),
        }))}
      />
    </>
  )
}
