import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Refusal } from '@/lib/refusals/refusal'

type Where<R> = Prisma.Args<R, 'updateMany'> extends { where?: infer W } ? NonNullable<W> : never
type Data<R> = Prisma.Args<R, 'updateMany'> extends { data: infer D } ? D & object : never
type Seen<R> = Where<R> & { version: number }
type Next<R> = Data<R> & { version: { increment: number } }
type Rows<R> = { updateMany(args: { where: Seen<R>; data: Next<R> }): PromiseLike<{ count: number }> }

/**
 * Changes the row that is still as its changer saw it, and gives it its next version. When someone was first nothing is
 * overwritten: then `movedOn` says what the changer is told.
 */
export async function changeAsSeen<R>(
  rows: R & Rows<R>,
  seen: Seen<R>,
  data: Data<R>,
  movedOn: () => Refusal | Promise<Refusal>,
): Promise<void> {
  const { count } = await rows.updateMany({ where: seen, data: { ...data, version: { increment: 1 } } })
  if (count === 0) throw await movedOn()
}
