import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { planTraining } from '@/lib/trainings/plan-training'
import type { SignUpInput } from '@/lib/registrations/inputs'
import { offerFreeSeats } from '@/lib/registrations/offer-free-seats'
import { signUp, type SignedUp } from '@/lib/registrations/sign-up'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { asSuperuser } from '@/tests/support/database'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, mailsTo, signUpInput, trainingInput, trainingRow } from '@/tests/support/a-training'
import { anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const stored = (requestId: string) => db().trainingRegistration.findUniqueOrThrow({ where: { requestId } })

/** On a slow machine a transaction may not get its turn in ten seconds; a browser sends the same form again. */
async function persistently(input: SignUpInput, tries = 30): Promise<SignedUp> {
  try {
    return await signUp(visitor, input, 'sv')
  } catch (error) {
    if ((error as { code?: string }).code !== 'P2028' || tries === 1) throw error
    return persistently(input, tries - 1)
  }
}

describe('signing up', () => {
  it('takes a seat, writes it down without a name, and mails a confirmation with a calendar file', async () => {
    const { slug } = await aTraining()
    const input = signUpInput(slug)
    expect(await signUp(visitor, input, 'sv')).toEqual({ as: 'seat' })

    const registration = await stored(input.requestId)
    expect(registration).toMatchObject({ status: 'seated', queueNo: 1, name: 'Petra Prövare' })
    expect(await trainingRow(slug)).toMatchObject({ taken: 1, nextQueueNo: 2 })
    expect(await lastEvent()).toMatchObject({
      type: 'training.signed-up',
      actorId: null,
      facts: { registrationId: registration.id, status: 'seated', queueNo: 1 },
    })
    const mail = await db().mail.findFirstOrThrow({ where: { toAddress: input.email } })
    expect(mail).toMatchObject({ template: 'training-seated', locale: 'sv', personId: null })
    expect(mail.params).toMatchObject({ title: 'Läs en annons', calendar: 'request', registrationId: registration.id })
  })

  it('answers a form that is sent again after sign-up has closed as it did before', async () => {
    const { slug } = await aTraining()
    const input = signUpInput(slug)
    const later = new Date(Date.now() + 30 * 86_400_000)
    expect(await signUp(visitor, input, 'sv')).toEqual({ as: 'seat' })
    expect(await signUp(visitor, input, 'sv', later)).toEqual({ as: 'seat' })
    await refused(() => signUp(visitor, signUpInput(slug), 'sv', later), 'sign-up-closed')
  })

  it('keeps needs apart and only counts a gender', async () => {
    const { id, slug } = await aTraining()
    const input = signUpInput(slug, { interpreter: true, foodNeed: 'Vegan', gender: 'woman' })
    await signUp(visitor, input, 'sv')
    await signUp(visitor, signUpInput(slug, { gender: 'woman' }), 'sv')
    await signUp(visitor, signUpInput(slug), 'sv')
    const { id: registrationId } = await stored(input.requestId)
    expect(await db().trainingNeed.findMany()).toEqual([
      { registrationId, interpreter: true, captions: false, food: 'Vegan', other: null },
    ])
    expect(await db().trainingGender.findMany({ where: { trainingId: id } })).toEqual([
      { trainingId: id, answer: 'woman', count: 2 },
    ])
    const facts = await db().auditEvent.findMany({ where: { subjectId: id } })
    expect(JSON.stringify(facts.map(({ canonical }) => canonical))).not.toMatch(/Vegan|woman|Petra|example/)
  })

  it('asks before it puts someone who meant a seat on the waiting list, and leaves no trace of asking', async () => {
    const { slug } = await aTraining({ seats: 1 })
    await signUp(visitor, signUpInput(slug), 'sv')
    const late = signUpInput(slug)
    await refused(() => signUp(visitor, late, 'sv'), 'seat-gone')
    expect(await trainingRow(slug)).toMatchObject({ taken: 1, nextQueueNo: 2 })
    expect(await signUp(visitor, { ...late, wants: 'waiting' }, 'sv')).toEqual({ as: 'waiting' })
    expect(await stored(late.requestId)).toMatchObject({ status: 'waiting', queueNo: 2 })
    expect(await mailsTo(late.email)).toEqual(['training-waiting'])
  })

  it('lets no newcomer pass those who wait, also when a seat is free', async () => {
    const { slug } = await aTraining({ seats: 1 })
    await aRegistration(slug)
    await aRegistration(slug)
    await asSuperuser(`alter table training disable trigger change_leaves_an_event`)
    await asSuperuser(`update training set seats = 5 where slug = $1`, [slug])
    await asSuperuser(`alter table training enable trigger change_leaves_an_event`)
    await refused(() => signUp(visitor, signUpInput(slug), 'sv'), 'seat-gone')
  })

  it('gives a seat to someone who asked for the waiting list when there is one', async () => {
    const { slug } = await aTraining({ seats: 1 })
    expect(await signUp(visitor, signUpInput(slug, { wants: 'waiting' }), 'sv')).toEqual({ as: 'seat' })
  })

  it('is refused once it is closed, cancelled, or before it is published', async () => {
    const { slug, editor } = await aTraining({ closesOn: addDays(today(), 5), closesAt: '12:00' })
    const later = new Date(Date.now() + 6 * 86_400_000)
    await refused(() => signUp(visitor, signUpInput(slug), 'sv', later), 'sign-up-closed')
    await cancelTraining(editor, { slug, version: 2 })
    await refused(() => signUp(visitor, signUpInput(slug), 'sv'), 'sign-up-closed')
    const draft = await planTraining(await anEditor(), trainingInput())
    await refused(() => signUp(visitor, signUpInput(draft.slug), 'sv'), 'training-not-found')
    await refused(() => signUp(visitor, signUpInput('finns-inte'), 'sv'), 'training-not-found')
  })
})

describe('an address that is signed up already', () => {
  it('is answered as a newcomer is, stays one registration, and gets its mail again', async () => {
    const { slug } = await aTraining({ seats: 2 })
    const { email } = await aRegistration(slug)
    expect(await signUp(visitor, signUpInput(slug, { email }), 'sv')).toEqual({ as: 'seat' })
    await aRegistration(slug)

    // Full by now: a newcomer is asked, and so is whoever types a known address.
    await refused(() => signUp(visitor, signUpInput(slug, { email }), 'sv'), 'seat-gone')
    const newcomer = signUpInput(slug, { wants: 'waiting' })
    const known = signUpInput(slug, { wants: 'waiting', email })
    expect(await signUp(visitor, known, 'sv')).toEqual(await signUp(visitor, newcomer, 'sv'))
    expect(await db().trainingRegistration.count({ where: { email } })).toBe(1)
    expect(await mailsTo(email)).toEqual(['training-seated', 'training-seated', 'training-seated'])
  })

  it('seats a colleague of another name, each with a mail of their own', async () => {
    const { slug } = await aTraining({ seats: 5 })
    const email = `info-${randomUUID()}@example.com`
    const [first, second] = [
      await aRegistration(slug, { email, name: 'Anna Ek' }),
      await aRegistration(slug, { email, name: 'Bo Ek' }),
    ]
    await signUp(visitor, signUpInput(slug, { email, name: 'anna ek' }), 'sv')
    const rows = await db().trainingRegistration.findMany({ where: { email }, orderBy: { queueNo: 'asc' } })
    expect(rows.map(({ id, name, status }) => [id, name, status])).toEqual([
      [first.id, 'Anna Ek', 'seated'],
      [second.id, 'Bo Ek', 'seated'],
    ])
    expect(await mailsTo(email)).toEqual(['training-seated', 'training-seated', 'training-seated'])
    expect(await trainingRow(slug)).toMatchObject({ taken: 2 })
  })

  it('gets its offer again, not the waiting list, while a seat is offered', async () => {
    const { slug } = await aTraining({ seats: 1 })
    const [first, second] = [await aRegistration(slug), await aRegistration(slug)]
    await withdrawRegistration(first.token)
    await offerFreeSeats()
    await signUp(visitor, signUpInput(slug, { email: second.email, wants: 'waiting' }), 'sv')
    expect(await mailsTo(second.email)).toEqual(['training-waiting', 'training-offered', 'training-offered'])
  })

  it('is one registration when it comes twenty times at once', async () => {
    const { slug } = await aTraining()
    const email = `${randomUUID()}@example.com`
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signUp(visitor, signUpInput(slug, { email }), 'sv')),
    )
    expect(new Set(answers.map(({ as }) => as))).toEqual(new Set(['seat']))
    expect(await trainingRow(slug)).toMatchObject({ taken: 1 })
  })
})

