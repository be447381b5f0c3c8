import { a, brings, refuses, type Step, type Triggers } from '../support/hostile'

const STANDS: Step[] = [
  a('person', { id: ':person' }),
  a('company', { id: ':company' }),
  a('mandate', {
    ...{ person_id: ':person', company_id: ':company', level: `'verified'`, checked_how: `'called-company'` },
    ...{ verified_at: 'now()', valid_from: 'today() - 9' },
  }),
]
const register = (more = {}) =>
  a('capability', {
    ...{ id: ':one', request_id: ':one', version: '1', company_id: ':company', told_by: ':person', division: `'31'` },
    ...{ municipalities: `'{9980}'`, valid_until: 'today() + 20' },
    ...more,
  })
const exercise = (more = {}) => a('exercise', { id: ':two', division: `'31'`, municipality: `'9980'`, ...more })
const asked = (more = {}) =>
  a('exercise_asked', { id: ':asked', exercise_id: ':two', company_id: ':company', capability_id: ':one', ...more })
const NO = { answer: `'no'`, answered_at: 'now()' }
const OVER = { ends_at: `now() - interval '1 minute'` }
const REMINDED = { reminded_at: `now() - interval '1 day'`, reminded_by: ':lead' }
const says = `update exercise_asked set answer = 'no', answered_at = now()`

const OTHER = a('company', { id: ':other' })
const MERGED = `update company set merged_into_id = :other where id = :company`
const goesTo = `update exercise_asked set company_id = :other`
const askedOf = `update exercise_asked set capability_id = :account`
const another = (division: string) =>
  register({ id: ':account', request_id: ':account', company_id: ':other', division })

/** What is refused of exercises, of who is asked in them, and of what is answered. */
export const EXERCISES: Triggers = {
  exercise: {
    exercise_goes_its_way: [
      refuses('UA186', exercise({ ends_at: `now() + interval '59 minutes'` })),
      refuses('UA186', exercise({ ends_at: `now() + interval '32 days'` })),
      refuses('UA186', exercise({ closed_at: 'now()' })),
      refuses('UA186', exercise(REMINDED)),
      refuses('UA186', `update exercise set what = 'Annat'`, exercise()),
      refuses('UA186', `update exercise set ends_at = now() + interval '9 days'`, exercise()),
      refuses('UA186', `update exercise set closed_at = now()`, exercise()),
      refuses('UA186', `update exercise set closed_by = :lead`, exercise({ closed_at: 'now()' })),
      refuses('UA186', `update exercise set closed_at = null`, exercise({ closed_at: 'now()' })),
      refuses('UA186', `update exercise set reminded_at = now(), reminded_by = :lead`, exercise(REMINDED)),
      refuses('UA186', `update exercise set reminded_at = null, reminded_by = null`, exercise(REMINDED)),
      refuses('UA186', `update exercise set reminded_at = now(), reminded_by = :lead`, exercise(OVER)),
      brings(`opened_at > '2020-01-01' from exercise`, exercise({ opened_at: `'2000-01-01'` })),
      brings(
        `closed_at > '2020-01-01' from exercise`,
        `update exercise set closed_at = '2000-01-01', closed_by = :lead`,
        exercise(),
      ),
      brings(
        `reminded_at > '2020-01-01' from exercise`,
        `update exercise set reminded_at = '2000-01-01', reminded_by = :lead`,
        exercise(),
      ),
    ],
  },
  exercise_asked: {
    exercise_asks_and_is_answered: [
      refuses('UA187', asked(), exercise(), register()),
      refuses('UA187', asked(), ...STANDS, exercise(), register({ valid_until: 'today() - 1' })),
      refuses('UA187', asked(), ...STANDS, exercise({ division: `'45'` }), register()),
      refuses('UA187', asked(), ...STANDS, exercise({ municipality: `'9981'` }), register()),
      refuses('UA187', asked(), ...STANDS, exercise(OVER), register()),
      refuses('UA187', asked(), ...STANDS, exercise({ closed_at: 'now()' }), register()),
      refuses('UA187', asked({ company_id: ':other' }), ...STANDS, exercise(), register()),
      refuses('UA187', asked(NO), ...STANDS, exercise(), register()),
      refuses('UA188', says, ...STANDS, exercise(OVER), register(), asked()),
      refuses('UA188', says, ...STANDS, exercise({ closed_at: 'now()' }), register(), asked()),
      refuses('UA188', says, ...STANDS, exercise(), register({ valid_until: 'today() - 1' }), asked()),
      refuses('UA188', says, exercise(), register(), asked()),
      refuses('UA188', `${says}, company_id = :other`, ...STANDS, exercise(), register(), asked()),
      refuses('UA188', goesTo, ...STANDS, exercise(), register(), asked(), OTHER),
      refuses('UA188', `${goesTo}, answer = 'no', answered_at = now()`, ...STANDS, exercise(), register(), asked(), OTHER, MERGED),
      refuses('UA188', askedOf, ...STANDS, exercise(), register(), asked(), OTHER, another(`'31'`)),
      refuses('UA188', askedOf, ...STANDS, exercise(), register(), asked(), OTHER, MERGED, another(`'45'`)),
      refuses('UA188', `update exercise_asked set answer = null, answered_at = null`, ...STANDS, exercise(), register(), asked(NO)),
      refuses('UA189', `delete from exercise_asked`, ...STANDS, exercise(), register(), asked(NO)),
      refuses('UA189', `delete from exercise_asked`, exercise({ closed_at: `now() - interval '364 days'` }), register(), asked()),
      brings(`answered_at > '2020-01-01' from exercise_asked`, `update exercise_asked set answer = 'no', answered_at = '2000-01-01'`, ...STANDS, exercise(), register(), asked()),
    ],
  },
} // prettier-ignore
