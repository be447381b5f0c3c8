import { useTranslations } from 'next-intl'
import { TextAreaField } from '@/components/form/text-area-field'
import type { needInput } from '@/lib/cases/application-inputs'

type Input = typeof needInput

export function DescriptionField() {
  const t = useTranslations('intake.need')
  return (
    <TextAreaField<Input>
      name="description"
      label={t('description')}
      hint={t('descriptionHint')}
      optional
      maxLength={500}
      rows={4}
    />
  )
}