describe('the same request', () => {
  it('is one registration, and one mail, ten times at once', async () => {
    const { slug } = await aTraining()
    const input = signUpInput(slug)
    await Promise.all(Array.from({ length: 10 }, () => signUp(visitor, input, 'sv')))
    expect(await trainingRow(slug)).toMatchObject({ taken: 1 })
    expect(await mailsTo(input.email)).toEqual(['training-seated'])
  })

  it('is refused when it now comes with another address: a colleague must not be lost', async () => {
    const { slug } = await aTraining()
    const input = signUpInput(slug)
    await signUp(visitor, input, 'sv')
    const colleague = { ...input, email: `${randomUUID()}@example.com` }
    await refused(() => signUp(visitor, colleague, 'sv'), 'request-reused')
  })

  it.each([
    ['another organisation', { organisation: 'Ett annat bolag' }],
    ['a need', { foodNeed: 'Inga nötter' }],
    ['an interpreter', { interpreter: true }],
  ])('is refused when it now comes with %s, which nobody would read', async (_name, changed) => {
    const { slug } = await aTraining()
    const input = signUpInput(slug)
    await signUp(visitor, input, 'sv')
    await refused(() => signUp(visitor, { ...input, ...changed }, 'sv'), 'request-reused')
    expect(await signUp(visitor, input, 'sv')).toEqual({ as: 'seat' })
  })
})

