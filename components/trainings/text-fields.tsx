'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField } from '@/components/form/select-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import type { editTrainingInput } from '@/lib/trainings/inputs'
import type { PartnerChoice } from '@/lib/trainings/list-choosable-partners'

type Input = typeof editTrainingInput

export type SeriesChoice = { id: string; nameSv: string }

/** The partners that it is held together with; nothing where there is none to choose. */
export function PartnersField({ partners }: { partners: readonly PartnerChoice[] }) {
  const t = useTranslations('trainingStaff.form')
  if (partners.length === 0) return null
  return (
    <CheckboxGroupField<Input>
      name="partners"
      label={t('partners')}
      hint={t('partnersHint')}
      optional
      choices={partners.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

/** What a training is: the Swedish texts are needed, the English ones may come later. */
export function TextFields({ series, english }: { series: readonly SeriesChoice[]; english: boolean }) {
  const t = useTranslations('trainingStaff.form')
  return (
    <>
      <TextField<Input> name="titleSv" label={t('titleSv')} autoComplete="off" />
      <TextAreaField<Input> name="aboutSv" label={t('aboutSv')} hint={t('markdown')} maxLength={5000} rows={5} />
      <TextAreaField<Input> name="learnSv" label={t('learnSv')} maxLength={5000} rows={5} />
      <TextField<Input> name="audienceSv" label={t('audienceSv')} autoComplete="off" />
      <Details summary={t('english')} open={english}>
        <div className="space-y-6">
          <TextField<Input> name="titleEn" label={t('titleEn')} optional autoComplete="off" />
          <TextAreaField<Input> name="aboutEn" label={t('aboutEn')} optional maxLength={5000} rows={5} />
          <TextAreaField<Input> name="learnEn" label={t('learnEn')} optional maxLength={5000} rows={5} />
          <TextField<Input> name="audienceEn" label={t('audienceEn')} optional autoComplete="off" />
        </div>
      </Details>
      <RadioGroupField<Input>
        name="language"
        label={t('language')}
        inline
        choices={[
          { value: 'sv', label: t('swedish') },
          { value: 'en', label: t('englishLanguage') },
        ]}
      />
      <TextField<Input> name="seats" label={t('seats')} inputMode="numeric" width="short" autoComplete="off" />
      <CheckboxField<Input> name="food" label={t('food')} />
      <SelectField<Input>
        name="seriesId"
        label={t('series')}
        emptyLabel={t('noSeries')}
        options={series.map(({ id, nameSv }) => ({ value: id, label: nameSv }))}
      />
    </>
  )
}
