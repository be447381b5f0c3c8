import { ENDED_DAYS } from '@/lib/capabilities/erase-capabilities'
import { GUESS_HOURS } from '@/lib/auth/count-guess'
import { ANSWER_YEARS } from '@/lib/exercises/erase-answers'
import { KEPT_YEARS } from '@/lib/feedback/report-status'
import { DRAFT_DAYS } from '@/lib/intake/draft-cookie'
import { MAIL_YEARS } from '@/lib/mail/forget-old-mails'
import { INVITED_DAYS } from '@/lib/mandates/lapse-invitations'
import { KEPT_DAYS } from '@/lib/meetings/forget-meeting-words'
import { MAIL_DAYS, UNCONFIRMED_DAYS } from '@/lib/newsletter/expire-subscriptions'
import { READABLE_DAYS } from '@/lib/offline/readable-days'
import { WORDS_YEARS } from '@/lib/outcomes/forget-follow-ups'
import { shippedText } from '@/lib/pages/shipped-text'
import { NAMED_YEARS } from '@/lib/registrations/anonymise-registrations'
import { asSuperuser } from '@/tests/support/database'

const [sv, en] = [shippedText('privacy', 'sv'), shippedText('privacy', 'en')]
const ONLY_WHAT_ENDS: string[] = []

type Kept = { how: string; periods: () => Promise<string[]> | string[] }

/** The part "How long we keep it", line by line, with the code that keeps each promise. */
const PROMISED: [sv: RegExp, en: RegExp, kept: Kept][] = [
  [/^Uppgifter i ärenden/, /^Data in cases/, { how: 'by the authority', periods: () => ONLY_WHAT_ENDS }],
  [/^En påbörjad ansökan/, /^An application that is begun/, constant([DRAFT_DAYS, 'days'])],
  [/^En e-postadress som någon/, /^An email address that somebody/, routine('forget_typed_contacts')],
  [/^En inbjudan/, /^An invitation/, constant([INVITED_DAYS, 'days'])],
  [/^Text i ett formulär/, /^The text of a form/, column('kept_text.expires_at')],
  [/^Text som du har börjat skriva/, /^Text that you have begun/, column('draft.expires_at', 'forget_old_drafts')],
  [/^Raderna i en fil/, /^The rows of a file/, column('time_import.expires_at')],
  [
    /^Anger en rådgivare sin kalender/,
    /^If an advisor gives/,
    { how: 'forget_busy_calendar', periods: () => ONLY_WHAT_ENDS },
  ],
  [/^Ditt namn och telefonnummer/, /^Your name and telephone/, constant([READABLE_DAYS, 'days'])],
  // Needs are erased by the day (erase-needs.test.ts).
  [/^Din anmälan/, /^Your registration/, constant([NAMED_YEARS, 'year'], 'the day after')],
  [/^Din adress för bloggen/, /^Your address for the blog/, constant([UNCONFIRMED_DAYS, 'days'], [MAIL_DAYS, 'days'])],
  [/^Det som en partner/, /^What a partner/, { how: 'as a case', periods: () => ONLY_WHAT_ENDS }],
  [/^Vem hos en partner/, /^Who at a partner/, { how: 'by the authority', periods: () => ONLY_WHAT_ENDS }],
  [/^Var ett möte/, /^Where a meeting/, constant([KEPT_DAYS, 'days'])],
  [/^Vad du skriver om stödet/, /^What you write about the support/, constant([WORDS_YEARS, 'year'])],
  [/^Det som företaget berättar/, /^What the company tells us/, constant([ENDED_DAYS, 'days'])],
  [/^Vad företaget svarar i en övning/, /^What the company answers in an exercise/, constant([ANSWER_YEARS, 'year'])],
  [/^En fråga till/, /^A question to/, { how: 'erase_old_questions', periods: policyOfErasure }],
  [/^En anmäld brist/, /^A reported/, constant([KEPT_YEARS, 'year'])],
  [/^Sparade vyer/, /^Saved views/, { how: 'with the account', periods: () => ONLY_WHAT_ENDS }],
  [/^Noteringar om vad som är nytt/, /^Notes of what is new/, routine('forget_old_notices')],
  [/^Mejl som vi har skickat/, /^Emails that we have sent/, constant([MAIL_YEARS, 'year'])],
  [/^Noteringar om vem/, /^Notes of who/, { how: 'turn_access_log forget_access_clients', periods: accessLog }],
]

