import { useTranslations } from 'next-intl'
import { PublicWords } from '@/components/form/public-words'
import type { SubscriptionKind } from '@/lib/newsletter/inputs'
import type { FormAction } from '@/lib/refusals/result'
import { SubscribeForm } from './subscribe-form'

type SubscribeSectionProps = { action: FormAction<void>; locale: string; kind: SubscriptionKind }

export function SubscribeSection({ action, locale, kind }: SubscribeSectionProps) {
  const t = useTranslations('newsletter')
  return (
    <PublicWords>
      <SubscribeForm
        action={action}
        locale={locale}
        kind={kind}
        labels={{
          email: t('email'),
          privacy: t('privacy'),
          kind: t('kind'),
          posts: t('posts'),
          trainings: t('trainings'),
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
