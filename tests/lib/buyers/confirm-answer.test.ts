import { addDays, today } from '@/lib/calendar/days'
import { confirmAnswer } from '@/lib/buyers/confirm-answer'
import { findAnswer } from '@/lib/buyers/find-answer'
import { listAnswers } from '@/lib/buyers/list-answers'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { db } from '@/lib/db/client'
import { anAnswerInput, lastEventOf } from '@/tests/support/a-question'
import { aBuyerAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('confirming that a general answer holds', () => {
  it('moves its review to today, from the top of the list to its end', async () => {
    const [writer, reader] = [await aBuyerAdvisor(), await aBuyerAdvisor()]
    const { slug } = await publishAnswer(writer, anAnswerInput({ reviewedOn: addDays(today(), -200) }))
    expect((await listAnswers())[0]?.slug).toBe(slug)
    await confirmAnswer(reader, { slug, version: 0 })
    expect(await findAnswer(slug)).toMatchObject({ reviewedOn: today(), version: 1 })
    const { id, reviewedBy } = await db().generalAnswer.findUniqueOrThrow({ where: { slug } })
    expect(reviewedBy).toBe(reader.personId)
    expect(await lastEventOf(id)).toMatchObject({ type: 'general-answer.confirmed', facts: { reviewedOn: today() } })
  })

  it('lets one of two at once through', async () => {
    const advisor = await aBuyerAdvisor()
    const { slug } = await publishAnswer(advisor, anAnswerInput())
    const seen = { slug, version: 0 }
    expect((await oneTooLate(confirmAnswer(advisor, seen), confirmAnswer(advisor, seen))).code).toBe('answer-moved-on')
    await refused(() => confirmAnswer(advisor, { slug: 'finns-inte', version: 0 }), 'answer-not-found')
  })
})
