import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { DataTable, type Column } from '@/components/ui/data-table'
import { RowLink } from '@/components/ui/row-link'
import type { FormAction } from '@/lib/refusals/result'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'
import { MAIL_SORTS, type MailSortKey } from '@/lib/mail/mail-order'
import { faultWord, maySendAgain, type MailState } from '@/lib/mail/mail-state'
import { jobsQuery, type JobsQuery } from './jobs-query'

export type ShownMail = {
  id: string
  version: number
  state: MailState
  template: string
  subject: string
  to: string
  queuedAt: Date
  sentAt: Date | null
  nextAt: Date
  attempts: number
  fault: string | null
}
export type MailActions = Record<'retry' | 'confirm', FormAction<void>>

type MailTableProps = {
  locale: Locale
  query: JobsQuery
  mails: readonly ShownMail[]
  actions: MailActions
  /** The mail beside the list. */
  shown: string | undefined
}

/** The list where it is, with one of its mails beside it; with none it is closed. */
export function mailPath(locale: Locale, query: JobsQuery, visa?: string): string {
  const page = query.page > 1 ? String(query.page) : undefined
  return pagePath(locale, '/lead/jobs', {}, { ...jobsQuery(query), page, visa })
}

export function MailTable({ locale, query, mails, actions, shown }: MailTableProps) {
  const t = useTranslations('jobs')
  const { state, sort } = query
  const sortable = headingsOf<MailSortKey>(MAIL_SORTS, sort, (by) =>
    pagePath(locale, '/lead/jobs', {}, jobsQuery({ ...query, sort: by })),
  )
  const columns: (Column<ShownMail> | false)[] = [
    {
      key: 'mail',
      header: t('mail'),
      rowHeader: true,
      phone: 'text',
      cell: ({ id, subject, to }) => (
        <>
          <RowLink href={mailPath(locale, query, id)} chosen={id === shown}>
            {subject}
          </RowLink>
          <span className="text-muted block text-sm font-normal wrap-anywhere">{t('to', { address: to })}</span>
        </>
      ),
    },
    {
      key: 'when',
      header: t('when'),
      phone: 'title',
      ...sortable('when'),
      cell: (mail) => <Instants locale={locale} mail={mail} />,
    },
    state !== 'kept' && {
      key: 'tries',
      header: t('tries'),
      phone: 'side',
      numeric: true,
      ...sortable('tries'),
      cell: ({ attempts }) => (
        <>
          {attempts}
          <span className="sm:hidden"> {t('triesShort', { count: attempts })}</span>
        </>
      ),
    },
    state !== 'sent' &&
      state !== 'kept' && {
        key: 'fault',
        header: t('fault'),
        phone: 'text',
        ...sortable('fault'),
        cell: (mail) => <Fault mail={mail} />,
      },
    (state === 'failed' || state === 'unsure') &&
      shown === undefined && {
        key: 'act',
        header: t('act'),
        phone: 'text',
        cell: (mail) => <MailMoves mail={mail} actions={actions} />,
      },
  ]
  return (
    <DataTable<ShownMail>
      acts
      caption={t(`states.${state}`)}
      captionHidden
      dense
      rows={mails}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => column !== false)}
    />
  )
}

function Instants({ locale, mail: { state, queuedAt, sentAt, nextAt } }: { locale: Locale; mail: ShownMail }) {
  const t = useTranslations('jobs')
  const at = (instant: Date) => formatInstant(instant, locale, 'short')
  return (
    <div className="tabular-nums sm:whitespace-nowrap">
      <p>{t('queuedAt', { when: at(queuedAt) })}</p>
      {sentAt && <p>{t('sentAt', { when: at(sentAt) })}</p>}
      {state === 'queued' && <p className="text-muted">{t('nextAt', { when: at(nextAt) })}</p>}
    </div>
  )
}

function Fault({ mail: { fault, state } }: { mail: ShownMail }) {
  const t = useTranslations('jobs')
  if (!fault) return '–'
  return (
    <>
      {t(`faults.${faultWord(fault, state)}`)}
      <span className="text-muted block text-sm wrap-anywhere">{t('code', { code: fault })}</span>
    </>
  )
}

/** What can be done about a mail that did not go. */
export function MailMoves({ mail, actions }: { mail: ShownMail; actions: MailActions }) {
  const t = useTranslations('jobs')
  if (mail.state !== 'failed' && mail.state !== 'unsure') return null
  const hidden = { mailId: mail.id, version: String(mail.version) }
  return (
    <div className="relative z-10 flex w-fit flex-wrap gap-2">
      {maySendAgain(mail) ? (
        <ButtonForm action={actions.retry} hidden={hidden} word={t('retry')} variant="secondary" />
      ) : (
        <p className="text-muted max-w-[30ch]">{t('askAgain')}</p>
      )}
      {mail.state === 'unsure' && (
        <ButtonForm action={actions.confirm} hidden={hidden} word={t('confirm')} variant="secondary" />
      )}
    </div>
  )
}
