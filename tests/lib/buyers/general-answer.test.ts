import { inLanguage, type GeneralAnswer } from '@/lib/buyers/general-answer'

const answer = {
  questionSv: 'Fråga?',
  answerSv: 'Svar.',
  questionEn: 'Question?',
  answerEn: 'Answer.',
} as GeneralAnswer
const swedish = { question: 'Fråga?', text: 'Svar.' }

it('is read in the reader’s language, and where it is not whole in Swedish, which is said on an English page alone', () => {
  expect(inLanguage(answer, 'en')).toEqual({ question: 'Question?', text: 'Answer.' })
  expect(inLanguage(answer, 'sv')).toEqual(swedish)
  for (const half of [{ questionEn: null }, { answerEn: null }]) {
    expect(inLanguage({ ...answer, ...half }, 'en')).toEqual({ ...swedish, lang: 'sv' })
    expect(inLanguage({ ...answer, ...half }, 'sv')).toEqual(swedish)
  }
})
