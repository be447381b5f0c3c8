import { useLocale, useTranslations } from 'next-intl'
import { AssignForm } from '@/components/cases/assign-form'
import { useCandidateWords } from '@/components/cases/candidate-words'
import { NobodyLeft } from '@/components/conflicts/nobody-left'
import { sayDays } from '@/components/people/absence-days'
import { Weighing } from '@/components/cases/weighing'
import type { CandidatesForCase } from '@/lib/advisors/list-candidates'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { CaseView } from '@/lib/cases/find-case'
import type { FormAction } from '@/lib/refusals/result'

type AssignCaseProps = {
  supportCase: Pick<CaseView, 'number' | 'version' | 'advisorId' | 'status'>
  found: CandidatesForCase
  action: FormAction<never>
}

/** Who can get a case, or take it over, and who cannot: the one that has it, and those whom the wall bars. */
export function AssignCase({ supportCase, found, action }: AssignCaseProps) {
  const t = useTranslations('caseForms.assign')
  const queue = useTranslations('queue')
  const words = useCandidateWords()
  const locale = useLocale()
  const { number, version, advisorId, status } = supportCase
  const { candidates, ...weighed } = found
  const can = candidates.filter(({ id, barred }) => !barred && id !== advisorId)
  const names = (those: typeof candidates) => those.map(({ name }) => name).join(', ')
  const has = candidates.find(({ id }) => id === advisorId)
  const barred = candidates.filter((one) => one.barred && one.id !== advisorId)
  return (
    <>
      {has && <p>{t('now', { name: has.name, away: has.away ? sayDays(has.away, locale) : 'none' })}</p>}
      {can.length > 0 ? (
        <AssignForm
          {...{ action, number, version }}
          handsOver={advisorId !== null}
          advisors={can.map((one) => ({
            id: one.id,
            name: one.name,
            about: [
              queue('points', { points: one.points }),
              ...words(one),
              t('thisWeek', { minutes: formatMinutes(one.minutesThisWeek, locale) }),
            ].join(' · '),
          }))}
        />
      ) : candidates.every((one) => one.barred) ? (
        <NobodyLeft {...{ number, status }} level={2} />
      ) : (
        <p>{t('nobody')}</p>
      )}
      {barred.length > 0 && <p className="text-muted text-sm">{t('barred', { names: names(barred) })}</p>}
      <Weighing {...weighed} />
    </>
  )
}
