import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { MASK_KINDS } from '@/lib/audit/mask-kinds'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { MOST_ROWS } from '@/lib/lists/sheet'
import { Disclosed } from './disclosed'
import { groundName, maskName, shownOf, type DisclosureQuery } from './disclosure-query'
import type { TrailQuery } from './trail-query'
import type { TrailRow } from './trail-table'

export type DisclosurePageProps = {
  locale: Locale
  query: TrailQuery
  disclosure: DisclosureQuery
  /** How many events are chosen, counted no further than one more than a file takes. */
  total: number
  /** What is given out: how many events and names, and its first rows; null until it has been asked for in full. */
  made: { rows: readonly TrailRow[]; events: number; masks: number } | null
}

type Fields = Record<ReturnType<typeof maskName> | ReturnType<typeof groundName>, string>

/** A part of the trail that somebody has asked to read: what is masked in it and why, then how it reads, then the files. */
export function DisclosurePage(props: DisclosurePageProps) {
  const { locale, query, disclosure, total, made } = props
  const t = useTranslations('trail.disclosure')
  const { grounds, missing, until } = disclosure
  const along = { ...shownOf(query), until: until.toISOString(), prepared: 'yes' }
  const most = formatCount(MOST_ROWS, locale)
  return (
    <>
      <PageHeader heading={t('heading')} lead={t('lead')} />
      <div className="max-w-[66rem] space-y-8">
        <p>
          {t(total > MOST_ROWS ? 'selectionMany' : 'selection', { count: total, most })}{' '}
          <TextLink href={pagePath(locale, '/lead/trail', {}, shownOf(query))}>{t('change')}</TextLink>
        </p>
        {total === 0 ? (
          <EmptyState heading={t('empty')} level={2}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <>
            {missing.length > 0 && (
              <p role="alert" className="text-error font-strong">
                {t('missing', { count: missing.length })}
              </p>
            )}
            <form action={pagePath(locale, '/lead/trail/disclosure')} aria-label={t('heading')} className="space-y-5">
              {Object.entries(along).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <fieldset className="space-y-4">
                <legend className="mb-1 text-lg font-semibold">{t('masking')}</legend>
                <p className="text-muted measure text-sm">{t('maskingText')}</p>
                {MASK_KINDS.map((kind) => (
                  <div
                    key={kind}
                    className="grid items-start gap-x-6 sm:grid-cols-[18rem_minmax(0,26rem)] sm:items-end"
                  >
                    <CheckboxField<Fields>
                      name={maskName(kind)}
                      label={t(`kinds.${kind}`)}
                      defaultValue={grounds[kind] === undefined ? undefined : 'on'}
                    />
                    <TextField<Fields>
                      name={groundName(kind)}
                      label={t('groundOf', { kind: t(`kindsInside.${kind}`) })}
                      defaultValue={grounds[kind] ?? ''}
                      error={missing.includes(kind) ? t('groundMissing') : undefined}
                    />
                  </div>
                ))}
              </fieldset>
              <Button type="submit">{t('prepare')}</Button>
            </form>
            {made && <Disclosed {...{ query, disclosure, made }} />}
          </>
        )}
      </div>
    </>
  )
}
