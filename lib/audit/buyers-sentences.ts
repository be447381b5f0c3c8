import type { BuyersFacts } from '@/lib/audit/buyers-events'
import type { Sentences } from '@/lib/audit/sentence-words'

export const buyersSentences: Pick<Sentences, keyof BuyersFacts> = {
  'question.asked': {
    sv: () => 'Ställde en fråga: ärende i inköparlinjen.',
    en: () => "Asked a question: a matter on the buyers' line.",
  },
  'question.read': {
    sv: ({ reason }) => `Läste ett ärende i inköparlinjen${reason ? ' som projektledare, med angivet skäl' : ''}.`,
    en: ({ reason }) => `Read a matter on the buyers' line${reason ? ' as project lead, with a stated reason' : ''}.`,
  },
  'question.told-apart': {
    sv: () => 'Bedömde att ett ärende i inköparlinjen gäller en annan upphandling än den liknar.',
    en: () => "Judged that a matter on the buyers' line is about another procurement than the one it resembles.",
  },
  'question.taken-together': {
    sv: () => 'Tog tillbaka att ett ärende i inköparlinjen gäller en annan upphandling.',
    en: () => "Took back that a matter on the buyers' line is about another procurement.",
  },
  'question.taken': {
    sv: () => 'Tog hand om ett ärende i inköparlinjen.',
    en: () => "Took a matter on the buyers' line.",
  },
  'question.answered': {
    sv: () => 'Svarade i ett ärende i inköparlinjen.',
    en: () => "Answered a matter on the buyers' line.",
  },
  'question.called': {
    sv: ({ result }) => `Ringde i ett ärende i inköparlinjen: ${result === 'reached' ? 'fick svar' : 'inget svar'}.`,
    en: ({ result }) => `Called in a matter on the buyers' line: ${result === 'reached' ? 'reached' : 'no answer'}.`,
  },
  'question.corrected': {
    sv: () => 'Rättade ett ärende i inköparlinjen.',
    en: () => "Corrected a matter on the buyers' line.",
  },
  'question.closed': {
    sv: () => 'Avslutade ett ärende i inköparlinjen.',
    en: () => "Closed a matter on the buyers' line.",
  },
  'question.erased': {
    sv: () => 'Raderade namn och texter i ett ärende i inköparlinjen, ett år efter att det avslutades.',
    en: () => "Erased names and words of a matter on the buyers' line, a year after it ended.",
  },
  'general-answer.published': {
    sv: () => 'Publicerade ett allmänt svar till inköpare.',
    en: () => 'Published a general answer for buyers.',
  },
  'general-answer.corrected': {
    sv: ({ reviewedOn }, { day }) => `Ändrade ett allmänt svar till inköpare, granskat ${day(reviewedOn)}.`,
    en: ({ reviewedOn }, { day }) => `Changed a general answer for buyers, reviewed ${day(reviewedOn)}.`,
  },
  'general-answer.confirmed': {
    sv: ({ reviewedOn }, { day }) => `Granskade ett allmänt svar till inköpare ${day(reviewedOn)}: det stämmer.`,
    en: ({ reviewedOn }, { day }) => `Reviewed a general answer for buyers ${day(reviewedOn)}: it holds.`,
  },
  'general-answer.withdrawn': {
    sv: () => 'Tog bort ett allmänt svar till inköpare från webbplatsen.',
    en: () => 'Took a general answer for buyers off the site.',
  },
}
