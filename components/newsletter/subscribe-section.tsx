import { useTranslations } from 'next-intl'
import { PublicWords } from '@/components/form/public-words'
import type { FormAction } from '@/lib/refusals/result'
import { SubscribeForm } from './subscribe-form'

export function SubscribeSection({ action, locale }: { action: FormAction<void>; locale: string }) {
  const t = useTranslations('newsletter')
  return (
    <PublicWords>
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
    </PublicWords>
  )
}
