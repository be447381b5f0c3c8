import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonForm } from '@/components/form/button-form'
import { StepOfTraining } from '@/components/trainings/step-of-training'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { ARRANGERS } from '@/lib/trainings/access'
import { countStanding } from '@/lib/registrations/count-standing'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { cancelTrainingAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.cancelling'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ slug }, arranger, cancelling, discarding] = await Promise.all([
    params,
    pageActor(ARRANGERS),
    getTranslations('trainingStaff.cancelling'),
    getTranslations('trainingStaff.discarding'),
  ])
  const training = await findManagedTraining(arranger, slug)
  if (!training) notFound()
  const { id, version, titleSv, status } = training
  const words =
    status === 'draft'
      ? { title: discarding('title'), text: discarding('text'), submit: discarding('submit') }
      : {
          title: cancelling('title'),
          text: cancelling('text', { count: await countStanding(arranger, id) }),
          submit: cancelling('submit'),
        }
  return (
    <div className="max-w-[44rem]">
      <PageHeader eyebrow={<span lang="sv">{titleSv}</span>} heading={words.title} lead={words.text} />
      <StepOfTraining training={training} step="cancel" now={new Date()}>
        <ButtonForm
          action={cancelTrainingAction}
          hidden={{ slug, version: String(version) }}
          word={words.submit}
          variant="danger"
        />
      </StepOfTraining>
    </div>
  )
}
