import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma, Training } from '@/lib/db/generated/client'
import type { AtTheDoor } from '@/lib/trainings/access'
import type { TrainingStatus } from '@/lib/trainings/codes'

export type ManagedTraining = Pick<
  Training,
  'slug' | 'titleSv' | 'form' | 'startsAt' | 'endsAt' | 'seats' | 'taken'
> & {
  status: TrainingStatus
  waiting: number
  attended: number
  /** Whom it is held together with, by name. */
  partners: string[]
}

/** Every training of the staff, drafts too for those who arrange them: coming nearest first, past latest first. */
export async function listManagedTrainings(
  staff: AtTheDoor,
  which: 'coming' | 'past',
  now: Date = new Date(),
): Promise<ManagedTraining[]> {
  const announced: Prisma.TrainingWhereInput = { publishedAt: { not: null } }
  const rows = await db().training.findMany({
    where: {
      ...(staff.role === 'advisor' ? announced : { OR: [{ status: 'draft' }, announced] }),
      endsAt: which === 'coming' ? { gt: now } : { lte: now },
    },
    orderBy: { startsAt: which === 'coming' ? 'asc' : 'desc' },
    take: 200,
    include: { partners: { select: { partner: { select: { name: true } } } } },
  })
  const counts = await db().$queryRaw<{ id: string; waiting: number; attended: number }[]>`
    SELECT training_id AS id, count(*) FILTER (WHERE status = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE checked_in_at IS NOT NULL)::int AS attended
    FROM training_registration WHERE training_id = ANY(${rows.map(({ id }) => id)}::uuid[]) GROUP BY training_id`
  const byId = new Map(counts.map((count) => [count.id, count]))
  return rows.map(({ id, slug, titleSv, form, startsAt, endsAt, seats, taken, status, partners }) => {
    const { waiting = 0, attended = 0 } = byId.get(id) ?? {}
    const said = { slug, titleSv, form, startsAt, endsAt, seats, taken, status: status as TrainingStatus }
    return { ...said, waiting, attended, partners: partners.map(({ partner }) => partner.name).sort() }
  })
}