describe('three hundred at once for the last ten seats', () => {
  it('seats exactly ten, and queues the rest in the order they were let in', async () => {
    const { id, slug } = await aTraining({ seats: 10 })
    const inputs = Array.from({ length: 300 }, () => signUpInput(slug, { wants: 'waiting' }))
    const answers = await Promise.all(inputs.map(persistently))
    expect(answers.filter(({ as }) => as === 'seat')).toHaveLength(10)
    const rows = await db().trainingRegistration.findMany({ where: { trainingId: id }, orderBy: { queueNo: 'asc' } })
    expect(rows.map(({ queueNo }) => queueNo)).toEqual(Array.from({ length: 300 }, (_one, index) => index + 1))
    expect(rows.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 10 }, () => 'seated'),
      ...Array.from({ length: 290 }, () => 'waiting'),
    ])
    expect(rows.map(({ registeredAt }) => registeredAt.getTime())).toEqual(
      rows.map(({ registeredAt }) => registeredAt.getTime()).sort((a, b) => a - b),
    )
    expect(await trainingRow(slug)).toMatchObject({ taken: 10, nextQueueNo: 301 })
  }, 300_000)

  it('lets ten in and asks the others first when all of them meant a seat', async () => {
    const { id, slug } = await aTraining({ seats: 10 })
    const settled = await Promise.allSettled(Array.from({ length: 300 }, () => persistently(signUpInput(slug))))
    const codes = settled.map((one) =>
      one.status === 'fulfilled' ? one.value.as : (one.reason as { code?: string }).code,
    )
    expect(codes.filter((code) => code === 'seat')).toHaveLength(10)
    expect(codes.filter((code) => code === 'seat-gone')).toHaveLength(290)
    expect(await db().trainingRegistration.count({ where: { trainingId: id } })).toBe(10)
  }, 300_000)
})
