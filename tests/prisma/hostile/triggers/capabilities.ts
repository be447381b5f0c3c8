import { a, brings, refuses, type Step, type Triggers } from '../support/hostile'

const SPEAKS: Step[] = [
  a('person', { id: ':person' }),
  a('company', { id: ':company' }),
  a('mandate', {
    ...{ person_id: ':person', company_id: ':company', level: `'verified'`, checked_how: `'called-company'` },
    ...{ verified_at: 'now()', valid_from: 'today() - 9' },
  }),
]
const TOLD = {
  ...{ id: ':one', request_id: ':one', version: '1', company_id: ':company', told_by: ':person' },
  valid_until: 'today() + 20',
}
const told = (more = {}) => a('capability', { ...TOLD, ...more })
const anew = (set: string) => `update capability set version = version + 1, request_id = gen_random_uuid(), ${set}`

const MERGED: Step[] = [
  a('company', { id: ':other' }),
  `update company set merged_into_id = :other where id = :company`,
]
const goesTo = `update capability set company_id = :other`

/** What is refused of what companies say that they can deliver. */
export const CAPABILITIES: Triggers = {
  capability: {
    capability_is_the_companys: [
      refuses('UA177', told()),
      refuses(
        'UA177',
        told(),
        ...SPEAKS,
        `update mandate set level = 'self-declared', checked_how = null, verified_at = null`,
      ),
      refuses('UA177', told(), ...SPEAKS, `update mandate set revoked_at = now()`),
      refuses('UA177', told(), ...SPEAKS, `update mandate set valid_to = today() - 1`),
      refuses('UA177', told(), ...SPEAKS, `update person set deactivated_at = now()`),
      refuses('UA177', told({ told_by: ':two' }), ...SPEAKS, a('person', { id: ':two' })),
      refuses('UA177', told({ version: '2' }), ...SPEAKS),
      refuses('UA177', told({ valid_until: 'today() - 1' }), ...SPEAKS),
      refuses('UA177', told({ valid_until: 'today() + 366' }), ...SPEAKS),
      refuses(
        'UA177',
        `update capability set version = version + 2, request_id = gen_random_uuid()`,
        ...SPEAKS,
        told(),
      ),
      refuses('UA177', `update capability set version = version + 1`, ...SPEAKS, told()),
      refuses('UA177', anew(`division = '45'`), ...SPEAKS, told({ division: `'31'` })),
      refuses('UA177', anew(`valid_until = today() + 366`), ...SPEAKS, told()),
      refuses('UA177', goesTo, ...SPEAKS, told(), a('company', { id: ':other' })),
      refuses('UA177', `${goesTo}, peak = 9`, ...SPEAKS, told(), ...MERGED),
      refuses(
        'UA177',
        `${goesTo}, version = version + 1, request_id = gen_random_uuid()`,
        ...SPEAKS,
        told(),
        ...MERGED,
      ),
      refuses('UA178', `update capability set reminded_at = now(), peak = 9`, ...SPEAKS, told()),
      refuses('UA178', `update capability set reminded_at = now()`, ...SPEAKS, told({ reminded_at: 'now()' })),
      refuses('UA178', `update capability set reminded_at = now()`, ...SPEAKS, told({ valid_until: 'today() + 31' })),
      brings(`reminded_at is null from capability`, anew(`peak = 9`), ...SPEAKS, told({ reminded_at: 'now()' })),
      brings(`told_at > '2020-01-01' from capability`, told({ told_at: `'2000-01-01'` }), ...SPEAKS),
    ],
    capability_goes_on_with_its_company: [refuses('UA092', told(), ...SPEAKS, ...MERGED)],
  },
}
