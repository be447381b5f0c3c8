import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { daysBetween } from '@/lib/calendar/days'
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
import { at } from './story'
import { dayAgo, minutesAgo, workday } from './story-times'
import {
  FIRST_BID,
  FRAMEWORK,
  GUESTS,
  LETTER,
  NOTICE,
  PRICE,
  REQUIREMENTS,
  TRANSCRIPT,
  type Guest,
  type Told,
} from './training-texts'

const MINUTE = 60_000
const DAY = 86_400_000
const PLANNED_DAYS_BEFORE = 28

/** Three trainings that come, one of them full, and several that have been, one with a recording. */
export function partsOfTrainings({ ebba, anton }: Staff): (() => Promise<void>)[] {
  const open = () =>
    openSeries(ebba, { nameSv: 'Kom igång med offentliga affärer', nameEn: 'Getting started with public contracts' })
  let series: Promise<{ id: string }> | undefined
  const told = async (text: Told, days: number, { id: seriesId }: { id: string } | { id: null }) =>
    tell(ebba, { ...text, seriesId }, days)
  const inSeries = async (text: Told, days: number) => {
    await at(plannedAt(days))
    return told(text, days, await (series ??= open()))
  }
  return [
    async () => come(await inSeries(NOTICE, -96), [...GUESTS], 8, anton),
    async () => come(await inSeries(PRICE, -61), GUESTS.slice(0, 6), 6, anton),
    async () => {
      const first = await inSeries(NOTICE, -24)
      await come(first, GUESTS.slice(0, 7), 6, anton)
      await at(new Date(first.startsAt.getTime() + DAY))
      await rate(first.slug, [5, 4, 4])
      const { version } = await db().training.findUniqueOrThrow({ where: { slug: first.slug } })
      const url = 'https://film.example.se/sa-laser-du-en-annons'
      await addRecording(ebba, { slug: first.slug, version, url, captioned: true, transcript: TRANSCRIPT })
    },
    async () => come(await inSeries(REQUIREMENTS, -14), GUESTS.slice(3, 9), 5, anton),
    async () => {
      await at(plannedAt(-4))
      await come(await told(FRAMEWORK, -4, { id: null }), GUESTS.slice(5, 10), 4, anton)
    },
    async () => come(await inSeries(PRICE, 6), GUESTS.slice(0, 8)),
    async () => {
      const firstBid = await inSeries(FIRST_BID, 9)
      await come(firstBid, GUESTS.slice(4, 8))
      const letter = { requestId: randomUUID(), readers: 'seated', textSv: LETTER, textEn: null } as const
      await at(workday(1, '11:20'))
      await writeToParticipants(ebba, { slug: firstBid.slug, ...letter })
    },
    async () => come(await inSeries(NOTICE, 14), GUESTS.slice(2, 6)),
  ]
}

type Made = { slug: string; plannedAt: Date; startsAt: Date }

/** Four weeks before it begins, in office hours. `days`: working days from the story's end. */
function plannedAt(days: number): Date {
  return workday(daysBetween(dayOfTraining(days), dayAgo(0)) + PLANNED_DAYS_BEFORE, '13:10')
}

function dayOfTraining(days: number): string {
  return addWorkingDays(dayAgo(0), days)
}

async function tell(ebba: Staff['ebba'], text: Told & { seriesId: string | null }, days: number): Promise<Made> {
  const day = dayOfTraining(days)
  const { slug } = await planTraining(ebba, {
    ...{ ...text, ...whereOf(text), requestId: randomUUID(), day, closesOn: '', closesAt: '' },
    partners: [],
  })
  await publishTraining(ebba, { slug, version: 1 })
  return { slug, plannedAt: new Date(), startsAt: stockholmInstant(day, text.startsAt) }
}

function whereOf({ audienceSv, audienceEn, place }: Told) {
  return {
    audienceSv: inTheCounty(audienceSv),
    audienceEn: audienceEn && inTheCounty(audienceEn),
    place: place && inTheCounty(place),
  }
}

/** They sign up one after the other, a few days apart, and for what has been the first of them come. */
async function come({ slug, plannedAt, startsAt }: Made, guests: readonly Guest[], came = 0, door?: Staff['anton']) {
  const ids: string[] = []
  const last = Math.min(startsAt.getTime() - DAY, minutesAgo(0).getTime())
  const between = (last - plannedAt.getTime()) / (guests.length + 1)
  for (const [index, guest] of guests.entries()) {
    await at(new Date(plannedAt.getTime() + (index + 1) * between))
    ids.push(await signedUp(slug, guest, index === 3))
  }
  if (!door) return
  for (const [index, registrationId] of ids.slice(0, came).entries()) {
    await at(new Date(startsAt.getTime() - (10 - index) * MINUTE))
    await checkIn(door, { slug, registrationId })
  }
}

async function signedUp(slug: string, guest: Guest, interpreter: boolean): Promise<string> {
  const { name, organisation, food: foodNeed, gender } = guest
  const requestId = randomUUID()
  const address = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.')
  await signUp(
    visitor,
    {
      ...{ slug, requestId, wants: 'waiting', name, email: `${address}@example.com`, organisation, gender, foodNeed },
      ...{ otherNeed: null, interpreter, captions: false },
    },
    'sv',
  )
  const { id } = await db().trainingRegistration.findUniqueOrThrow({ where: { requestId }, select: { id: true } })
  return id
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
