import 'server-only'
import { today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import type { Tx } from '@/lib/db/transaction'

/** The year's next case number, gap-free. Locks the year's counter until the transaction ends, so draw it first. */
export async function drawNumber(tx: Tx): Promise<{ number: string; year: number; yearSeq: number }> {
  const year = Number(today().slice(0, 4))
  const [drawn] = await tx.$queryRaw<{ seq: number }[]>`SELECT next_case_number(${year}::int) AS seq`
  if (!drawn) throw new Error('no case number was drawn')
  return {
    number: `${host().caseNumberPrefix}-${year}-${String(drawn.seq).padStart(4, '0')}`,
    year,
    yearSeq: drawn.seq,
  }
}

/** Takes the year's counter before every other lock, for whoever will draw several numbers later on. */
export async function holdNumbers(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT hold_case_numbers(${Number(today().slice(0, 4))}::int)`
}