const linesOf = (text: string, heading: string) =>
  (text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2))
const [inSwedish, inEnglish] = [linesOf(sv, 'Hur länge vi sparar'), linesOf(en, 'How long we keep it')]

it('every line of how long we keep something is one that code keeps, and none is left out', () => {
  expect(inSwedish.map((line) => PROMISED.findIndex(([sign]) => sign.test(line)))).toEqual([...PROMISED.keys()])
  expect(inEnglish.map((line) => PROMISED.findIndex(([, sign]) => sign.test(line)))).toEqual([...PROMISED.keys()])
})

it.each(PROMISED.map(([, , kept], at) => ({ kept, at, line: inEnglish[at] ?? '' })))(
  'says the time that the code keeps it: $line',
  async ({ kept, at, line }) => {
    const periods = await kept.periods()
    expect(periodsIn(line, ENGLISH)).toEqual(periods)
    expect(periodsIn(inSwedish[at] ?? '', SWEDISH)).toEqual(periods)
  },
)

it('every routine of the database that forgets something by the clock has its line', async () => {
  const routines = await asSuperuser<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
     and proname ~ '^(forget|erase|turn)_' and prosrc ~ 'now\\(\\)|closed_at'`,
  )
  const named = PROMISED.flatMap(([, , { how }]) => how.split(' '))
  // Mails of a training go with its registrations.
  expect(routines.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual(['forget_training_mails'])
})

it('the privacy notice tells whom somebody else names what that means', () => {
  expect(sv).toMatch(
    /När någon anger dig som kontakt eller bjuder in dig:.*tills du själv har visat att adressen är din/,
  )
  expect(en).toMatch(
    /When somebody names you as a contact or invites you:.*until you have shown that the address is yours/,
  )
})

const SWEDISH: Record<string, string> = {
  'tre dagar': '3 days', 'sju dagar': '7 days', 'trettio dagar': '30 days', 'nittio dagar': '90 days', 'en timme': '1 hour', 'ett dygn': '1 day',
  'dagen efter': 'the day after', 'ett år': '1 year', 'två år': '2 years',
} // prettier-ignore
const ENGLISH: Record<string, string> = {
  'three days': '3 days', 'seven days': '7 days', 'thirty days': '30 days', 'ninety days': '90 days', 'one hour': '1 hour', 'after a day': '1 day',
  'the day after': 'the day after', 'one year': '1 year', 'a year': '1 year', 'two years': '2 years',
} // prettier-ignore

/** The times that a line names, in its order; one in other words would be missing. */
function periodsIn(line: string, words: Record<string, string>): string[] {
  return [...line.matchAll(new RegExp(Object.keys(words).join('|'), 'g'))].map(([found]) => words[found] ?? found)
}

function constant(...times: ([number, string] | string)[]): Kept {
  return { how: '', periods: () => times.map((time) => (typeof time === 'string' ? time : time.join(' '))) }
}

function routine(name: string): Kept {
  const body = `select prosrc as text from pg_proc where proname = $1`
  return { how: name, periods: () => intervalsIn(body, name) }
}

function column(name: string, how = ''): Kept {
  const [table, attribute] = name.split('.')
  const fallback = `select pg_get_expr(d.adbin, d.adrelid) as text from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid
    and a.attnum = d.adnum where d.adrelid = $1::regclass and a.attname = '${attribute}'`
  return { how, periods: () => intervalsIn(fallback, table ?? '') }
}

function policyOfErasure(): Promise<string[]> {
  return intervalsIn(
    `select qual as text from pg_policies where tablename = $1 and qual like '%1 year%' limit 1`,
    'buyer_question',
  )
}

async function accessLog(): Promise<string[]> {
  const [{ months } = { months: 0 }] = await asSuperuser<{ months: number }>(
    `select (pg_get_function_arguments(oid) ~ 'DEFAULT 24')::int * 24 as months from pg_proc where proname = 'turn_access_log'`,
  )
  const { periods } = routine('forget_access_clients')
  return [`${months / 12} years`, ...(await periods()), `${GUESS_HOURS / 24} day`]
}

async function intervalsIn(sql: string, name: string): Promise<string[]> {
  const [{ text } = { text: '' }] = await asSuperuser<{ text: string }>(sql, [name])
  return [...text.matchAll(/'(\d+ \w+|\d\d:00:00)'/g)].map(([, time = '']) => (time === '01:00:00' ? '1 hour' : time))
}
