import { startGeneralAnswer } from '@/lib/buyers/first-draft'
import type { QuestionView } from '@/lib/buyers/question-view'

const question = (of: Partial<QuestionView> = {}) =>
  ({
    ...{ topic: 'training', text: ' Hur\n\ngör  vi? ', locale: 'sv' },
    ...{ answers: [{ text: 'Så här.' }, { text: 'Eller så.' }], ...of },
  }) as QuestionView

it('starts with what was asked and all that was answered, in its language', () => {
  const words = { topic: 'training', reviewedOn: '2026-11-05' }
  expect(startGeneralAnswer(question(), '2026-11-05')).toEqual({ ...words, questionSv: ' Hur gör vi? ', answerSv: 'Så här.\n\nEller så.' }) // prettier-ignore
  expect(startGeneralAnswer(question({ locale: 'en' }), '2026-11-05')).toEqual({ ...words, questionEn: ' Hur gör vi? ', answerEn: 'Så här.\n\nEller så.' }) // prettier-ignore
})

it('starts with the day alone without a question, and with no topic where it was another', () => {
  expect(startGeneralAnswer(null, '2026-11-05')).toEqual({ reviewedOn: '2026-11-05' })
  expect(startGeneralAnswer(question({ topic: 'other' }), '2026-11-05')).toMatchObject({ topic: '' })
  const { questionSv, answerSv } = startGeneralAnswer(question({ text: null, answers: [] }), '2026-11-05')
  expect([questionSv, answerSv]).toEqual(['', ''])
  expect(startGeneralAnswer(question({ text: 'a'.repeat(201) }), '2026-11-05').questionSv).toHaveLength(200)
})
