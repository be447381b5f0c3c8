import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { MoveTrainingForm } from '@/components/trainings/training-forms'
import { StepOfTraining } from '@/components/trainings/step-of-training'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { ARRANGERS } from '@/lib/trainings/access'
import { countStanding } from '@/lib/registrations/count-standing'
import { whenDefaults } from '@/lib/trainings/defaults'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { moveTrainingAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.moving'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ slug }, arranger, t] = await Promise.all([
    params,
    pageActor(ARRANGERS),
    getTranslations('trainingStaff.moving'),
  ])
  const training = await findManagedTraining(arranger, slug)
  if (!training) notFound()
  return (
    <div className="max-w-[44rem]">
      <PageHeader
        eyebrow={<span lang="sv">{training.titleSv}</span>}
        heading={t('title')}
        lead={t('text', { count: await countStanding(arranger, training.id) })}
      />
      <StepOfTraining training={training} step="move" now={new Date()}>
        <MoveTrainingForm
          action={moveTrainingAction}
          seen={{ slug, version: training.version }}
          defaults={whenDefaults(training)}
        />
      </StepOfTraining>
    </div>
  )
}
