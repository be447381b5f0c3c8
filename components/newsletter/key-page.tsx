import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type KeyPageProps = {
  locale: Locale
  of: 'confirm' | 'leave'
  newsletterKey?: string
  action: FormAction<void>
  leavingKey?: string | null
}

/** Where a mail's link leads. Whatever reads mails for people may open it: only a press of the button does what it says. */
export function KeyPage({ locale, of, newsletterKey, action, leavingKey }: KeyPageProps) {
  const t = useTranslations('newsletter')
  return (
    <div className="space-y-6">
      <PageHeader heading={t(`${of}.title`)} lead={newsletterKey ? t(`${of}.text`) : undefined} />
      {newsletterKey ? (
        <ButtonForm
          action={action}
          hidden={{ key: newsletterKey }}
          word={t(`${of}.button`)}
          done={t(`${of}.done`)}
          size="regular"
        />
      ) : (
        <Notice tone="warn" heading={t('incomplete')} />
      )}
      {leavingKey && (
        <p>
          <TextLink href={pagePath(locale, '/newsletter/leave', {}, { nyckel: leavingKey })}>{t('undo')}</TextLink>
        </p>
      )}
      <p>
        <TextLink href={pagePath(locale, '/blog')}>{t('toBlog')}</TextLink>
      </p>
    </div>
  )
}
