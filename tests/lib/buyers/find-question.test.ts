import { findQuestion } from '@/lib/buyers/find-question'
import { answered, aQuestion } from '@/tests/support/a-question'
import { asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor } from '@/tests/support/people'

it('notes who read which question, and who asked for one that is not there', async () => {
  const advisor = await aBuyerAdvisor()
  const { id, number } = await aQuestion()
  await answered(advisor, { number })
  expect(await findQuestion(advisor, number)).toMatchObject({ id, number, takenByName: advisor.name })
  expect(await findQuestion(advisor, 'FU-1999-0001')).toBeNull()
  const noted = await asSuperuser<{ action: string; mine: boolean }>(
    `select action, subject_id = $2 as mine from access_log where person_id = $1 order by id`,
    [advisor.personId, id],
  )
  expect(noted.map(({ action, mine }) => [action, mine])).toEqual([
    ['read', true],
    ['denied', null],
  ])
})
