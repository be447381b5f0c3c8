import type { Page } from '@/lib/i18n/pathnames'

type Standing = { status: string; startsAt: Date; endsAt: Date }

const isDraft = ({ status }: Standing) => status === 'draft'
const isPublished = ({ status }: Standing) => status === 'published'
const isToCome = (training: Standing, now: Date) =>
  isDraft(training) || (isPublished(training) && training.startsAt > now)

type Step = {
  page: Page
  may: (training: Standing, now: Date) => boolean
  /** For those at the door, too; the rest is the arrangers'. */
  atTheDoor?: true
}

/** What can be done with a training on a page of its own, and when: read by the links to them and by the pages. */
export const TRAINING_STEPS = {
  checkIn: { page: '/trainings/manage/[slug]/check-in', may: isPublished, atTheDoor: true },
  edit: { page: '/trainings/manage/[slug]/edit', may: (training) => isDraft(training) || isPublished(training) },
  move: { page: '/trainings/manage/[slug]/move', may: isToCome },
  cancel: { page: '/trainings/manage/[slug]/cancel', may: isToCome },
  write: { page: '/trainings/manage/[slug]/write', may: (training) => !isDraft(training) },
  recording: {
    page: '/trainings/manage/[slug]/recording',
    may: (training, now) => isPublished(training) && training.endsAt <= now,
  },
} as const satisfies Record<string, Step>

export type TrainingStep = keyof typeof TRAINING_STEPS

export function stepsOf(training: Standing, arranges: boolean, now: Date): TrainingStep[] {
  const steps: Record<TrainingStep, Step> = TRAINING_STEPS
  return (Object.keys(steps) as TrainingStep[]).filter(
    (step) => (arranges || steps[step].atTheDoor) && steps[step].may(training, now),
  )
}
