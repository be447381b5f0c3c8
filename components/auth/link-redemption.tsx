import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type LinkRedemptionProps = { locale: Locale; loginKey?: string; back?: string; action: FormAction<never> }

/** Where the mail's link leads. Whatever reads mails for people may open it: only a press of the button uses it up. */
export function LinkRedemption({ locale, loginKey, back, action }: LinkRedemptionProps) {
  const t = useTranslations('signIn.link')
  return (
    <div className="space-y-6">
      <PageHeader heading={t('title')} lead={loginKey ? t('text') : undefined} />
      {loginKey ? (
        <ButtonForm action={action} hidden={{ key: loginKey, back }} word={t('signIn')} size="regular" />
      ) : (
        <Notice tone="warn" heading={t('incomplete')} />
      )}
      <p>
        <TextLink href={pagePath(locale, '/sign-in', {}, { back })}>{t('again')}</TextLink>
      </p>
    </div>
  )
}
