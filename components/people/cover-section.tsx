import { useLocale, useTranslations } from 'next-intl'
import { ChosenRowsForm } from '@/components/form/chosen-rows-form'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { isShownWithCases, type Absence, type AwayCase, type AwayMeeting } from '@/lib/advisors/absence'
import type { Colleague } from '@/lib/advisors/list-colleagues'
import { formatDay } from '@/lib/i18n/formats'
import type { FormAction, RowOutcome } from '@/lib/refusals/result'
import { useAbsenceDays } from './absence-days'
import { AwayMeetings } from './away-meetings'
import { CoverAway } from './cover-away'

export type CoverSectionProps = {
  absences: readonly Absence[]
  cases: readonly AwayCase[]
  meetings: readonly AwayMeeting[]
  colleagues: readonly Colleague[]
  today: string
  give: FormAction<{ advisorId: string; secondsLeft: number; rows: RowOutcome<string>[] }>
}

/** For the lead: of each absence now and soon who answers, which cases close in it, and handing those over. */
export function CoverSection({ absences, cases, meetings, colleagues, today, give }: CoverSectionProps) {
  const t = useTranslations('absence.covering')
  const days = useAbsenceDays()
  const soon = absences.filter((absence) => isShownWithCases(absence, today))
  if (soon.length === 0) return null
  return (
    <section aria-labelledby="covering" className="space-y-4">
      <h2 id="covering">{t('heading')}</h2>
      <ul className="grid max-w-[88rem] items-start gap-4 lg:grid-cols-2">
        {soon.map((absence) => (
          <Card
            key={absence.id}
            as="li"
            level={3}
            heading={t('who', { name: absence.advisor, when: days(absence) })}
            actions={
              <Tag tone={absence.cover && !absence.coverAway ? 'ongoing' : 'urgent'}>
                {absence.cover
                  ? t(absence.coverAway ? 'coversPartly' : 'covers', { name: absence.cover })
                  : t('nobody')}
              </Tag>
            }
          >
            <CoverAway absence={absence} />
            <AwayMeetings meetings={meetings.filter(({ absenceId }) => absenceId === absence.id)} />
            <Uncovered
              {...{ absence, give }}
              cases={cases.filter(({ absenceId }) => absenceId === absence.id)}
              colleagues={colleagues.filter(({ id }) => id !== absence.advisorId)}
            />
          </Card>
        ))}
      </ul>
    </section>
  )
}

type UncoveredProps = Pick<CoverSectionProps, 'cases' | 'colleagues' | 'give'> & { absence: Absence }

function Uncovered({ absence: { id, coverId, cover }, cases, colleagues, give }: UncoveredProps) {
  const t = useTranslations('absence.covering')
  const labels = useCaseLabels()
  return (
    <>
      <p className="mb-2">{t('uncovered', { count: cases.length })}</p>
      <ChosenRowsForm
        action={give}
        id={`cover-${id}`}
        choices={cases.map(labels)}
        all
        hidden={coverId ? { advisorId: coverId } : {}}
        words={{
          legend: t('legend'),
          submit: cover ? t('handOverTo', { name: cover }) : t('handOver'),
          done: t('done'),
          refused: t('refused'),
        }}
      >
        {!coverId && (
          <label className="min-w-0">
            <span className="block text-sm">{t('to')}</span>
            <select name="advisorId" required className="control">
              <option value="">{t('choose')}</option>
              {colleagues.map(({ id: one, name }) => (
                <option key={one} value={one}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </ChosenRowsForm>
    </>
  )
}

/** A case as its box names it: with its company and its last day. */
export function useCaseLabels() {
  const t = useTranslations('absence.covering')
  const locale = useLocale()
  return ({ number, version, company, dueOn }: AwayCase) => ({
    ...{ number, version },
    label: t('case', { number, company, day: formatDay(dueOn, locale, 'brief') }),
  })
}
