import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordingForm } from '@/components/trainings/training-forms'
import { StepOfTraining } from '@/components/trainings/step-of-training'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { ARRANGERS } from '@/lib/trainings/access'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { addRecordingAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.recording'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ slug }, arranger, t] = await Promise.all([
    params,
    pageActor(ARRANGERS),
    getTranslations('trainingStaff.recording'),
  ])
  const training = await findManagedTraining(arranger, slug)
  if (!training) notFound()
  const { titleSv, version, recordingUrl, recordingTranscript } = training
  return (
    <div className="max-w-[44rem]">
      <PageHeader eyebrow={<span lang="sv">{titleSv}</span>} heading={t('title')} lead={t('text')} />
      <StepOfTraining training={training} step="recording" now={new Date()}>
        <RecordingForm
          action={addRecordingAction}
          seen={{ slug, version }}
          defaults={{ url: recordingUrl ?? '', transcript: recordingTranscript ?? '' }}
        />
      </StepOfTraining>
    </div>
  )
}
