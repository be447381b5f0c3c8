import { AUDIT } from './changes-nothing/audit'
import { AUTH } from './changes-nothing/auth'
import { BUYERS } from './changes-nothing/buyers'
import { CAPABILITIES } from './changes-nothing/capabilities'
import { CASES } from './changes-nothing/cases'
import { CONFLICTS } from './changes-nothing/conflicts'
import { EXERCISES } from './changes-nothing/exercises'
import { JOBS } from './changes-nothing/jobs'
import { MEETINGS } from './changes-nothing/meetings'
import { OUTCOMES } from './changes-nothing/outcomes'
import { PARTNERS } from './changes-nothing/partners'
import { PEOPLE } from './changes-nothing/people'
import { REGISTRATIONS } from './changes-nothing/registrations'
import { STEERING } from './changes-nothing/steering'
import { TIME } from './changes-nothing/time'

/** A rule of a file that may be broken without anybody being able to notice, by what the tool says of it, and why. */
export type Same = { file: string; what: string; why: string }

export const CHANGES_NOTHING: readonly Same[] = [
  ...AUDIT,
  ...AUTH,
  ...BUYERS,
  ...CAPABILITIES,
  ...CASES,
  ...CONFLICTS,
  ...EXERCISES,
  ...JOBS,
  ...MEETINGS,
  ...OUTCOMES,
  ...PARTNERS,
  ...PEOPLE,
  ...REGISTRATIONS,
  ...STEERING,
  ...TIME,
]

export const whyTheSame = (file: string, what: string): string | null =>
  CHANGES_NOTHING.find((one) => one.file === file && one.what === what)?.why ?? null
