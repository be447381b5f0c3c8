import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EditForm } from '@/components/trainings/training-forms'
import { StepOfTraining } from '@/components/trainings/step-of-training'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { ARRANGERS } from '@/lib/trainings/access'
import { textDefaults } from '@/lib/trainings/defaults'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { listChoosablePartners } from '@/lib/trainings/list-choosable-partners'
import { listSeries } from '@/lib/trainings/list-series'
import { editTrainingAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.form'))('editTitle') }
}

export default async function Page({ params }: Props) {
  const [{ slug }, arranger, t] = await Promise.all([
    params,
    pageActor(ARRANGERS),
    getTranslations('trainingStaff.form'),
  ])
  const [training, series] = await Promise.all([findManagedTraining(arranger, slug), listSeries(arranger)])
  if (!training) notFound()
  const partners = await listChoosablePartners(arranger, training.id)
  return (
    <div className="max-w-[44rem]">
      <PageHeader eyebrow={<span lang="sv">{training.titleSv}</span>} heading={t('editTitle')} />
      <StepOfTraining training={training} step="edit" now={new Date()}>
        <EditForm
          action={editTrainingAction}
          seen={{ slug, version: training.version }}
          defaults={textDefaults(training)}
          series={series}
          partners={partners}
        />
      </StepOfTraining>
    </div>
  )
}
