import 'server-only'
import { config } from '@/lib/config/config'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { pagePath } from '@/lib/i18n/routes'
import { logError } from '@/lib/log/log'
import { queueMailTo } from '@/lib/mail/queue-mail'
import { readCheckpointText } from '@/lib/merkle/checkpoint-text'
import type { Way } from '@/lib/proofs/codes'
import { cosignedBy } from '@/lib/proofs/cosigned-by'
import { DeliveryFault } from '@/lib/proofs/faults'
import { leafLines } from '@/lib/proofs/leaf-lines'
import { writeCheckpointFile } from '@/lib/proofs/write-checkpoint-file'

/** Minutes until the next try, after the first, the second and so on; then once a day, for as long as it takes. */
const BACK_OFF = [1, 5, 15, 60, 240, 1440] as const
const BATCH = 20

type Due = {
  id: string
  way: Way
  target: string
  attempts: number
  no: number
  size: number
  note: string
  /** How much of the log the same receiver has got before. */
  sentSize: number
}

/** Hands every checkpoint that is due to where it shall go. What fails is tried again with growing pauses. */
export async function sendCheckpoints(): Promise<void> {
  const due = await db().$queryRaw<Due[]>`
    SELECT d.id, d.way, d.target, d.attempts, c.no, c.size::float8 AS size, c.note,
      coalesce((SELECT max(s.size) FROM checkpoint_delivery o JOIN checkpoint s ON s.no = o.checkpoint_no
        WHERE o.way = d.way AND o.target = d.target AND o.sent_at IS NOT NULL), 0)::float8 AS "sentSize"
    FROM checkpoint_delivery d JOIN checkpoint c ON c.no = d.checkpoint_no
    WHERE d.sent_at IS NULL AND d.next_at <= now() ORDER BY c.no, d.way, d.target LIMIT ${BATCH}`
  const sizes = new Map<string, number>()
  for (const delivery of due) {
    const receiver = `${delivery.way} ${delivery.target}`
    const sentSize = Math.max(delivery.sentSize, sizes.get(receiver) ?? 0)
    if (await sendOne({ ...delivery, sentSize })) sizes.set(receiver, delivery.size)
  }
}

async function sendOne(due: Due): Promise<boolean> {
  try {
    if (due.way === 'mail') await mail(due)
    else if (due.way === 'folder') await put(due)
    else await cosign(due)
    return true
  } catch (error) {
    const { code = 'UNKNOWN' } = error as { code?: string }
    if (due.attempts === 0) logError('checkpoint not delivered', error, { action: due.way, code })
    const pause = BACK_OFF[Math.min(due.attempts, BACK_OFF.length - 1)] ?? BACK_OFF[0]
    await db().$executeRaw`
      UPDATE checkpoint_delivery SET attempts = attempts + 1, fault = ${code.slice(0, 100)},
        next_at = now() + make_interval(mins => ${pause}) WHERE id = ${due.id}::uuid AND sent_at IS NULL`
    return false
  }
}

/** The mail queue takes over from here, with tries and faults of its own. */
async function mail({ id, size, note }: Due): Promise<void> {
  const root = readCheckpointText(note)?.root ?? ''
  const path = pagePath('sv', '/proof')
  await transaction(async (tx) => {
    for (const address of config().checkpoints.mails)
      await queueMailTo(tx, { address, locale: 'sv' }, 'checkpoint', { size, root, note }, { path })
    await settle(tx, id)
  })
}

async function put({ id, no, size, note, sentSize }: Due): Promise<void> {
  const { folder } = config().checkpoints
  if (!folder) throw new DeliveryFault('NOT_SET')
  const padded = (count: number) => String(count).padStart(12, '0')
  if (size > sentSize)
    await writeCheckpointFile(
      folder,
      `${padded(sentSize)}-${padded(size)}.leaves`,
      leafLines({ from: sentSize, to: size }),
    )
  await writeCheckpointFile(folder, `${padded(size)}-${no}.checkpoint`, [note])
  await settle(db(), id)
}

async function cosign({ id, target, size, note, sentSize }: Due): Promise<void> {
  const witness = config().checkpoints.witnesses.find(({ verifier }) => verifier.name === target)
  if (!witness) throw new DeliveryFault('NOT_SET')
  // It has signed a later one of the same log meanwhile, which says more.
  if (sentSize > size) return settle(db(), id, null, 'SUPERSEDED')
  await settle(db(), id, await cosignedBy(witness, { size, note }, sentSize))
}

async function settle(
  tx: Pick<Tx, '$executeRaw'>,
  id: string,
  cosignature: string | null = null,
  fault: string | null = null,
) {
  await tx.$executeRaw`
    UPDATE checkpoint_delivery SET sent_at = now(), attempts = attempts + 1, fault = ${fault}, cosignature = ${cosignature}
    WHERE id = ${id}::uuid AND sent_at IS NULL`
}
