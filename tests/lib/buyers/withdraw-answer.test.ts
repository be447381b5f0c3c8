import { correctAnswer } from '@/lib/buyers/correct-answer'
import { findAnswer } from '@/lib/buyers/find-answer'
import { listAnswers } from '@/lib/buyers/list-answers'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { searchAnswers } from '@/lib/buyers/search-answers'
import { withdrawAnswer } from '@/lib/buyers/withdraw-answer'
import { db } from '@/lib/db/client'
import { anAnswerInput, lastEventOf } from '@/tests/support/a-question'
import { aBuyerAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('withdrawing a general answer', () => {
  it('takes it off the site, out of the list and out of the search', async () => {
    const advisor = await aBuyerAdvisor()
    const { slug } = await publishAnswer(advisor, anAnswerInput({ questionSv: 'Om pepparkakor?' }))
    expect(await searchAnswers('pepparkakor', 'sv')).toHaveLength(1)
    await withdrawAnswer(advisor, { slug, version: 0 })
    expect(await findAnswer(slug)).toBeNull()
    expect((await listAnswers()).map((one) => one.slug)).not.toContain(slug)
    expect(await searchAnswers('pepparkakor', 'sv')).toEqual([])
    const { id } = await db().generalAnswer.findUniqueOrThrow({ where: { slug } })
    expect(await lastEventOf(id)).toMatchObject({ type: 'general-answer.withdrawn', actorId: advisor.personId })
    const { requestId: _requestId, number: _number, scrubbed: _scrubbed, ...words } = anAnswerInput()
    await refused(() => correctAnswer(advisor, { ...words, slug, version: 1 }), 'answer-moved-on')
  })

  it('happens once', async () => {
    const advisor = await aBuyerAdvisor()
    const { slug } = await publishAnswer(advisor, anAnswerInput())
    const seen = { slug, version: 0 }
    expect((await oneTooLate(withdrawAnswer(advisor, seen), withdrawAnswer(advisor, seen))).code).toBe(
      'answer-moved-on',
    )
    await refused(() => withdrawAnswer(advisor, { slug: 'finns-inte', version: 0 }), 'answer-not-found')
  })
})
