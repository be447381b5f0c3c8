import { useTranslations } from 'next-intl'
import { PublicWords } from '@/components/form/public-words'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { KeyForm } from './key-form'

type KeyPageProps = { locale: Locale; of: 'confirm' | 'leave'; newsletterKey?: string; action: FormAction<void> }

/** Where a mail's link leads. Opening it changes nothing. */
export function KeyPage({ locale, of, newsletterKey, action }: KeyPageProps) {
  const t = useTranslations('newsletter')
  return (
    <div className="space-y-6">
      <PageHeader heading={t(`${of}.title`)} lead={newsletterKey ? t(`${of}.text`) : undefined} />
      {newsletterKey ? (
        <PublicWords>
          <KeyForm
            action={action}
            newsletterKey={newsletterKey}
            labels={{ button: t(`${of}.button`), done: t(`${of}.done`) }}
          />
        </PublicWords>
      ) : (
        <Notice tone="warn" heading={t('incomplete')} />
      )}
      <p>
        <TextLink href={pagePath(locale, '/blog')}>{t('toBlog')}</TextLink>
      </p>
    </div>
  )
}
