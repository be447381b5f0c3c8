import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { TextField } from '@/components/form/text-field'
import type { changeProcurementInput } from '@/lib/cases/inputs'

type Input = typeof changeProcurementInput

/** The questions that identify a procurement and tell when its bids are due, asked of the company or answered for it. */
export function ProcurementFields({ forCompany = false }: { forCompany?: boolean }) {
  const t = useTranslations('intake.need')
  return (
    <>
      <TextField<Input>
        name="buyerName"
        label={t('buyerName')}
        hint={t('buyerNameHint')}
        autoComplete="off"
        list="buyers"
      />
      <TextField<Input>
        name="buyerOrgNumber"
        label={t('buyerOrgNumber')}
        hint={t('buyerOrgNumberHint')}
        optional
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField<Input> name="boughtFor" label={t('boughtFor')} hint={t('boughtForHint')} optional list="buyers" />
      <DateField<Input>
        name="bidDeadlineOn"
        label={t('bidDeadlineOn')}
        hint={t(forCompany ? 'bidDeadlineOnHintStaff' : 'bidDeadlineOnHint')}
        width="short"
      />
      <TextField<Input> name="reference" label={t('reference')} hint={t('referenceHint')} optional width="medium" />
      <TextField<Input> name="noticeUrl" label={t('noticeUrl')} optional type="url" inputMode="url" />
      <TextField<Input> name="tedNumber" label={t('tedNumber')} hint={t('tedNumberHint')} optional width="medium" />
      <TextField<Input> name="lots" label={t(forCompany ? 'lotsStaff' : 'lots')} optional />
    </>
  )
}
