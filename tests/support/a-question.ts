import { randomUUID } from 'node:crypto'
import { visitor, type Advisor, type BuyerAdvisor } from '@/lib/actors/actor'
import { answerQuestion } from '@/lib/buyers/answer-question'
import { askQuestion } from '@/lib/buyers/ask-question'
import type { PublishAnswerInput } from '@/lib/buyers/inputs'
import type { AskQuestionInput } from '@/lib/buyers/question-inputs'
import { takeQuestion } from '@/lib/buyers/take-question'
import { today } from '@/lib/calendar/days'
import type { NeedInput } from '@/lib/cases/application-inputs'
import { grantRole } from '@/lib/people/grant-role'
import { aCase } from './a-case'
import { aBid, anApplication } from './an-application'
import { asSuperuser } from './database'
import { aLead, anAdvisor } from './people'

export const aQuestionInput = (differing: Partial<AskQuestionInput> = {}): AskQuestionInput => ({
  requestId: randomUUID(),
  // A question of no procurement is likely about any of its buyer's.
  organisation: differing.reference || differing.tedNumber ? 'Provstads kommun' : 'Allmänstads kommun',
  name: 'Inga Inköpare',
  email: `${randomUUID()}@example.test`,
  phone: '+46701740698',
  topic: 'payment-terms',
  text: 'Hur snabbt får vi betala en leverantör?',
  wantsCall: false,
  reference: '',
  tedNumber: '',
  ...differing,
})

export type TestQuestion = { id: string; number: string; link: string; input: AskQuestionInput }

/** A question asked by the real operation. */
export async function aQuestion(differing: Partial<AskQuestionInput> = {}): Promise<TestQuestion> {
  const input = aQuestionInput(differing)
  const { number, link } = await askQuestion(visitor, input, 'sv')
  const { id } = await questionRow(number)
  return { id, number, link, input }
}

type Row = { id: string; version: number; status: string; taken_by: string | null; keys: string[] } & Record<
  string,
  unknown
>

/** The row as only the server's keeper can see it. */
export async function questionRow(number: string): Promise<Row> {
  const [row] = await asSuperuser<Row>('select * from buyer_question where number = $1', [number])
  if (!row) throw new Error('no such question')
  return row
}

export const asSeenQuestion = async (number: string) => ({ number, version: (await questionRow(number)).version })

export const taken = async (advisor: BuyerAdvisor, { number }: { number: string }) =>
  takeQuestion(advisor, await asSeenQuestion(number))

export const answered = async (advisor: BuyerAdvisor, { number }: { number: string }, text = 'Inom trettio dagar.') =>
  answerQuestion(advisor, { ...(await asSeenQuestion(number)), requestId: randomUUID(), text })

export const anAnswerInput = (differing: Partial<PublishAnswerInput> = {}): PublishAnswerInput => ({
  requestId: randomUUID(),
  number: undefined,
  scrubbed: true,
  topic: 'payment-terms',
  questionSv: 'Hur snabbt får vi betala?',
  answerSv: 'Så snart fakturan är kontrollerad.',
  questionEn: null,
  answerEn: null,
  reviewedOn: today(),
  ...differing,
})

type BuyersMail = { to: string; locale: string; params: object; sealed: string }

/** The mail about the question, which the application sees in the buyers' room only. */
export async function mailAbout(questionId: string, template: string): Promise<BuyersMail> {
  const [mail] = await asSuperuser<BuyersMail>(
    `select to_address as "to", locale, params, sealed from mail where question_id = $1 and template = $2`,
    [questionId, template],
  )
  if (!mail) throw new Error('no such mail')
  return mail
}

/** The newest event about the question or the general answer. */
export async function lastEventOf(id: string) {
  const [event] = await asSuperuser<{ type: string; role: string; actorId: string | null; facts: unknown }>(
    `select type, role, actor_id as "actorId", facts from audit_event where subject_id = $1 order by seq desc limit 1`,
    [id],
  )
  return event
}

/** One person who advises bidders and answers buyers. */
export async function aPersonOfBothRoles(name?: string): Promise<{ advisor: Advisor; buyers: BuyerAdvisor }> {
  const advisor = await anAdvisor(name)
  await grantRole(await aLead(), { personId: advisor.personId, role: 'buyer-advisor' })
  return { advisor, buyers: { ...advisor, role: 'buyer-advisor' } }
}

/** A case about the procurement that Provstads kommun knows by this reference. */
export const aCaseAbout = (reference: string) => aCase(anApplication({ need: { ...aBid(), reference } as NeedInput }))
