export type StaffRole = 'advisor' | 'project-lead' | 'auditor'
export type Role = StaffRole | 'company-contact'

/** A person's right to speak for a company. Self-declared ones see only the cases they opened. */
export type Mandate = { companyId: string; level: 'self-declared' | 'verified' }

type Someone<R extends string> = { role: R; personId: string; name: string; locale: 'sv' | 'en' }

export type CompanyContact = Someone<'company-contact'> & { mandates: readonly Mandate[] }
export type Advisor = Someone<'advisor'>
export type ProjectLead = Someone<'project-lead'>
export type Auditor = Someone<'auditor'>
export type Staff = Advisor | ProjectLead | Auditor
export type Actor = CompanyContact | Staff

/** Someone without an account, on a public page. */
export type Visitor = { role: 'visitor'; personId: null }
/** The system itself, for jobs and the start. */
export type System = { role: 'system'; personId: null }
export const visitor: Visitor = { role: 'visitor', personId: null }
export const system: System = { role: 'system', personId: null }

/** Who is signed in, with everything they may act as. */
export type Person = {
  id: string
  sessionId: string
  name: string
  email: string | null
  locale: 'sv' | 'en'
  roles: readonly StaffRole[]
  mandates: readonly Mandate[]
}

export type ActorIn<R extends Role> = Extract<Actor, { role: R }>

const ORDER: readonly Role[] = ['project-lead', 'advisor', 'auditor', 'company-contact']

/** The person in one of their roles, or null when the role is not theirs. */
export function actAs<R extends Role>(person: Person, role: R): ActorIn<R> | null {
  const { id: personId, name, locale, mandates } = person
  if (role === 'company-contact') {
    return mandates.length > 0 ? ({ role, personId, name, locale, mandates } as unknown as ActorIn<R>) : null
  }
  return person.roles.includes(role) ? ({ role, personId, name, locale } as unknown as ActorIn<R>) : null
}

/** Everything the person may act as among `roles`, the widest sight first. */
export function actorsOf<R extends Role>(person: Person, roles: readonly R[] = ORDER as readonly R[]): ActorIn<R>[] {
  return ORDER.filter((role): role is R => (roles as readonly Role[]).includes(role)).flatMap((role) => {
    const actor = actAs(person, role)
    return actor ? [actor] : []
  })
}
