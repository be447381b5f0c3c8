import { useTranslations } from 'next-intl'
import { ChosenRowsForm } from '@/components/form/chosen-rows-form'
import { Notice } from '@/components/ui/notice'
import type { Absence, AwayCase } from '@/lib/advisors/absence'
import type { FormAction, RowOutcome } from '@/lib/refusals/result'
import { useAbsenceDays } from './absence-days'
import { useCaseLabels } from './cover-section'

type BeforeAwayProps = {
  absences: readonly Absence[]
  cases: readonly AwayCase[]
  ownId: string
  today: string
  giveBack: FormAction<{ rows: RowOutcome<void>[] }>
}

/** Above the work list, before its advisor is away: the cases that close meanwhile, and giving those back for another to take. */
export function BeforeAway({ absences, cases, ownId, today, giveBack }: BeforeAwayProps) {
  const t = useTranslations('absence.before')
  const days = useAbsenceDays()
  const labels = useCaseLabels()
  const coming = absences.filter(({ advisorId, firstOn }) => advisorId === ownId && firstOn > today)
  return coming.map((absence) => {
    const closing = cases.filter(({ absenceId }) => absenceId === absence.id)
    return (
      // The form stays when its last case has gone, to say so.
      <div key={absence.id} className={closing.length > 0 ? 'mb-4 space-y-2' : ''}>
        {closing.length > 0 && (
          <Notice tone="warn" heading={t('heading', { count: closing.length, when: days(absence) })}>
            <p>
              {t('text')} {absence.cover && t('cover', { name: absence.cover })}
            </p>
          </Notice>
        )}
        <ChosenRowsForm
          action={giveBack}
          id={`away-${absence.id}`}
          choices={closing.map(labels)}
          words={{ legend: t('legend'), submit: t('giveBack'), done: t('done'), refused: t('refused') }}
        />
      </div>
    )
  })
}
