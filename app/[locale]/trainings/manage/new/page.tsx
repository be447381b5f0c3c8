import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { PlanForm, SeriesForm } from '@/components/trainings/training-forms'
import { Details } from '@/components/ui/details'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { ARRANGERS } from '@/lib/trainings/access'
import { listChoosablePartners } from '@/lib/trainings/list-choosable-partners'
import { listSeries } from '@/lib/trainings/list-series'
import { openSeriesAction, planTrainingAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.form'))('newTitle') }
}

export default async function Page() {
  const [arranger, t] = await Promise.all([pageActor(ARRANGERS), getTranslations('trainingStaff.form')])
  const [series, partners] = await Promise.all([listSeries(arranger), listChoosablePartners(arranger, null)])
  return (
    <div className="max-w-[44rem] space-y-10">
      <PageHeader heading={t('newTitle')} />
      <PlanForm action={planTrainingAction} requestId={randomUUID()} series={series} partners={partners} />
      <Details summary={t('seriesHeading')}>
        <SeriesForm action={openSeriesAction} />
      </Details>
    </div>
  )
}
