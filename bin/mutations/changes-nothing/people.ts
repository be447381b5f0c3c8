import type { Same } from '../changes-nothing'

export const PEOPLE: readonly Same[] = [
  {
    file: 'lib/mandates/decline-invitation.ts',
    what: 'AND i.ended_at IS NULL → nothing',
    why: 'one that has ended has forgotten its address, which nobody then has',
  },
  {
    file: 'lib/mandates/invite-colleague.ts',
    what: '< → <=',
    why: 'either of two days that are one is that day',
  },
  {
    file: 'lib/people/confirm-address.ts',
    what: '{ id: known.id, email, emailProvenAt: null } → { email, emailProvenAt: null }',
    why: 'a person and their address name each other',
  },
  {
    file: 'lib/people/confirm-address.ts',
    what: '{ id: known.id, email, emailProvenAt: null } → { id: known.id, emailProvenAt: null }',
    why: 'a person and their address name each other',
  },
  {
    file: 'lib/people/join-person.ts',
    what: '{ id, name: email } → { name: email }',
    why: 'nobody else is called by that address',
  },
]
