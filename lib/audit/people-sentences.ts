import type { PagesFacts } from '@/lib/audit/pages-events'
import type { PartnersFacts } from '@/lib/audit/partners-events'
import type { ArticleFacts } from '@/lib/audit/article-events'
import type { BuyersFacts } from '@/lib/audit/buyers-events'
import type { Sentences } from '@/lib/audit/sentence-words'

type PeopleEvents = Exclude<
  Exclude<keyof Sentences, keyof BuyersFacts>,
  | `case.${string}`
  | `advisor.${string}`
  | `procurement.${string}`
  | `time.${string}`
  | `mail.${string}`
  | `schedule.${string}`
  | `training.${string}`
  | keyof ArticleFacts
  | 'result.recorded'
  | 'note.written'
  | 'message.sent'
  | keyof PartnersFacts
  | keyof PagesFacts
>
type Language = 'sv' | 'en'

const ROLES: Record<string, Record<Language, string>> = {
  advisor: { sv: 'rådgivare', en: 'advisor' },
  'project-lead': { sv: 'projektledare', en: 'project lead' },
  auditor: { sv: 'revisor', en: 'auditor' },
  editor: { sv: 'redaktör', en: 'editor' },
  'buyer-advisor': { sv: 'upphandlingslots', en: "buyers' advisor" },
  'steering-member': { sv: 'styrgruppsledamot', en: 'steering group member' },
}
const ORIGINS: Record<string, Record<Language, string>> = {
  intake: { sv: 'när ett ärende öppnades', en: 'when a case was opened' },
  invited: { sv: 'på inbjudan av en kollega', en: 'invited by a colleague' },
  directory: { sv: 'från organisationens inloggning', en: "from the organisation's sign-in" },
  lead: { sv: 'tillagd av projektledaren', en: 'added by the project lead' },
  proof: { sv: 'genom att visa att adressen är personens egen', en: 'by proving that the address is their own' },
  demo: { sv: 'som påhittad person i demonstrationen', en: 'as an invented person of the demonstration' },
}
const HOW: Record<string, Record<Language, string>> = {
  'called-company': { sv: 'ringde företaget', en: 'called the company' },
  'register-extract': { sv: 'registreringsbevis', en: 'register extract' },
  'power-of-attorney': { sv: 'fullmakt', en: 'power of attorney' },
  'known-signatory': { sv: 'känd firmatecknare', en: 'known signatory' },
  invited: { sv: 'inbjuden av en verifierad kontakt', en: 'invited by a verified contact' },
}
const KINDS: Record<string, Record<Language, string>> = {
  legal: { sv: 'ett företag', en: 'a company' },
  sole: { sv: 'en enskild firma', en: 'a sole trader' },
}

