import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/ui/drawn'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { faultWord } from '@/lib/mail/mail-state'
import { MailMoves, type MailActions, type ShownMail } from './mail-table'

export const MAIL_PANE_HEADING = 'mail-pane'

type MailPaneProps = { locale: Locale; mail: ShownMail; close: string; actions: MailActions }

/** One mail beside the list: how it went, and what can be done about it. Never its text, nor the whole address. */
export function MailPane({ locale, mail, close, actions }: MailPaneProps) {
  const t = useTranslations('jobs')
  const { subject, to, state, queuedAt, sentAt, nextAt, attempts, fault } = mail
  const at = (instant: Date) => formatInstant(instant, locale)
  return (
    <div className="space-y-3">
      <h2 id={MAIL_PANE_HEADING} className="text-xl! wrap-anywhere">
        {subject}
      </h2>
      <Drawn as="div">
        <FactList
          facts={[
            [t('pane.receiver'), to],
            [t('pane.state'), t(`states.${state}`)],
            [t('pane.queued'), at(queuedAt)],
            [t('pane.sent'), sentAt && at(sentAt)],
            [t('pane.next'), state === 'queued' && at(nextAt)],
            [t('tries'), state !== 'kept' && String(attempts)],
            [t('fault'), fault && t(`faults.${faultWord(fault, state)}`)],
            [t('pane.code'), fault && <span className="wrap-anywhere">{fault}</span>],
          ]}
        />
      </Drawn>
      <MailMoves {...{ mail, actions }} />
      <p className="text-muted text-sm">{t('pane.noText')}</p>
      <p>
        <TextLink href={close} scroll={false} className="inline-flex min-h-11 items-center">
          {t('pane.close')}
        </TextLink>
      </p>
    </div>
  )
}
