import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { profileMovedOn } from '@/lib/advisors/profile-moved-on'
import type { SaveCompetenceInput } from '@/lib/advisors/profile-inputs'
import { record } from '@/lib/audit/record'
import { host } from '@/lib/config/host'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Says what an advisor knows: an advisor of themselves, the lead of any. Codes that the host does not have are left out.
 * Refusals: `advisor-missing`, `advisor-unknown`, `profile-moved-on` when somebody else was first.
 */
export async function saveCompetence(actor: Advisor | ProjectLead, input: SaveCompetenceInput): Promise<void> {
  const advisorId = actor.role === 'advisor' ? actor.personId : input.advisorId
  if (!advisorId) throw new Refusal('advisor-missing', {}, 'advisorId')
  const { version, divisions, needs, languages } = input
  const industries = known(host().industries, input.industries)
  const municipalities = known(host().municipalities, input.municipalities)
  try {
    await transaction(async (tx) => {
      const told = { divisions, industries, needs, languages, municipalities }
      const data = { ...told, toldBy: actor.personId }
      const movedOn = () => profileMovedOn(tx, 'advisor_competence', advisorId)
      if (version > 0) await changeAsSeen(tx.advisorCompetence, { advisorId, version }, data, movedOn)
      else {
        const first = [{ ...data, advisorId, version: 1 }]
        const { count } = await tx.advisorCompetence.createMany({ data: first, skipDuplicates: true })
        if (count === 0) throw await movedOn()
      }
      await record(tx, actor, 'competence.told', { kind: 'person', id: advisorId }, told)
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state === 'UA150' || state === '23503') throw new Refusal('advisor-unknown', {}, 'advisorId')
    throw error
  }
}

const known = (list: readonly { code: string }[], codes: readonly string[]) =>
  list.map(({ code }) => code).filter((code) => codes.includes(code))
