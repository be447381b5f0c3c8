import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateField } from '@/components/form/date-field'
import { TextField } from '@/components/form/text-field'
import type { changeProcurementInput } from '@/lib/cases/inputs'

type Input = typeof changeProcurementInput

type ProcurementFieldsProps = { forCompany?: boolean; deadline: ReactNode }

/** The questions that identify a procurement, asked of the company or answered for it, with its clock among them. */
export function ProcurementFields({ forCompany = false, deadline }: ProcurementFieldsProps) {
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
      {deadline}
      <TextField<Input> name="reference" label={t('reference')} hint={t('referenceHint')} optional width="medium" />
      <TextField<Input> name="noticeUrl" label={t('noticeUrl')} optional type="url" inputMode="url" />
      <TextField<Input> name="tedNumber" label={t('tedNumber')} hint={t('tedNumberHint')} optional width="medium" />
      <TextField<Input> name="lots" label={t(forCompany ? 'lotsStaff' : 'lots')} optional />
    </>
  )
}

/** When bids are due: the day and, where it is known, the clock time. */
export function BidDeadlineFields({ forCompany = false }: { forCompany?: boolean }) {
  const t = useTranslations('intake.need')
  return (
    <div className="space-y-6">
      <DateField<Input>
        name="bidDeadlineOn"
        label={t('bidDeadlineOn')}
        hint={t(forCompany ? 'bidDeadlineOnHintStaff' : 'bidDeadlineOnHint')}
        width="short"
      />
      <TextField<Input>
        name="bidDeadlineClock"
        label={t('bidDeadlineClock')}
        hint={t('bidDeadlineClockHint')}
        optional
        width="short"
        autoComplete="off"
      />
    </div>
  )
}
