import { correctAnswer } from '@/lib/buyers/correct-answer'
import { findAnswer } from '@/lib/buyers/find-answer'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { db } from '@/lib/db/client'
import { anAnswerInput, lastEventOf } from '@/tests/support/a-question'
import { asApp } from '@/tests/support/database'
import { aBuyerAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const input = (slug: string, version: number, answerSv: string) => {
  const { topic, questionSv, questionEn, answerEn, reviewedOn } = anAnswerInput()
  return { slug, version, topic, questionSv, answerSv, questionEn, answerEn, reviewedOn }
}

describe('changing a general answer', () => {
  it('keeps what it said before, for good', async () => {
    const advisor = await aBuyerAdvisor()
    const { slug } = await publishAnswer(advisor, anAnswerInput())
    await correctAnswer(advisor, input(slug, 0, 'Något annat.'))
    expect(await findAnswer(slug)).toMatchObject({ answerSv: 'Något annat.', version: 1 })
    const { id } = await db().generalAnswer.findUniqueOrThrow({ where: { slug } })
    const revisions = await db().generalAnswerRevision.findMany({
      where: { answerId: id },
      orderBy: { version: 'asc' },
    })
    expect(revisions.map(({ answerSv }) => answerSv)).toEqual(['Så snart fakturan är kontrollerad.', 'Något annat.'])
    expect(await lastEventOf(id)).toMatchObject({ type: 'general-answer.corrected' })
    await expect(asApp(`update general_answer_revision set answer_sv = 'x'`)).rejects.toMatchObject({ code: '42501' })
  })

  it('lets one of two at once through', async () => {
    const advisor = await aBuyerAdvisor()
    const { slug } = await publishAnswer(advisor, anAnswerInput())
    const refusal = await oneTooLate(
      correctAnswer(advisor, input(slug, 0, 'Ett.')),
      correctAnswer(advisor, input(slug, 0, 'Två.')),
    )
    expect(refusal.code).toBe('answer-moved-on')
    await refused(() => correctAnswer(advisor, input('finns-inte', 0, 'Ett.')), 'answer-not-found')
  })
})
