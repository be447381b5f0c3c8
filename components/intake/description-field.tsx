import { useTranslations } from 'next-intl'
import { TextAreaField } from '@/components/form/text-area-field'

export function DescriptionField() {
  const t = useTranslations('intake.need')
  return (
    <TextAreaField
      name="description"
      label={t('description')}
      hint={t('descriptionHint')}
      optional
      maxLength={500}
      rows={4}
    />
  )
}
