import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import type { ListedImport } from '@/lib/imports/list-imports'
import { ImportForm } from './import-form'

const TEMPLATE = '/api/lists/time-template'
const TRACKERS = ['case', 'kind', 'note', 'length', 'own'] as const

/** Where a file of time is sent from, with the template to fill in and the files that are waiting. */
export function ImportPage({ imports, error }: { imports: readonly ListedImport[]; error?: string }) {
  const t = useTranslations('ownTime.fromFile')
  const locale = useLocale()
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="space-y-8">
        <section className="space-y-3">
          <ImportForm error={error} />
          <p className="text-muted max-w-[66ch] text-sm">{t('kept')}</p>
        </section>
        {imports.length > 0 && (
          <section aria-labelledby="begun" className="space-y-2">
            <h2 id="begun">{t('begunHeading')}</h2>
            <ul className="space-y-1">
              {imports.map(({ id, rowCount: count, isUnderWay, madeAt }) => {
                const when = formatInstant(madeAt, locale, 'short')
                return (
                  <li key={id}>
                    <TextLink
                      href={pagePath(locale, '/my-time/import/[id]', { id })}
                      className="inline-flex min-h-11 items-center"
                    >
                      {t(isUnderWay ? 'begunUnderWay' : 'begun', { count, when })}
                    </TextLink>
                  </li>
                )
              })}
            </ul>
          </section>
        )}
        <section aria-labelledby="template" className="max-w-[66ch] space-y-2">
          <h2 id="template">{t('templateHeading')}</h2>
          <p>{t('template')}</p>
          <ul className="flex flex-wrap gap-x-6">
            {(['xlsx', 'csv'] as const).map((as) => (
              <li key={as}>
                <a href={`${TEMPLATE}?as=${as}`} download className="inline-flex min-h-11 items-center gap-2">
                  <Icon name="download" />
                  {t(as === 'xlsx' ? 'templateExcel' : 'templateCsv')}
                </a>
              </li>
            ))}
          </ul>
          <Details summary={t('trackersHeading')}>
            <ul className="list-disc space-y-1 pl-5">
              {TRACKERS.map((point) => (
                <li key={point}>{t(`trackers.${point}`)}</li>
              ))}
            </ul>
          </Details>
        </section>
      </div>
    </>
  )
}
