import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { dayOf } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { addWorkingDays } from '@/lib/calendar/working-days'
import { db } from '@/lib/db/client'
import { addRecording } from '@/lib/trainings/add-recording'
import { answerEvaluation } from '@/lib/evaluations/answer-evaluation'
import { checkIn } from '@/lib/registrations/check-in'
import { registrationLink } from '@/lib/trainings/links'
import { openSeries } from '@/lib/trainings/open-series'
import { planTraining } from '@/lib/trainings/plan-training'
import { publishTraining } from '@/lib/trainings/publish-training'
import { signUp } from '@/lib/registrations/sign-up'
import { writeToParticipants } from '@/lib/registrations/write-to-participants'
import { inTheCounty } from './places'
import type { Staff } from './staff'
import {
  FIRST_BID,
  FRAMEWORK,
  GUESTS,
  LETTER,
  NOTICE,
  PRICE,
  REQUIREMENTS,
  TRANSCRIPT,
  type Told,
} from './training-texts'

const DAY = 86_400_000

/** Three trainings that come, one of them full, and three that have been, one with a recording. */
export async function seedTrainings({ ebba, anton }: Staff): Promise<void> {
  const { id: seriesId } = await openSeries(ebba, {
    nameSv: 'Kom igång med offentliga affärer',
    nameEn: 'Getting started with public contracts',
  })
  const told = (text: Told, days: number, more: Partial<Told> = {}) => tell(ebba, { ...text, seriesId, ...more }, days)

  const first = await told(NOTICE, -24)
  await come(first, GUESTS.slice(0, 6), 5, anton)
  await rate(first.slug, [5, 4, 4])
  const { version } = await db().training.findUniqueOrThrow({ where: { slug: first.slug } })
  const url = 'https://film.example.se/sa-laser-du-en-annons'
  await addRecording(ebba, { slug: first.slug, version, url, captioned: true, transcript: TRANSCRIPT })
  await come(await told(REQUIREMENTS, -14), GUESTS.slice(3, 8), 4, anton)
  await come(await told(FRAMEWORK, -4, { seriesId: null }), GUESTS.slice(5, 10), 4, anton)

  await come(await told(PRICE, 6), GUESTS.slice(0, 8))
  const firstBid = await told(FIRST_BID, 9)
  await come(firstBid, GUESTS.slice(4, 8))
  const letter = { requestId: randomUUID(), readers: 'seated', textSv: LETTER, textEn: null } as const
  await writeToParticipants(ebba, { slug: firstBid.slug, ...letter })
  await come(await told(NOTICE, 14), GUESTS.slice(2, 6))
}

type Made = { slug: string; startsAt: Date; planned: Date }

async function tell(ebba: Staff['ebba'], text: Told & { seriesId: string | null }, days: number): Promise<Made> {
  const day = addWorkingDays(dayOf(new Date()), days)
  const startsAt = stockholmInstant(day, text.startsAt)
  const planned = days < 0 ? new Date(startsAt.getTime() - 20 * DAY) : new Date()
  const { slug } = await planTraining(
    ebba,
    { ...text, ...whereOf(text), requestId: randomUUID(), day, closesOn: '', closesAt: '' },
    planned,
  )
  await publishTraining(ebba, { slug, version: 1 }, planned)
  return { slug, startsAt, planned }
}

function whereOf({ audienceSv, audienceEn, place }: Told) {
  return {
    audienceSv: inTheCounty(audienceSv),
    audienceEn: audienceEn && inTheCounty(audienceEn),
    place: place && inTheCounty(place),
  }
}

/** They sign up, and for what has been the first of them come. */
async function come({ slug, startsAt, planned }: Made, guests: typeof GUESTS, came = 0, door?: Staff['anton']) {
  for (const [index, { name, organisation, food, gender }] of guests.entries()) {
    const requestId = randomUUID()
    const email = `${name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z ]/g, '')
      .replaceAll(' ', '.')}@example.com`
    await signUp(
      visitor,
      {
        slug, requestId, wants: 'waiting', name, email, organisation, gender, foodNeed: food, otherNeed: null,
        interpreter: index === 3, captions: false,
      },
      'sv',
      planned,
    ) // prettier-ignore
    if (!door || index >= came) continue
    const { id } = await db().trainingRegistration.findUniqueOrThrow({ where: { requestId }, select: { id: true } })
    await checkIn(door, { slug, registrationId: id }, new Date(startsAt.getTime() - 10 * 60_000 + index * 60_000))
  }
}

async function rate(slug: string, marks: number[]): Promise<void> {
  const here = await db().trainingRegistration.findMany({
    where: { training: { slug }, checkedInAt: { not: null } },
    select: { id: true },
    take: marks.length,
  })
  for (const [index, { id }] of here.entries()) {
    const token = registrationLink('evaluation', id, 'sv').split('/').at(-1) ?? ''
    const comment = index === 0 ? 'Bra att vi läste en riktig annons. Mer tid för frågor nästa gång.' : null
    await answerEvaluation({
      token,
      useful: marks[index] ?? 4,
      level: 'right',
      willBid: index === 2 ? 'perhaps' : 'yes',
      comment,
    })
  }
}
