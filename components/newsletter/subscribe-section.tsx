import { useTranslations } from 'next-intl'
import { PublicWords } from '@/components/form/public-words'
import { KINDS, type SubscriptionKind } from '@/lib/newsletter/inputs'
import type { FormAction } from '@/lib/refusals/result'
import { SubscribeForm } from './subscribe-form'

/** `between`: between rounds, when one may ask to be told of the next. */
type SubscribeSectionProps = { action: FormAction<void>; locale: string; kind: SubscriptionKind; between?: boolean }

export function SubscribeSection({ action, locale, kind, between = false }: SubscribeSectionProps) {
  const t = useTranslations('newsletter')
  return (
    <PublicWords>
      <SubscribeForm
        action={action}
        locale={locale}
        kind={kind}
        kinds={KINDS.filter((one) => one !== 'rounds' || between)}
        labels={{
          email: t('email'),
          privacy: t('privacy'),
          kind: t('kind'),
          posts: t('posts'),
          trainings: t('trainings'),
          rounds: t('rounds'),
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
