'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { GridKeys } from '@/components/form/grid-keys'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { FormAction } from '@/lib/refusals/result'
import { ACTIVITIES } from '@/lib/rounds/activities'
import type { SavedWeek } from '@/lib/time/save-week'
import { BLANK, cellName, rowName, writeCell, writeSeen } from '@/lib/time/week-cells'
import { nameOfField, type DrawnWeek } from './drawn-week'
import { WeekDays } from './week-days'
import { sumsOf, type TypedCell } from './week-sums'
import { WeekTable } from './week-table'

export type WeekFormProps = DrawnWeek & {
  /** Made when the form is drawn: sent twice, it saves once. */
  requestId: string
  /** Saved by a form without scripts, before this page was drawn. */
  justSaved: boolean
  /** How many entries the week has, for the button that says it is done; null before it has begun. */
  entries: number | null
  isDone: boolean
  save: FormAction<SavedWeek>
}

/**
 * A week that is typed in and saved in one go: a table whose rows are cases and kinds. On a phone it shows one of its days.
 */
export function WeekForm({ requestId, justSaved, entries, isDone, save, ...drawn }: WeekFormProps) {
  const { week, days, rows } = drawn
  const t = useTranslations('week')
  const words = useTranslations('caseWords.activities')
  const locale = useLocale()
  const grid = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const [pasted, setPasted] = useState<{ filled: number; left: number } | null>(null)
  const inRows = rows.flatMap((row) =>
    days.map(({ day }): TypedCell => {
      const { number, activity } = row
      const shown = writeCell(row.cells[day]?.minutes ?? 0)
      return {
        row: rowName(row),
        number,
        activity,
        day,
        typed: typed.get(cellName({ number, activity, day })) ?? shown,
      }
    }),
  )
  const inBlank = days.map(({ day }): TypedCell => {
    return { row: BLANK.number, number: '', activity: null, day, typed: typed.get(BLANK.cell(day)) ?? '' }
  })
  const sums = sumsOf([...inRows, ...inBlank])
  const said = (minutes: number) => formatMinutes(minutes, locale)
  const readTyped = () => {
    const inputs = [...(grid.current?.querySelectorAll<HTMLInputElement>('[data-cell]') ?? [])]
    setTyped(new Map(inputs.map(({ name, value }) => [name, value])))
  }
  return (
    <ActionForm
      id="week"
      action={save}
      label={t('form')}
      nameOf={(field) => nameOfField(field, drawn)}
      onSuccess={() => {
        setTyped(new Map())
        setPasted(null)
      }}
      className="space-y-3!"
    >
      {(state) => (
        <>
          <input type="hidden" name="week" value={week} />
          <input type="hidden" name="requestId" value={requestId} />
          <input
            type="hidden"
            name="seen"
            value={writeSeen(
              rows.flatMap((row) =>
                Object.entries(row.cells).map(([day, { minutes, times }]) => ({ ...row, day, minutes, times })),
              ),
            )}
          />
          <StatusMessage>
            {(state.status === 'ok' || (justSaved && state.status === 'idle')) &&
              typed.size === 0 &&
              t((state.status === 'ok' ? state.value.done : isDone) ? 'savedAsDone' : 'saved')}
          </StatusMessage>
          <div ref={grid}>
            <GridKeys
              className="overflow-x-auto"
              onTyped={readTyped}
              onPasted={(filled, left) => setPasted({ filled, left })}
            >
              <div className="week">
                <WeekDays
                  days={days}
                  said={(day) => said(sums.days[day] ?? 0)}
                  written={(day) => writeCell(sums.days[day] ?? 0) || '–'}
                />
                <WeekTable {...drawn} {...{ state, sums }} />
              </div>
            </GridKeys>
          </div>
          <p role="status" className="text-muted text-sm">
            {pasted && t('pasted', pasted)}
          </p>
          <p className="text-sm tabular-nums">
            <span className="font-strong">{t('total', { sum: said(sums.total) })}</span>
            {ACTIVITIES.filter((kind) => sums.kinds[kind])
              .map((kind) => ` · ${words(kind)} ${said(sums.kinds[kind] ?? 0)}`)
              .join('')}
          </p>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
            <SubmitButton>{t('save')}</SubmitButton>
            {entries !== null && (!isDone || typed.size > 0) && (
              <SubmitButton variant="secondary" name="done" value={entries}>
                {t('done')}
              </SubmitButton>
            )}
            <p className="text-muted max-w-[60ch] text-sm max-sm:hidden">{t('keys')}</p>
          </div>
        </>
      )}
    </ActionForm>
  )
}
