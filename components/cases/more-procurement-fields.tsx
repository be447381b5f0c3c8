'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { changeProcurementInput } from '@/lib/cases/inputs'
import { LAWS, PROCEDURES } from '@/lib/procurements/codes'

type Input = typeof changeProcurementInput

/** What staff know of a procurement besides what identifies it. A case about a decision has its standstill as its clock. */
export function MoreProcurementFields({ decided }: { decided: boolean }) {
  const t = useTranslations('caseForms.procurement')
  return (
    <fieldset className="space-y-6">
      <legend className="font-strong pt-4 text-lg">{t('more')}</legend>
      <TextField<Input> name="title" label={t('fields.title')} optional autoComplete="off" />
      <SelectField<Input>
        name="law"
        label={t('fields.law')}
        optional
        emptyLabel={t('unknown')}
        options={LAWS.map((value) => ({ value, label: t(`laws.${value}`) }))}
      />
      <SelectField<Input>
        name="procedure"
        label={t('fields.procedure')}
        optional
        emptyLabel={t('unknown')}
        width="full"
        options={PROCEDURES.map((value) => ({ value, label: t(`procedures.${value}`) }))}
      />
      <TextField<Input>
        name="cpv"
        label={t('fields.cpv')}
        hint={t('hints.cpv')}
        optional
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <DateField<Input>
        name="questionsOn"
        label={t('fields.questions')}
        hint={t('hints.questionsOn')}
        optional
        width="short"
      />
      <TextField<Input>
        name="questionsClock"
        label={t('questionsClock')}
        hint={t('hints.questionsClock')}
        optional
        width="short"
        autoComplete="off"
      />
      <DateField<Input> name="awardDecidedOn" label={t('fields.awardDecidedOn')} optional width="short" />
      {!decided && (
        <DateField<Input>
          name="standstillEndsOn"
          label={t('fields.standstillEndsOn')}
          hint={t('hints.standstillEndsOn')}
          optional
          width="short"
        />
      )}
    </fieldset>
  )
}
