type Said = Partial<Record<'type' | 'kind' | 'subject' | 'company' | 'actor' | 'role' | 'status' | 'facts', string>>

/** A row with an id that the statements after it know. */
export const made = (name: string, table: string, columns: string, values: string) =>
  `with made as (insert into ${table} (${columns}) values (${values}) returning id) select set_config('a.${name}', id::text, true) from made;`
export const note = made(
  'note',
  'case_note',
  'case_id, author_id, text, request_id',
  `:case, :person, 'Text', gen_random_uuid()`,
)
export const THE_NOTE = `jsonb_build_object('noteId', current_setting('a.note'))`

/** An advisor's note on the case and its event, with what is said otherwise. */
export const written = (said: Said = {}) => {
  const { type = 'note.written', kind = 'case', subject = ':case', company = ':company' } = said
  const { actor = ':person', role = 'advisor', status = 'null', facts = THE_NOTE } = said
  return `${note} select record_event('${type}', '${kind}', ${subject}, ${company}, ${actor}, '${role}', ${status}, ${facts}, null)`
}
export const facts = (json: string) => written({ facts: `'${json}'` })

const OF_TIME = 'case_id, advisor_id, recorded_by, kind, minutes, activity, worked_on, request_id'
const timeTold = (minutes: number, activity: string, otherwise: string) => `
  select record_event('time.logged', 'case', :case, :company, :person, 'advisor', null,
    jsonb_build_object('entryId', current_setting('a.entry'), 'caseId', :case::text, 'minutes', ${minutes}, 'activity', '${activity}',
      'workedOn', today()::text, 'minutesLeft', 15) || ${otherwise}, null)`
export const minute = (otherwise: string) =>
  made(
    'entry',
    'ledger_entry',
    `account_id, ${OF_TIME}`,
    `:account, :case, :person, :person, 'work', 5, 'meeting', today(), gen_random_uuid()`,
  ) + timeTold(5, 'meeting', `'${otherwise}'`)
export const outside =
  made(
    'entry',
    'outside_time',
    `why, ${OF_TIME}`,
    `'not-counted', :case, :person, :person, 'record', 60, 'travel', today(), gen_random_uuid()`,
  ) + timeTold(5, 'travel', `'{}'`)
/** The case that waits for somebody as moved, its move with it, and an event of the lead's that tells of it. */
export const moved = (to: string, type: string, { also = '', status = `'${to}'`, facts = '{}' } = {}) =>
  `update cases set status = '${to}'${also} where id = :waitingCase;
   insert into case_move (case_id, status, moved_by) values (:waitingCase, '${to}', :lead);
   select record_event('${type}', 'case', :waitingCase, :company, :lead, 'project-lead', ${status}, '${facts}', null)`
/** An event that may tell of anything, so that it is refused for who says it. */
export const happened = (actor: string, role: string) =>
  `select record_event('test.happened', 'case', :case, :company, ${actor}, '${role}', null, '{}', null)`
export const person = (change: string, type: string) =>
  `update person set ${change} where id = :other;
   select record_event('${type}', 'person', :other, null, :lead, 'project-lead', null, '{}', null)`
export const asked = `select record_event('subscriber.asked', 'subscriber', current_setting('a.one')::uuid, null, null, 'visitor', null,
  '{"locale":"sv","kind":"posts"}', null)`
export const one = made('one', 'subscriber', 'address, kind, locale', `'en@example.test', 'posts', 'sv'`)
