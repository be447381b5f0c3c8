import { getLocale, getTranslations } from 'next-intl/server'
import { TrainingList } from '@/components/trainings/training-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Icon } from '@/components/ui/icon'
import { listTrainings } from '@/lib/trainings/list-trainings'

export async function generateMetadata() {
  const t = await getTranslations('trainings')
  return { title: t('title') }
}

export default async function Page() {
  const now = new Date()
  const [locale, t, coming, past] = await Promise.all([
    getLocale(),
    getTranslations('trainings'),
    listTrainings('coming', now),
    listTrainings('past', now),
  ])
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="max-w-[60rem] space-y-14">
        <section aria-labelledby="coming" className="space-y-4">
          <h2 id="coming">{t('coming')}</h2>
          {coming.length > 0 ? (
            <TrainingList trainings={coming} locale={locale} now={now} />
          ) : (
            <EmptyState heading={t('empty')} level={3}>
              <p>{t('emptyText')}</p>
            </EmptyState>
          )}
          <p>
            <a href={`/api/feeds/trainings?lang=${locale}`} className="inline-flex min-h-12 items-center gap-2">
              <Icon name="calendar" />
              {t('subscribe')}
            </a>
          </p>
        </section>
        {past.length > 0 && (
          <section aria-labelledby="past" className="space-y-4">
            <h2 id="past">{t('past')}</h2>
            <TrainingList trainings={past} locale={locale} now={now} />
          </section>
        )}
      </div>
    </>
  )
}
