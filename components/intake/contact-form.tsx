import { useTranslations } from 'next-intl'
import { EmailField } from '@/components/form/email-field'
import { PhoneField } from '@/components/form/phone-field'
import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction, Typed } from '@/lib/refusals/result'
import type { contactInput } from '@/lib/cases/application-inputs'

type Input = typeof contactInput

export function ContactForm({ action, defaults }: { action: FormAction<never>; defaults?: Typed }) {
  const t = useTranslations('intake.contact')
  const words = useTranslations('form')
  return (
    <PublicForm id="intake-contact" action={action} defaults={defaults}>
      <TextField<Input> name="name" label={t('name')} autoComplete="name" />
      <EmailField<Input> name="email" label={t('email')} hint={t('emailHint')} />
      <PhoneField<Input> name="phone" label={t('phone')} />
      <RadioGroupField<Input>
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
