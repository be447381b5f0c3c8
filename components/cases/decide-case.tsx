import { useLocale, useTranslations } from 'next-intl'
import { AcceptAndAssignForm } from '@/components/cases/accept-and-assign-form'
import { useCandidateWords } from '@/components/cases/candidate-words'
import { Weighing } from '@/components/cases/weighing'
import { NobodyLeft } from '@/components/conflicts/nobody-left'
import { Notice } from '@/components/ui/notice'
import type { CandidatesForCase } from '@/lib/advisors/list-candidates'
import type { CaseView } from '@/lib/cases/find-case'
import { mayMove } from '@/lib/cases/moves'
import { queuePath, queueView, type QueueView } from '@/lib/cases/queue-place'
import type { FormAction } from '@/lib/refusals/result'

type DecideCaseProps = {
  supportCase: Pick<CaseView, 'number' | 'version' | 'status' | 'roundClosed' | 'roundName' | 'advisorName'>
  found: CandidatesForCase
  action: FormAction<never>
  next: string
  /** What of the queue is looked at. */
  place: QueueView
  /** All of them, not only those who come first. */
  everyAdvisor?: boolean
}

/** As many as are seen without scrolling; who is looked for by name is further down the whole list. */
const FIRST = 8

/** Who can take the case, with a press for each; or why nobody can. */
export function DecideCase({ supportCase, found, action, next, place, everyAdvisor }: DecideCaseProps) {
  const locale = useLocale()
  const t = useTranslations('queue')
  const casePage = useTranslations('casePage')
  const statuses = useTranslations('caseWords.statuses')
  const words = useCandidateWords()
  const { number, version, status, roundClosed, roundName, advisorName } = supportCase
  if (!mayMove('accept', status) && !mayMove('assign', status)) {
    return (
      <Notice level={3} heading={t('notInQueue')}>
        <p>{t('notInQueueText', { status: statuses(status).toLowerCase(), advisor: advisorName ?? 'none' })}</p>
      </Notice>
    )
  }
  const { candidates: advisors, ...weighed } = found
  const rows = everyAdvisor ? advisors : advisors.slice(0, FIRST)
  if (roundClosed) return <p>{casePage('roundClosed', { round: roundName })}</p>
  return (
    <section aria-labelledby="decide" className="space-y-2">
      <h3 id="decide">{t(status === 'opened' ? 'acceptAndAssign' : 'assign')}</h3>
      {advisors.length > 0 && advisors.every(({ barred }) => barred) && (
        <NobodyLeft {...{ number, status, next }} level={4} view={queueView(place)} />
      )}
      {advisors.length === 0 ? (
        <p>{t('noAdvisors')}</p>
      ) : (
        <AcceptAndAssignForm
          key={`${number} ${version}`}
          action={action}
          hidden={{ number, version, next, view: queueView(place) }}
          word={t('assign')}
          rows={rows.map((one) => ({
            id: one.id,
            name: one.name,
            points: one.barred ? null : t('points', { points: one.points }),
            about: one.barred ? t('barredWhy') : words(one).join(' · '),
            cannot: one.barred ? t('barred') : null,
          }))}
        />
      )}
      {rows.length < advisors.length && (
        <p>
          <a href={`${queuePath(locale, { ...place, shown: number, everyAdvisor: true })}#decide`}>
            {t('everyAdvisor', { count: advisors.length })}
          </a>
        </p>
      )}
      {advisors.length > 0 && <Weighing {...weighed} />}
    </section>
  )
}
