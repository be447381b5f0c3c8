import { system, type Advisor, type ProjectLead } from '@/lib/auth/actor'
import { addStaff } from '@/lib/people/add-staff'

export type Staff = { maja: ProjectLead; elin: Advisor; anton: Advisor; yusuf: Advisor }

/** The invented staff of the programme: one lead, three advisors and an auditor. */
export async function joinStaff(): Promise<Staff> {
  const maja = await join('Maja Lindvall', 'maja.lindvall@example.se', 'project-lead', '+46701740611')
  const elin = await join('Elin Hallin', 'elin.hallin@example.se', 'advisor', '+46701740612')
  const anton = await join('Anton Sundgren', 'anton.sundgren@example.se', 'advisor', '+46701740613')
  const yusuf = await join('Yusuf Haddad', 'yusuf.haddad@example.se', 'advisor', '+46701740614')
  await join('Gunilla Thorsell', 'gunilla.thorsell@example.se', 'auditor', '+46701740615')
  return { maja, elin, anton, yusuf }
}

async function join<R extends 'advisor' | 'project-lead' | 'auditor'>(
  name: string,
  email: string,
  role: R,
  phone: string,
) {
  const { id: personId } = await addStaff(system, { name, email, role }, { phone, demo: true })
  return { role, personId, name, locale: 'sv' as const }
}
