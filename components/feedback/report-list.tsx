import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag, type TagTone } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { ListedReport } from '@/lib/feedback/list-reports'
import { REPORT_MOVES, type ReportStatus } from '@/lib/feedback/report-status'
import { shownEmail } from '@/lib/people/shown-email'

type ReportListProps = { reports: readonly ListedReport[]; move: FormAction<void> }

const tones: Record<ReportStatus, TagTone> = { received: 'new', answered: 'ongoing', closed: 'closed' }

/** What somebody could not use, with where to answer. */
export function ReportList({ reports, move }: ReportListProps) {
  const t = useTranslations('feedback.leadList')
  if (reports.length === 0) return <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>
  return (
    <ul className="grid max-w-[60rem] gap-4">
      {reports.map((report) => (
        <Card
          key={report.id}
          as="li"
          heading={<span className="tabular-nums">{report.number}</span>}
          actions={<Tag tone={tones[report.status]}>{t(`states.${report.status}`)}</Tag>}
        >
          <div className="space-y-5">
            {report.erased ? (
              <p className="text-muted">{t('erased')}</p>
            ) : (
              <p lang={report.locale} className="max-w-[66ch] wrap-anywhere whitespace-pre-line">
                {report.what}
              </p>
            )}
            <Facts report={report} />
            <Moves report={report} move={move} />
          </div>
        </Card>
      ))}
    </ul>
  )
}

function Facts({ report: { receivedOn, page, email, erased } }: { report: ListedReport }) {
  const t = useTranslations('feedback.leadList')
  const answerTo = email ? <TextLink href={`mailto:${email}`}>{shownEmail(email)}</TextLink> : t('noEmail')
  return (
    <SummaryList
      plain
      rows={[
        { key: 'received', term: t('received'), value: <span className="tabular-nums">{receivedOn}</span> },
        ...(erased
          ? []
          : [
              { key: 'page', term: t('page'), value: <span className="wrap-anywhere">{page}</span> },
              { key: 'email', term: t('email'), value: <span className="wrap-anywhere">{answerTo}</span> },
            ]),
      ]}
    />
  )
}

function Moves({
  report: { id, number, version, status, erased },
  move,
}: {
  report: ListedReport
  move: FormAction<void>
}) {
  const t = useTranslations('feedback.leadList')
  if (erased) return null
  const word = (to: ReportStatus) => (status === 'closed' ? t('reopen') : t(to === 'closed' ? 'close' : 'answered'))
  return (
    <div className="flex flex-wrap gap-3">
      {REPORT_MOVES[status].map((to, index) => (
        <ButtonForm
          key={to}
          action={move}
          hidden={{ reportId: id, version: String(version), to }}
          word={word(to)}
          about={number}
          variant={index === 0 && status === 'received' ? 'primary' : 'secondary'}
        />
      ))}
    </div>
  )
}
