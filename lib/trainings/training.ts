import type { TrainingForm, TrainingStatus } from '@/lib/trainings/codes'

/** A training as anyone may see it. The link to an online event is not here: only those with a seat get it. */
export type PublicTraining = {
  id: string
  slug: string
  status: TrainingStatus
  form: TrainingForm
  language: 'sv' | 'en'
  titleSv: string
  titleEn: string | null
  aboutSv: string
  aboutEn: string | null
  learnSv: string
  learnEn: string | null
  audienceSv: string
  audienceEn: string | null
  place: string | null
  food: boolean
  startsAt: Date
  endsAt: Date
  signUpClosesAt: Date
  seats: number
  taken: number
  waiting: number
  recordingUrl: string | null
  recordingTranscript: string | null
  /** Whom it is held together with, by name. */
  partners: string[]
  series: { nameSv: string; nameEn: string | null } | null
}
