import { useTranslations } from 'next-intl'
import { ChosenRowsForm } from '@/components/form/chosen-rows-form'
import { classes } from '@/components/ui/classes'
import { Details } from '@/components/ui/details'
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

/** Under the work list, before its advisor is away: the cases that close meanwhile, and giving those back for another to take. */
export function BeforeAway({ absences, cases, ownId, today, giveBack }: BeforeAwayProps) {
  const t = useTranslations('absence.before')
  const days = useAbsenceDays()
  const labels = useCaseLabels()
  const coming = absences.filter(({ advisorId, firstOn }) => advisorId === ownId && firstOn > today)
  return coming.map((absence) => {
    const closing = cases.filter(({ absenceId }) => absenceId === absence.id)
    const some = closing.length > 0
    // Folded, so that the list itself stays in sight; while it is open it stays when its last case has gone, to say so.
    return (
      <div key={absence.id} className={classes('mb-2', !some && 'hidden has-[details[open]]:block')}>
        <Details
          summary={
            <span className={some ? 'text-warn font-strong' : ''}>
              {t('heading', { count: closing.length, when: days(absence) })}
            </span>
          }
        >
          {some && (
            <p className="mb-2 max-w-[66ch]">
              {t('text')} {absence.cover && t('cover', { name: absence.cover })}
            </p>
          )}
          <ChosenRowsForm
            action={giveBack}
            id={`away-${absence.id}`}
            choices={closing.map(labels)}
            words={{ legend: t('legend'), submit: t('giveBack'), done: t('done'), refused: t('refused') }}
          />
        </Details>
      </div>
    )
  })
}
