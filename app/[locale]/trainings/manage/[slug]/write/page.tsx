import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { WriteForm } from '@/components/trainings/training-forms'
import { StepOfTraining } from '@/components/trainings/step-of-training'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { ARRANGERS } from '@/lib/trainings/access'
import { countReaders } from '@/lib/registrations/count-readers'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { writeToParticipantsAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.writing'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ slug }, arranger, t] = await Promise.all([
    params,
    pageActor(ARRANGERS),
    getTranslations('trainingStaff.writing'),
  ])
  const training = await findManagedTraining(arranger, slug)
  if (!training) notFound()
  const counts = await countReaders(arranger, training.id)
  return (
    <div className="max-w-[44rem]">
      <PageHeader
        eyebrow={<span lang="sv">{training.titleSv}</span>}
        heading={t('title')}
        lead={counts.standing === 0 ? t('nobody') : t('text')}
      />
      <StepOfTraining training={training} step="write" now={new Date()}>
        {counts.standing > 0 && (
          <WriteForm action={writeToParticipantsAction} slug={slug} requestId={randomUUID()} counts={counts} />
        )}
      </StepOfTraining>
    </div>
  )
}
