import { useTranslations } from 'next-intl'
import { ChartFigure } from '@/components/charts/chart-figure'
import { LineChart } from '@/components/charts/line-chart'
import { sayTarget } from '@/components/rounds/target-words'
import { DataTable } from '@/components/ui/data-table'
import { Details } from '@/components/ui/details'
import type { PaceLine } from '@/lib/figures/pace-lines'
import { formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { wholeTargets, type TargetName } from '@/lib/rounds/targets'

const say = (name: TargetName, value: number, locale: Locale) =>
  sayTarget(wholeTargets({ [name]: value }), name, locale)

/** How a round comes along towards each of its targets: a line each, against an even pace. */
export function PaceChart({ locale, lines }: { locale: Locale; lines: readonly PaceLine[] }) {
  const t = useTranslations('figures.paceLines')
  const labels = useTranslations('rounds.targets')
  const months = [...new Set(lines.flatMap(({ points }) => points.map(({ month }) => month)))].sort().reverse()
  if (lines.length === 0) return null
  return (
    <ChartFigure
      id="paceLines"
      caption={t('caption')}
      note={t('note')}
      table={
        <Details summary={t('table')}>
          <DataTable
            caption={t('table')}
            captionHidden
            dense
            rows={months}
            rowKey={(month) => month}
            columns={[
              { key: 'month', header: t('month'), rowHeader: true, cell: (month) => formatMonth(month, locale) },
              ...lines.map(({ name, points }) => ({
                key: name,
                header: labels(name),
                numeric: true,
                cell: (month: string) => say(name, points.find((one) => one.month === month)?.sum ?? 0, locale),
              })),
            ]}
          />
        </Details>
      }
    >
      <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        {lines.map(({ name, target, points }) => {
          const [reached, of] = [say(name, points.at(-1)?.sum ?? 0, locale), say(name, target, locale)]
          return (
            <li key={name} className="min-w-0 space-y-2">
              <p className="text-sm">
                <span className="font-strong block">{labels(name)}</span>
                <span className="tabular-nums">{t('of', { reached, target: of })}</span>
              </p>
              <LineChart
                label={t('line', { name: labels(name), reached, target: of })}
                points={points.map(({ at, sum }) => ({ at, value: sum }))}
                target={target}
              />
            </li>
          )
        })}
      </ul>
    </ChartFigure>
  )
}
