import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { ButtonForm } from '@/components/form/button-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { FilterChips } from '@/components/ui/filter-chips'
import { PageHeader } from '@/components/ui/page-header'
import { ListPages } from '@/components/views/list-pages'
import { pagePath } from '@/lib/i18n/routes'
import { OUTCOMES, type Outcome } from '@/lib/imports/codes'
import type { FoundImport } from '@/lib/imports/find-import'
import { isReady } from '@/lib/imports/planned-rows'
import type { FormAction } from '@/lib/refusals/result'
import { GapsForm } from './gaps-form'
import { ImportDone } from './import-done'
import { ImportProgress } from './import-progress'
import { ROWS_FORM, RowsTable } from './rows-table'

const PER_PAGE = 100

export type PlanPageProps = {
  found: FoundImport
  /** Which rows are shown. */
  only: Outcome | null
  page: number
  actions: { complete: FormAction<void>; begin: FormAction<void>; discard: FormAction<never> }
}

/** A file of time before, while and after it is logged: what each row becomes, and the way there. */
export function PlanPage({ found, only, page, actions }: PlanPageProps) {
  const t = useTranslations('ownTime.fromFile')
  const locale = useLocale()
  const { id, progress, isUnderWay, rows } = found
  const { all, done } = progress
  const heading = isUnderWay ? 'underWayTitle' : all > 0 && rows.length > 0 ? 'left' : 'planTitle'
  return (
    <>
      <Breadcrumb label={t('way')} crumbs={[{ href: pagePath(locale, '/my-time/import'), text: t('title') }]} />
      <PageHeader
        heading={t(heading)}
        lead={!isUnderWay && all === 0 && t('found', { format: t(`formats.${found.format}`), count: rows.length })}
      />
      <div className="space-y-6">
        {isUnderWay ? (
          <>
            <ImportProgress {...{ all, done }} words={t('underWay', { done, all })} />
            <p className="text-muted max-w-[66ch]">{t('underWayMore')}</p>
          </>
        ) : (
          <ImportDone progress={progress} />
        )}
        {rows.length > 0 && <Rows {...{ found, only, page, actions }} />}
        {!isUnderWay && <ButtonForm action={actions.discard} hidden={{ id }} word={t('discard')} variant="quiet" />}
      </div>
    </>
  )
}

function Rows({ found, only, page, actions }: PlanPageProps) {
  const t = useTranslations('ownTime.fromFile')
  const locale = useLocale()
  const { id, rows, companies, asks, told } = found
  const to = (query: Record<string, string>) => pagePath(locale, '/my-time/import/[id]', { id }, query)
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  const ready = rows.filter(isReady)
  const beyond = ready.reduce(
    (sum, { outcome, input }) => sum + (outcome === 'outside' ? 0 : (input?.beyondCap ?? 0)),
    0,
  )
  const sought = only ? rows.filter(({ outcome }) => outcome === only) : rows
  const shown = sought.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return (
    <>
      <GapsForm {...{ id, asks, told }} complete={actions.complete} />
      {ready.length > 0 ? (
        <ButtonForm
          action={actions.begin}
          hidden={{ id, which: 'all', shownRows: ready.length, shownBeyond: beyond }}
          word={t('logAll', { count: ready.length })}
          size="regular"
        />
      ) : (
        <p>{t('noneReady')}</p>
      )}
      <FilterChips
        label={t('filter')}
        chips={[
          { href: to({}), text: t('all'), current: only === null, count: rows.length },
          ...OUTCOMES.filter((outcome) => count(outcome) > 0).map((outcome) => ({
            href: to({ visa: outcome }),
            text: t(`outcomes.${outcome}`),
            current: only === outcome,
            count: count(outcome),
          })),
        ]}
      />
      <RowsTable rows={shown} companies={companies} />
      <ListPages
        at={(number) => to({ ...(only && { visa: only }), ...(number && { page: number }) })}
        {...{ page, perPage: PER_PAGE, shown: shown.length, total: sought.length }}
      />
      {shown.some(({ input }) => input) && (
        <ActionForm id={ROWS_FORM} action={actions.begin} label={t('logChosen')} className="space-y-3!">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="which" value="chosen" />
          <SubmitButton variant="secondary">{t('logChosen')}</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
