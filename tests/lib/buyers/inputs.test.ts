import { randomUUID } from 'node:crypto'
import {
  correctAnswerInput,
  endTieInput,
  logCallInput,
  markDifferenceInput,
  publishAnswerInput,
  questionChangeInput,
} from '@/lib/buyers/inputs'
import { today } from '@/lib/calendar/days'

const ANSWER = {
  ...{ topic: 'training', questionSv: ' Hur? ', answerSv: 'Så.', questionEn: '', answerEn: '', reviewedOn: today() },
}
type Said = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }
const faults = ({ error }: Said) => error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

it('corrects an answer that is whole, in Swedish alone or in both languages', () => {
  const said = (of: object) => correctAnswerInput.safeParse({ ...ANSWER, slug: 'hur', version: '3', ...of })
  expect(said({}).data).toMatchObject({ version: 3, questionSv: 'Hur?', questionEn: null, answerEn: null })
  expect(said({ questionEn: 'How?', answerEn: 'So.' }).data).toMatchObject({ questionEn: 'How?', answerEn: 'So.' })
  for (const half of [{ questionEn: 'How?' }, { answerEn: 'So.' }]) expect(faults(said(half))).toEqual(['answerEn: english-half']) // prettier-ignore
  expect(faults(said({ slug: 'Hur?' }))).toEqual(['slug: answer-not-found'])
  expect(faults(said({ questionSv: ' ', answerSv: '' }))).toEqual([
    'questionSv: question-missing',
    'answerSv: answer-missing',
  ])
})

it('publishes what is scrubbed, with the question and the theme that it began with, or none', () => {
  const said = (of: object) =>
    publishAnswerInput.safeParse({ ...ANSWER, requestId: randomUUID(), scrubbed: 'on', number: '', theme: '', themeRound: '', ...of }) // prettier-ignore
  expect(said({}).data).toMatchObject({ topic: 'training', scrubbed: true })
  for (const field of ['number', 'theme', 'themeRound'] as const) expect(said({}).data?.[field]).toBeUndefined()
  const themeRound = randomUUID()
  expect(said({ number: 'UL-2026-1234', theme: 'form', themeRound }).data).toMatchObject({ number: 'UL-2026-1234', theme: 'form', themeRound }) // prettier-ignore
  expect(faults(said({ number: 'UL-26' }))).toEqual(['number: question-not-found'])
  expect(faults(said({ scrubbed: '' }))).toEqual(['scrubbed: not-scrubbed'])
  expect(faults(said({ questionEn: 'How?' }))).toEqual(['answerEn: english-half'])
})

it('knows a question by its number, a call by how it ended, and what is said to be apart', () => {
  expect(questionChangeInput.safeParse({ number: 'UL-2026-123456', version: '0' }).data).toEqual({ number: 'UL-2026-123456', version: 0 }) // prettier-ignore
  for (const number of ['UL-2026-123', 'UL-2026-1234567890', 'xUL-2026-1234', 'UL-2026-1234x', 'UA-2026-1234'])
    expect(faults(questionChangeInput.safeParse({ number, version: '0' }))).toEqual(['number: question-not-found'])
  const call = { number: 'UL-2026-1234', requestId: randomUUID(), note: '' }
  expect(logCallInput.safeParse({ ...call, result: 'reached' }).data).toMatchObject({ result: 'reached', note: '' })
  expect(faults(logCallInput.safeParse({ ...call, result: 'maybe' }))).toEqual(['result: call-result-missing'])
  const apart = (word: string) => markDifferenceInput.safeParse({ matchId: randomUUID(), apart: word }).data?.apart
  expect(['yes', 'no', 'maybe'].map(apart)).toEqual([true, false, undefined])
  const tie = { number: 'UL-2026-1234', personId: randomUUID(), tie: 'advised', reason: '' }
  expect(faults(endTieInput.safeParse(tie))).toEqual(['reason: tie-reason-missing'])
})
