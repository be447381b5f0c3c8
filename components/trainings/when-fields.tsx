'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { TextField } from '@/components/form/text-field'
import type { moveTrainingInput } from '@/lib/trainings/inputs'

type Input = typeof moveTrainingInput

/** When and where, in Stockholm's clock time. */
export function WhenFields() {
  const t = useTranslations('trainingStaff.form')
  return (
    <>
      <DateField<Input> name="day" label={t('day')} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField<Input>
          name="startsAt"
          label={t('startsAt')}
          hint={t('clockHint')}
          inputMode="numeric"
          width="short"
        />
        <TextField<Input> name="endsAt" label={t('endsAt')} hint={t('clockHint')} inputMode="numeric" width="short" />
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField<Input> name="closesOn" label={t('closesOn')} hint={t('closesHint')} optional />
        <TextField<Input>
          name="closesAt"
          label={t('closesAt')}
          hint={t('clockHint')}
          optional
          inputMode="numeric"
          width="short"
        />
      </div>
      <RadioGroupField<Input>
        name="form"
        label={t('formLabel')}
        inline
        choices={[
          { value: 'on-place', label: t('onPlace') },
          { value: 'online', label: t('online') },
        ]}
      />
      <TextField<Input> name="place" label={t('place')} optional autoComplete="off" />
      <TextField<Input>
        name="link"
        label={t('link')}
        hint={t('linkHint')}
        optional
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  )
}
