import type { Same } from '../changes-nothing'

export const REGISTRATIONS: readonly Same[] = [
  {
    file: 'lib/registrations/offer-free-seats.ts',
    what: "status = 'published' AND → nothing",
    why: 'what it finds in vain is looked at again while the training is held',
  },
  {
    file: 'lib/registrations/offer-free-seats.ts',
    what: 'AND taken < seats → nothing',
    why: 'what it finds in vain is looked at again while the training is held',
  },
  {
    file: 'lib/registrations/offer-free-seats.ts',
    what: 'AND starts_at > ${now} → nothing',
    why: 'what it finds in vain is looked at again while the training is held',
  },
  {
    file: 'lib/registrations/offer-free-seats.ts',
    what: 'r.training_id = t.id AND → nothing',
    why: 'what it finds in vain is looked at again while the training is held',
  },
  {
    file: 'lib/registrations/offer-free-seats.ts',
    what: "AND r.status = 'waiting' → nothing",
    why: 'what it finds in vain is looked at again while the training is held',
  },
  {
    file: 'lib/registrations/withdraw-registration.ts',
    what: '{ id, status: from } → { id }',
    why: 'the training is held: it is as it was read just before',
  },
  {
    file: 'lib/registrations/lapse-offers.ts',
    what: "{ training: { status: 'published' }, ...ended(now) } → { training: { status: 'published' } }",
    why: 'what it finds in vain is looked at again while the training is held',
  },
  {
    file: 'lib/registrations/anonymise-registrations.ts',
    what: '{ trainingId: id, comment: { not: null } } → { trainingId: id }',
    why: 'a comment that is none stays none',
  },
]
