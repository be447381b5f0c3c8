import { stockholmInstant } from '@/lib/calendar/instants'
import { addDays, today } from '@/lib/calendar/days'
import { planTraining } from '@/lib/trainings/plan-training'
import { lastEvent } from '@/tests/support/told'
import { trainingInput, trainingRow } from '@/tests/support/a-training'
import { anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

describe('planning a training', () => {
  it('makes a draft whose clock times are those of Stockholm, open for sign-up until it starts', async () => {
    const editor = await anEditor()
    const input = trainingInput({ titleSv: 'Våga räkna & bjuda!' })
    const { slug } = await planTraining(editor, input)
    expect(slug).toBe(`vaga-rakna-bjuda-${input.day}`)
    const startsAt = stockholmInstant(input.day, '09:00')
    expect(await trainingRow(slug)).toMatchObject({ status: 'draft', startsAt, signUpClosesAt: startsAt, taken: 0 })
    expect(await lastEvent()).toMatchObject({
      type: 'training.planned',
      actorId: editor.personId,
      facts: { startsOn: input.day, seats: 10 },
    })
  })

  it.each([
    ['winter', '2027-10-30', '2027-10-30T07:00:00.000Z', '2027-10-30T09:00:00.000Z'],
    ['the day the clocks go back', '2027-10-31', '2027-10-31T08:00:00.000Z', '2027-10-31T10:00:00.000Z'],
    ['the day the clocks go forward', '2027-03-28', '2027-03-28T07:00:00.000Z', '2027-03-28T09:00:00.000Z'],
  ])('keeps nine to eleven on %s', async (_name, day, starts, ends) => {
    const { slug } = await planTraining(await anEditor(), trainingInput({ day }))
    const { startsAt, endsAt } = await trainingRow(slug)
    expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual([starts, ends])
  })

  it('answers the same request with the same training, and gives two of one name an address each', async () => {
    const editor = await anEditor()
    const input = trainingInput({ titleSv: 'Samma namn' })
    const made = await planTraining(editor, input)
    expect(await planTraining(editor, input)).toEqual(made)
    await refused(() => planTraining(editor, { ...input, seats: 11 }), 'request-reused')
    await refused(() => planTraining(editor, { ...input, day: addDays(input.day, 1) }), 'request-reused')
    const other = await planTraining(editor, trainingInput({ titleSv: 'Samma namn' }))
    expect(other.slug).toBe(`${made.slug}-2`)
  })

  it('is refused in the past, with a closing after the start, and in a series that is not there', async () => {
    const editor = await anEditor()
    const plan = (more: Parameters<typeof trainingInput>[0]) => planTraining(editor, trainingInput(more))
    await refused(() => plan({ day: addDays(today(), -1) }), 'training-in-past')
    await refused(() => plan({ closesOn: addDays(today(), 11) }), 'closes-after-start')
    await refused(() => plan({ seriesId: '00000000-0000-4000-8000-000000000000' }), 'series-unknown')
  })
})
