import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { CodeForm } from './code-form'

type LinkSentProps = { locale: Locale; back?: string; demo: boolean; action: FormAction<never> }

/** The same answer whether we have the address or not. */
export function LinkSent({ locale, back, demo, action }: LinkSentProps) {
  const t = useTranslations('signIn.sent')
  const words = { code: t('code'), hint: t('codeHint'), signIn: t('signIn') }
  const outbox = pagePath(locale, '/outbox')
  return (
    <div className="space-y-12">
      <div className="space-y-6">
        <PageHeader heading={t('title')} />
        <Notice heading={t('text')}>
          {demo && <p>{t.rich('outbox', { link: (text) => <TextLink href={outbox}>{text}</TextLink> })}</p>}
        </Notice>
      </div>
      <section aria-labelledby="by-code" className="space-y-5">
        <h2 id="by-code">{t('codeHeading')}</h2>
        <CodeForm action={action} back={back} words={words} />
      </section>
      <section aria-labelledby="no-mail" className="space-y-3">
        <h2 id="no-mail">{t('noMailHeading')}</h2>
        <p>{t('noMail')}</p>
        <p>
          <TextLink href={pagePath(locale, '/sign-in', {}, { back })}>{t('again')}</TextLink>
        </p>
      </section>
    </div>
  )
}
