import { randomUUID } from 'node:crypto'
import {
  system,
  type Advisor,
  type Auditor,
  type BuyerAdvisor,
  type CompanyContact,
  type Editor,
  type ProjectLead,
  type StaffRole,
  type SteeringMember,
} from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { addStaff } from '@/lib/people/add-staff'
import { grantByHand } from '@/lib/people/grant-by-hand'

export const aLead = (name = 'Lisa Lead') => aStaffPerson<ProjectLead>('project-lead', name)
export const anAdvisor = (name = 'Rut Rådgivare') => aStaffPerson<Advisor>('advisor', name)
export const anAuditor = (name = 'Rune Revisor') => aStaffPerson<Auditor>('auditor', name)
export const anEditor = (name = 'Ebba Redaktör') => aStaffPerson<Editor>('editor', name)
export const aBuyerAdvisor = (name = 'Lovisa Lots') => aStaffPerson<BuyerAdvisor>('buyer-advisor', name)
export const aSteeringMember = (name = 'Stina Styrgrupp') => aStaffPerson<SteeringMember>('steering-member', name)

/** One more role, as the system gives it: without a second lead. */
export const givenRole = ({ personId }: { personId: string }, role: StaffRole) =>
  transaction((tx) => grantByHand(tx, system, { personId, role }))

/** The person as a company's contact, with the mandates they hold in the database now. */
export async function asContact(personId: string): Promise<CompanyContact> {
  const person = await db().person.findUniqueOrThrow({ where: { id: personId } })
  const held = await db().mandate.findMany({ where: { personId, revokedAt: null } })
  const mandates = held.map(({ companyId, level }) => ({ companyId, level: level as 'self-declared' | 'verified' }))
  return { role: 'company-contact', personId, name: person.name, locale: 'sv', mandates }
}

async function aStaffPerson<S extends Advisor | ProjectLead | Auditor | Editor | BuyerAdvisor | SteeringMember>(
  role: S['role'],
  name: string,
): Promise<S> {
  const email = `${randomUUID()}@example.test`
  const { id: personId } = await addStaff(system, { name, email, role })
  return { role, personId, name, locale: 'sv' } as S
}
