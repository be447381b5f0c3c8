import 'server-only'
import { db } from '@/lib/db/client'
import type { Arranger } from '@/lib/trainings/access'

/** Fewer answers than this are not shown: the few who came could be told apart. */
export const FEWEST_ANSWERS = 3

export type Evaluations = {
  answers: number
  /** Null while there are too few answers to show. */
  told: { useful: number; levels: Record<string, number>; willBid: Record<string, number>; comments: string[] } | null
}

/** What those who came thought, together; comments in the order of the alphabet, so that nobody's place tells who. */
export async function listEvaluations(_arranger: Arranger, trainingId: string): Promise<Evaluations> {
  const rows = await db().trainingEvaluation.findMany({ where: { trainingId } })
  if (rows.length < FEWEST_ANSWERS) return { answers: rows.length, told: null }
  const count = (values: string[]) => {
    const counts: Record<string, number> = {}
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1
    return counts
  }
  return {
    answers: rows.length,
    told: {
      useful: rows.reduce((sum, { useful }) => sum + useful, 0) / rows.length,
      levels: count(rows.map(({ level }) => level)),
      willBid: count(rows.map(({ willBid }) => willBid)),
      comments: rows.flatMap(({ comment }) => comment ?? []).sort(new Intl.Collator('sv').compare),
    },
  }
}
