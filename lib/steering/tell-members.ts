import 'server-only'
import type { SteeringMember } from '@/lib/actors/actor'
import type { Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { queueMail } from '@/lib/mail/queue-mail'
import { seesWholeRound } from '@/lib/steering/sees-whole-round'

type Member = { personId: string; name: string; locale: Locale }

/** Writes to the members of the steering group that a report is there, with its link; to nobody who may not see its round whole. */
export async function tellMembers(tx: Tx, { no, roundId }: { no: number; roundId: string }): Promise<void> {
  const members = await tx.$queryRaw<Member[]>`
    SELECT p.id AS "personId", p.name, p.locale FROM role_in_force r JOIN person p ON p.id = r.person_id
    WHERE r.role = 'steering-member' ORDER BY p.id`
  for (const one of members) {
    const member: SteeringMember = { role: 'steering-member', ...one }
    if (!(await seesWholeRound(member, roundId))) continue
    const path = pagePath(one.locale, '/lead/steering/[no]', { no: String(no) })
    await queueMail(tx, one.personId, 'report-frozen', { no }, { path })
  }
}
