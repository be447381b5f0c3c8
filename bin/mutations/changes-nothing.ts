/** A rule of a file that may be broken without anybody being able to notice, by what the tool says of it, and why. */
export type Same = { file: string; what: string; why: string }

export const CHANGES_NOTHING: readonly Same[] = [
  {
    file: 'lib/imports/begin-import.ts',
    what: 'AND person_id = ${advisor.personId}::uuid → nothing',
    why: 'the import has been found to be the advisor’s just before, and it never changes hands',
  },
  {
    file: 'lib/time/log-time.ts',
    what: "fault.sqlState === '23514' && fault.constraint?.endsWith('within_cap') → fault.sqlState === '23514'",
    why: 'what has come this far has kept every other CHECK',
  },
  {
    file: 'lib/cases/count-waiting.ts',
    what: '!lead && !advisor && !contact && !partner → false',
    why: 'it spares the database a question whose answers are all left out',
  },
  {
    file: 'lib/imports/complete-import.ts',
    what: 'AND person_id = ${advisor.personId}::uuid → nothing',
    why: 'the import has been found to be the advisor’s just before, and it never changes hands',
  },
  {
    file: 'lib/audit/event-words.ts',
    what: "typeof list === 'object' && list !== null → list !== null",
    why: 'a word has no property that is named by a code',
  },
  {
    file: 'lib/time/inputs.ts',
    what: "typeof typed !== 'object' || typed === null → typed === null",
    why: 'what is no object has no fields, and is refused by the schema as it was',
  },
  {
    file: 'lib/conflicts/list-closed-to.ts',
    what: 'barred.length === 0 → false',
    why: 'it spares the database a question that nothing answers',
  },
  {
    file: 'lib/conflicts/declare-interest.ts',
    what: '!state → false',
    why: 'what did not come from the database has stored nothing, and is thrown all the same',
  },
  {
    file: 'lib/conflicts/ask-exception.ts',
    what: '!state → false',
    why: 'what did not come from the database has stored nothing, and is thrown all the same',
  },
  {
    file: 'lib/conflicts/decide-twins.ts',
    what: '< → <=',
    why: 'two cases of different companies never have one id',
  },
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
    file: 'lib/cases/find-last-step.ts',
    what: 'AND s.transaction_at = own.transaction_at → nothing',
    why: 'a transaction and its time come together: either names it until its number is used again',
  },
  {
    file: 'lib/cases/find-last-step.ts',
    what: 's.transaction = own.transaction AND → nothing',
    why: 'a transaction and its time come together: either names it until its number is used again',
  },
  {
    file: 'lib/cases/undo-step.ts',
    what: 'AND s.transaction_at = e.transaction_at → nothing',
    why: 'a transaction and its time come together: either names it until its number is used again',
  },
  {
    file: 'lib/cases/find-last-step.ts',
    what: '> → >=',
    why: 'nothing falls on the microsecond that a clock shows',
  },
  {
    file: 'lib/cases/tell-of-hours.ts',
    what: 'AND advisor_id IS NOT NULL → nothing',
    why: 'a case in these states has an advisor',
  },
  {
    file: 'lib/cases/notify-contact.ts',
    what: 'AND c.contact_disowned_at IS NULL → nothing',
    why: 'it is written to as the case is opened, before anybody can have said so',
  },
  {
    file: 'lib/cases/notify-contact.ts',
    what: 'AND p.deactivated_at IS NULL → nothing',
    why: 'whoever is shut out opens no case',
  },
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
  {
    file: 'lib/meetings/hold-meetings-ahead.ts',
    what: "status = 'booked' AND → nothing",
    why: 'it holds more than is changed, and changes nothing',
  },
  {
    file: 'lib/meetings/lapse-times.ts',
    what: "o.status = 'waiting' AND → nothing",
    why: 'what it finds in vain is left by the update of it',
  },
  {
    file: 'lib/steering/sees-whole-round.ts',
    what: 'barred.length === 0 → false',
    why: 'it spares the database a question that nothing answers',
  },
  {
    file: 'lib/steering/freeze-report.ts',
    what: '!draft || draft.version !== version → !draft',
    why: 'the database refuses it by the same code, when all has been counted',
  },
  {
    file: 'lib/steering/count-report.ts',
    what: 'Object.values(overview).includes(null) || !behind → Object.values(overview).includes(null)',
    why: 'it states for the types what never happens',
  },
  {
    file: 'lib/steering/report-figures.ts',
    what: 'target && targets?.[target] → targets?.[target]',
    why: 'no target has no name',
  },
  {
    file: 'lib/steering/report.ts',
    what: '!known → false',
    why: 'each key is of one of the two',
  },
  {
    file: 'lib/steering/begin-report.ts',
    what: "attempt >= TRIES || databaseFault(error)?.sqlState !== '23505' → attempt >= TRIES",
    why: 'whatever else is refused is refused as often as it is tried',
  },
]

export const whyTheSame = (file: string, what: string): string | null =>
  CHANGES_NOTHING.find((one) => one.file === file && one.what === what)?.why ?? null
