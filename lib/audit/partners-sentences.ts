import type { PartnersFacts } from '@/lib/audit/partners-events'
import type { Sentences } from '@/lib/audit/sentence-words'

export const partnersSentences: Pick<Sentences, keyof PartnersFacts> = {
  'partner.added': {
    sv: ({ code }) => `Lade till en samarbetspart med koden ${code}.`,
    en: ({ code }) => `Added a partner with the code ${code}.`,
  },
  'partner.ended': { sv: () => 'Avslutade samarbetet med parten.', en: () => 'Ended the work with the partner.' },
  'partner.member-added': {
    sv: ({ personId }, { person }) => `Gav ${person(personId)} plats hos samarbetsparten.`,
    en: ({ personId }, { person }) => `Gave ${person(personId)} a place at the partner.`,
  },
  'partner.member-revoked': {
    sv: ({ personId }, { person }) => `Tog bort ${person(personId)} från samarbetsparten.`,
    en: ({ personId }, { person }) => `Removed ${person(personId)} from the partner.`,
  },
  'referral.consent-ended': {
    sv: ({ partnerId }, { partner }) => `Tog tillbaka samtycket till att ${partner(partnerId)} följer ärendet.`,
    en: ({ partnerId }, { partner }) => `Took back the consent for ${partner(partnerId)} to follow the case.`,
  },
  'referral.made': {
    sv: ({ partnerId, consent }, { partner }) =>
      `Ärendet kom genom ${partner(partnerId)}, som ${consent ? 'får' : 'inte får'} följa hur det går.`,
    en: ({ partnerId, consent }, { partner }) =>
      `The case came through ${partner(partnerId)}, who ${consent ? 'may' : 'may not'} follow how it goes.`,
  },
}
