import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** The newest stand open: they are what someone is looking for. */
const OPEN = 3

export type ShownMail = {
  id: string
  to: string
  queuedAt: Date
  subject: string
  text: string
  link: string
  more: readonly string[]
  /** False for one that does not hold what its words need. */
  whole: boolean
}

/** A demonstration's mails, as their receivers would read them. */
export function Outbox({ locale, mails }: { locale: Locale; mails: readonly ShownMail[] }) {
  const t = useTranslations('outbox')
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      {mails.length === 0 ? (
        <EmptyState
          heading={t('emptyHeading')}
          action={<ButtonLink href={pagePath(locale, '/sign-in')}>{t('signIn')}</ButtonLink>}
        >
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ol className="space-y-6">
          {mails.map((mail, index) => (
            <Card key={mail.id} as="li" heading={mail.subject} labelledBy={`mail-${mail.id}`}>
              <p className="text-muted text-sm wrap-anywhere">
                {t('to', { address: mail.to })}
                {' · '}
                <time dateTime={mail.queuedAt.toISOString()}>{formatInstant(mail.queuedAt, locale, 'short')}</time>
              </p>
              {mail.whole ? (
                <Details summary={t('read')} open={index < OPEN}>
                  <div className="max-w-[66ch] wrap-anywhere whitespace-pre-line">
                    <MailText {...mail} />
                  </div>
                  {mail.more.length > 0 && (
                    <ul aria-label={t('more')} className="text-muted mt-4 text-sm wrap-anywhere">
                      {mail.more.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  )}
                </Details>
              ) : (
                <p>{t('broken')}</p>
              )}
            </Card>
          ))}
        </ol>
      )}
    </>
  )
}

function MailText({ text, link }: Pick<ShownMail, 'text' | 'link'>) {
  const [before = '', ...after] = text.trim().split(link)
  return (
    <>
      {before}
      {after.length > 0 && <TextLink href={ownPart(link)}>{link}</TextLink>}
      {after.join(link)}
    </>
  )
}

/** Without its origin, so that the link opens here also when the site is reached by another name. */
function ownPart(link: string): string {
  const { pathname, search } = new URL(link)
  return pathname + search
}