export const peopleSentences: Pick<Sentences, PeopleEvents> = {
  'person.joined': {
    sv: ({ origin }) => `Blev en person i systemet, ${inWords(ORIGINS, origin, 'sv')}.`,
    en: ({ origin }) => `Became a person in the system, ${inWords(ORIGINS, origin, 'en')}.`,
  },
  'person.address-proven': {
    sv: () => 'Personen visade att e-postadressen är deras egen.',
    en: () => 'The person proved that the email address is their own.',
  },
  'person.named': { sv: () => 'Angav sitt namn.', en: () => 'Gave their name.' },
  'person.deactivated': { sv: () => 'Stängde av personens konto.', en: () => "Deactivated the person's account." },
  'person.reactivated': { sv: () => 'Öppnade personens konto igen.', en: () => "Reactivated the person's account." },
  'person.linked': {
    sv: () => 'Kopplade personen till organisationens inloggning.',
    en: () => "Linked the person to the organisation's sign-in.",
  },
  'person.language-chosen': {
    sv: ({ locale }) => `Valde ${locale === 'en' ? 'engelska' : 'svenska'} som språk.`,
    en: ({ locale }) => `Chose ${locale === 'en' ? 'English' : 'Swedish'} as language.`,
  },
  'role.granted': {
    sv: ({ role }) => `Gav rollen ${inWords(ROLES, role, 'sv')}.`,
    en: ({ role }) => `Granted the role of ${inWords(ROLES, role, 'en')}.`,
  },
  'role.revoked': {
    sv: ({ role }) => `Tog bort rollen ${inWords(ROLES, role, 'sv')}.`,
    en: ({ role }) => `Revoked the role of ${inWords(ROLES, role, 'en')}.`,
  },
  'company.registered': {
    sv: ({ orgKind, municipality }, words) =>
      `Registrerade ${inWords(KINDS, orgKind, 'sv')} i ${words.municipality(municipality)}.`,
    en: ({ orgKind, municipality }, words) =>
      `Registered ${inWords(KINDS, orgKind, 'en')} in ${words.municipality(municipality)}.`,
  },
  'mandate.declared': {
    sv: ({ personId, validTo }, { person, day }) =>
      `Antecknade att ${person(personId)} säger sig företräda företaget${validTo ? `, till och med ${day(validTo)}` : ''}.`,
    en: ({ personId, validTo }, { person, day }) =>
      `Noted that ${person(personId)} says they represent the company${validTo ? `, until ${day(validTo)}` : ''}.`,
  },
  'mandate.verified': {
    sv: ({ personId, how, validTo }, { person, day }) =>
      `Kontrollerade att ${person(personId)} får företräda företaget (${inWords(HOW, how, 'sv')})${validTo ? `, till och med ${day(validTo)}` : ''}.`,
    en: ({ personId, how, validTo }, { person, day }) =>
      `Verified that ${person(personId)} may represent the company (${inWords(HOW, how, 'en')})${validTo ? `, until ${day(validTo)}` : ''}.`,
  },
  'mandate.invited': {
    sv: ({ personId, validTo }, { person, day }) =>
      `Bjöd in ${person(personId)} att företräda företaget${validTo ? `, till och med ${day(validTo)}` : ''}.`,
    en: ({ personId, validTo }, { person, day }) =>
      `Invited ${person(personId)} to represent the company${validTo ? `, until ${day(validTo)}` : ''}.`,
  },
  'mandate.revoked': {
    sv: ({ personId }, { person }) => `Återkallade behörigheten för ${person(personId)} att företräda företaget.`,
    en: ({ personId }, { person }) => `Revoked ${person(personId)}'s right to represent the company.`,
  },
  'contact.checked': {
    sv: ({ how, validTo }, { day }) =>
      `Kontrollerade att ärendets kontakt får företräda företaget (${inWords(HOW, how, 'sv')}), till och med ${day(validTo)}.`,
    en: ({ how, validTo }, { day }) =>
      `Verified that the contact of the case may represent the company (${inWords(HOW, how, 'en')}), until ${day(validTo)}.`,
  },
  'contact.check-revoked': {
    sv: () => 'Tog tillbaka kontrollen av ärendets kontakt.',
    en: () => 'Took back the check of the case’s contact.',
  },
  'mandate.offered': {
    sv: ({ validTo }, { day }) => `Bjöd in en kollega att företräda företaget, till och med ${day(validTo)}.`,
    en: ({ validTo }, { day }) => `Invited a colleague to represent the company, until ${day(validTo)}.`,
  },
  'mandate.accepted': {
    sv: ({ validTo }, { day }) => `Tackade ja till att företräda företaget, till och med ${day(validTo)}.`,
    en: ({ validTo }, { day }) => `Accepted to represent the company, until ${day(validTo)}.`,
  },
  'mandate.offer-declined': {
    sv: () => 'Tackade nej till att företräda företaget.',
    en: () => 'Declined to represent the company.',
  },
  'round.opened': {
    sv: ({ code, capMinutes, counted }, { minutes, word }) =>
      `Öppnade programrundan ${code} med ${minutes(capMinutes)} per företag. Det som räknas: ${listed('activities', counted, word)}.`,
    en: ({ code, capMinutes, counted }, { minutes, word }) =>
      `Opened the programme round ${code} with ${minutes(capMinutes)} per company. What counts: ${listed('activities', counted, word)}.`,
  },
  'round.closed': {
    sv: ({ accounts }) => `Stängde programrundan och ${accounts === 1 ? 'ett timkonto' : `${accounts} timkonton`}.`,
    en: ({ accounts }) =>
      `Closed the programme round and ${accounts === 1 ? 'one hour account' : `${accounts} hour accounts`}.`,
  },
  'key.introduced': {
    sv: ({ keyId }) => `Tog nyckeln ${keyId} för organisationsnummer i bruk.`,
    en: ({ keyId }) => `Took the key ${keyId} for organisation numbers into use.`,
  },
  'key.rotated': {
    sv: ({ keyId, fromKeyId, companies }) =>
      `Bytte nyckel för organisationsnummer från ${fromKeyId} till ${keyId}, för ${companies === 1 ? 'ett företag' : `${companies} företag`}.`,
    en: ({ keyId, fromKeyId, companies }) =>
      `Changed the key for organisation numbers from ${fromKeyId} to ${keyId}, for ${companies === 1 ? 'one company' : `${companies} companies`}.`,
  },
}

function inWords(words: Record<string, Record<Language, string>>, code: string, locale: Language): string {
  return words[code]?.[locale] ?? code
}

function listed(list: string, codes: string[], word: (list: string, code: string) => string): string {
  return codes.map((code) => word(list, code).toLowerCase()).join(', ') || '–'
}
