import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Refusal } from '@/lib/refusals/refusal'

type Rows = { updateMany(args: never): PromiseLike<{ count: number }> }
type Where<R> = Prisma.Args<R, 'updateMany'> extends { where?: infer W } ? NonNullable<W> : never
type Data<R> = Prisma.Args<R, 'updateMany'> extends { data: infer D } ? D & object : never

/**
 * Changes the row that is still as its changer saw it, and gives it its next version. When someone was first nothing is
 * overwritten: then `movedOn` says what the changer is told.
 */
export async function changeAsSeen<R extends Rows>(
  rows: R,
  seen: Where<R> & { version: number },
  data: Data<R>,
  movedOn: () => Refusal | Promise<Refusal>,
): Promise<void> {
  // `where` and `data` are the table's own, checked above; only all tables together take no arguments in common.
  const { count } = await rows.updateMany({ where: seen, data: { ...data, version: { increment: 1 } } } as never)
  if (count === 0) throw await movedOn()
}
