import { ANSWERS, type Answer } from '@/lib/exercises/codes'

type Answered = { answer: Answer | null; amount: number | null; withinHours: number | null }

export type SummedUp = {
  answered: number
  counts: Record<Answer, number>
  /** What those who say yes or partly come to together, and of that what is there in time. */
  promised: number
  inTime: number
}

/** What the answers come to; `withinHours` is how soon it was asked for. */
export function sumUp(companies: readonly Answered[], withinHours: number): SummedUp {
  const of = (answer: Answer) => companies.filter((one) => one.answer === answer).length
  const sum = (some: readonly Answered[]) => some.reduce((total, { amount }) => total + (amount ?? 0), 0)
  return {
    answered: companies.filter(({ answer }) => answer !== null).length,
    counts: Object.fromEntries(ANSWERS.map((answer) => [answer, of(answer)])) as Record<Answer, number>,
    promised: sum(companies),
    inTime: sum(companies.filter((one) => one.withinHours !== null && one.withinHours <= withinHours)),
  }
}
