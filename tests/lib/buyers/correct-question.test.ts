import { correctQuestion } from '@/lib/buyers/correct-question'
import {
  aCaseAbout,
  aPersonOfBothRoles,
  aQuestion,
  asSeenQuestion,
  lastEventOf,
  questionRow,
} from '@/tests/support/a-question'
import { asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const naming = async (number: string, reference: string) => ({
  ...(await asSeenQuestion(number)),
  reference,
  tedNumber: '',
})

describe('correcting which procurement a question is about', () => {
  it('moves the wall, and the earlier one stands', async () => {
    const advisor = await aBuyerAdvisor()
    const { id, number } = await aQuestion({ reference: 'C-1' })
    await correctQuestion(advisor, await naming(number, 'C-2'))
    expect(await questionRow(number)).toMatchObject({ keys: ['ref:provstad:C2'], bought_for: null })
    const kept = await asSuperuser<{ key: string }>(
      'select key from question_key where question_id = $1 order by key',
      [id],
    )
    expect(kept.map(({ key }) => key)).toEqual(['ref:provstad:C1', 'ref:provstad:C2'])
    expect(await lastEventOf(id)).toMatchObject({ type: 'question.corrected', facts: {} })
  })

  it('keeps for whom a joint purchasing body buys', async () => {
    const advisor = await aBuyerAdvisor()
    const { number } = await aQuestion({ reference: 'C-6' })
    await correctQuestion(advisor, { ...(await naming(number, 'C-6')), boughtFor: 'Grannstads kommun' })
    expect(await questionRow(number)).toMatchObject({ bought_for: 'Grannstads kommun' })
  })

  it('is refused when the advisor helps a bidder in that procurement', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    await aCaseAbout('C-CONFLICT-1').triaged().assignedTo(advisor)
    const { number } = await aQuestion()
    const input = await naming(number, 'C-CONFLICT-1')
    await refused(() => correctQuestion(buyers, input), 'conflict-of-interest')
    await correctQuestion(await aBuyerAdvisor(), input)
    await refused(() => correctQuestion(buyers, { ...input, version: 1 }), 'question-not-found')
  })

  it('lets one of two at once through', async () => {
    const advisor = await aBuyerAdvisor()
    const { number } = await aQuestion()
    const inputs = [await naming(number, 'C-4'), await naming(number, 'C-5')] as const
    const refusal = await oneTooLate(correctQuestion(advisor, inputs[0]), correctQuestion(advisor, inputs[1]))
    expect(refusal.code).toBe('question-moved-on')
  })
})
