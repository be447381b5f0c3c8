import {
  system,
  type Advisor,
  type BuyerAdvisor,
  type Editor,
  type ProjectLead,
  type StaffRole,
} from '@/lib/actors/actor'
import { addStaff } from '@/lib/people/add-staff'

export type Staff = {
  maja: ProjectLead
  elin: Advisor
  anton: Advisor
  yusuf: Advisor
  ebba: Editor
  lovisa: BuyerAdvisor
}

/** The invented staff of the programme: a lead, three advisors, an auditor, an editor, a buyers' advisor and a member of the steering group. */
export async function joinStaff(): Promise<Staff> {
  const maja = await join('Maja Lindvall', 'maja.lindvall@example.se', 'project-lead', '+46701740611')
  const elin = await join('Elin Hallin', 'elin.hallin@example.se', 'advisor', '+46701740612')
  const anton = await join('Anton Sundgren', 'anton.sundgren@example.se', 'advisor', '+46701740613')
  const yusuf = await join('Yusuf Haddad', 'yusuf.haddad@example.se', 'advisor', '+46701740614')
  await join('Gunilla Thorsell', 'gunilla.thorsell@example.se', 'auditor', '+46701740615')
  const ebba = await join('Ebba Norling', 'ebba.norling@example.se', 'editor', '+46701740616')
  const lovisa = await join('Lovisa Ekberg', 'lovisa.ekberg@example.se', 'buyer-advisor', '+46701740617')
  await join('Staffan Grahn', 'staffan.grahn@example.se', 'steering-member', '+46701740618')
  return { maja, elin, anton, yusuf, ebba, lovisa }
}

async function join<R extends StaffRole>(name: string, email: string, role: R, phone: string) {
  const { id: personId } = await addStaff(system, { name, email, role }, { phone, demo: true })
  return { role, personId, name, locale: 'sv' as const }
}
