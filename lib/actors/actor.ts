/** Granted one by one: who advises bidders, who answers buyers and who writes for the public are roles of their own. */
export const STAFF_ROLES = [
  'advisor', 'project-lead', 'auditor', 'editor', 'buyer-advisor', 'steering-member',
] as const // prettier-ignore
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Where a staff role comes from: a lead gave it, or the groups of the directory do. */
export const ROLE_ORIGINS = ['hand', 'directory'] as const
export type RoleOrigin = (typeof ROLE_ORIGINS)[number]

export type Role = StaffRole | 'company-contact' | 'partner'

/** A person's right to speak for a company. Self-declared ones see only the cases they opened. */
export const MANDATE_LEVELS = ['self-declared', 'verified'] as const
export type Mandate = { companyId: string; level: (typeof MANDATE_LEVELS)[number] }

/** A person's place at a partner: a municipality's business developers, or a trade organisation. */
export const PARTNER_KINDS = ['municipality', 'trade-organisation'] as const
export type PartnerKind = (typeof PARTNER_KINDS)[number]
export type Partnership = { partnerId: string; kind: PartnerKind }

type Someone<R extends string> = { role: R; personId: string; name: string; locale: 'sv' | 'en' }

export type CompanyContact = Someone<'company-contact'> & { mandates: readonly Mandate[] }
export type Advisor = Someone<'advisor'>
export type ProjectLead = Someone<'project-lead'>
export type Auditor = Someone<'auditor'>
/** Writes trainings and posts. */
export type Editor = Someone<'editor'>
/** Answers buyers on Upphandlingslotsen's line. */
export type BuyerAdvisor = Someone<'buyer-advisor'>
/** Reads the aggregate figures, nothing else. */
export type SteeringMember = Someone<'steering-member'>
export type Partner = Someone<'partner'> & { partnerships: readonly Partnership[] }
/** Those who may see cases. */
export type Staff = Advisor | ProjectLead | Auditor
export type CaseActor = CompanyContact | Staff
export type Actor = CaseActor | Editor | BuyerAdvisor | SteeringMember | Partner

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
  /** The keys of the workspace are turned off. */
  keysOff: boolean
  roles: readonly StaffRole[]
  mandates: readonly Mandate[]
  partnerships: readonly Partnership[]
}

export type ActorIn<R extends Role> = Extract<Actor, { role: R }>

const ORDER: readonly Role[] = [
  'project-lead', 'advisor', 'auditor', 'editor', 'buyer-advisor', 'steering-member', 'partner', 'company-contact',
] // prettier-ignore

/** The person in one of their roles, or null when the role is not theirs. */
export function actAs<R extends Role>(person: Person, role: R): ActorIn<R> | null {
  return ACTING[role](person)
}

/** As what somebody changes what is their own, whatever else they may act as; a visitor may have signed in. */
export function asThemselves(person: Pick<Person, 'id' | 'roles' | 'mandates' | 'partnerships'>) {
  const { id: personId, roles, mandates, partnerships } = person
  const role =
    roles[0] ?? (partnerships.length > 0 ? 'partner' : mandates.length > 0 ? 'company-contact' : visitor.role)
  return { role, personId }
}

type Acting = { [R in Role]: (person: Person) => ActorIn<R> | null }
const ACTING: Acting = {
  'project-lead': asStaff('project-lead'),
  advisor: asStaff('advisor'),
  auditor: asStaff('auditor'),
  editor: asStaff('editor'),
  'buyer-advisor': asStaff('buyer-advisor'),
  'steering-member': asStaff('steering-member'),
  partner: ({ partnerships, ...person }) =>
    partnerships.length > 0 ? { ...someone('partner', person), partnerships } : null,
  'company-contact': ({ mandates, ...person }) =>
    mandates.length > 0 ? { ...someone('company-contact', person), mandates } : null,
}

function asStaff<R extends StaffRole>(role: R) {
  return (person: Person): Someone<R> | null => (person.roles.includes(role) ? someone(role, person) : null)
}

function someone<R extends Role>(role: R, { id, name, locale }: Pick<Person, 'id' | 'name' | 'locale'>): Someone<R> {
  return { role, personId: id, name, locale }
}

/** Everything the person may act as among `roles`, the widest sight first. */
export function actorsOf<R extends Role>(person: Person, roles: readonly R[] = ORDER as readonly R[]): ActorIn<R>[] {
  return ORDER.filter((role): role is R => (roles as readonly Role[]).includes(role)).flatMap((role) => {
    const actor = actAs(person, role)
    return actor ? [actor] : []
  })
}
