import { useTranslations } from 'next-intl'
import { FormWords } from '@/components/form/form-words'
import type { FormAction } from '@/lib/action/result'
import { SubscribeForm } from './subscribe-form'

export function SubscribeSection({ action, locale }: { action: FormAction<void>; locale: string }) {
  const t = useTranslations('newsletter')
  return (
    <FormWords>
      <SubscribeForm
        action={action}
        locale={locale}
        labels={{
          email: t('email'),
          privacy: t('privacy'),
          language: t('language'),
          sv: t('sv'),
          en: t('en'),
          subscribe: t('subscribe'),
          asked: t('asked'),
        }}
      />
    </FormWords>
  )
}
