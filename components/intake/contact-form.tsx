import { useTranslations } from 'next-intl'
import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction, Typed } from '@/lib/action/result'

export function ContactForm({ action, defaults }: { action: FormAction<never>; defaults?: Typed }) {
  const t = useTranslations('intake.contact')
  const words = useTranslations('form')
  return (
    <PublicForm action={action} defaults={defaults}>
      <TextField name="name" label={t('name')} autoComplete="name" />
      <TextField
        name="email"
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        autoCapitalize="none"
      />
      <TextField name="phone" label={t('phone')} type="tel" inputMode="tel" autoComplete="tel" width="medium" />
      <RadioGroupField
        name="callTime"
        label={t('callTime')}
        choices={[
          { value: 'any', label: t('any') },
          { value: 'morning', label: t('morning') },
          { value: 'afternoon', label: t('afternoon') },
        ]}
      />
      <p className="text-muted">{t('information')}</p>
      <SubmitButton>{words('continue')}</SubmitButton>
    </PublicForm>
  )
}
