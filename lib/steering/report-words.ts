import { STATUSES, type Status } from '@/lib/cases/status'
import { BARRIERS, type Barrier } from '@/lib/cases/codes'
import { host } from '@/lib/config/host'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import type { Trait } from '@/lib/figures/traits'
import { formatDay, formatMonth } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Words } from '@/lib/steering/report'

type Label = keyof ReturnType<typeof messagesIn>['figures']['labels']

const inBoth = (say: (locale: 'sv' | 'en') => string): Words => ({ sv: say('sv'), en: say('en') })

export const labelOf = (name: Label) => inBoth((locale) => messagesIn(locale).figures.labels[name])
export const explained = (name: Label) => inBoth((locale) => messagesIn(locale).figures.explained[name])

type Caption = 'byStatus' | 'byMunicipality' | 'byMonth' | 'minutesByMonth' | 'status' | 'municipality' | 'month'
export const captionOf = (name: Caption) => inBoth((locale) => messagesIn(locale).figures[name])

export const traitWords = (name: Trait | `${Trait}Label`) => inBoth((locale) => messagesIn(locale).figures.traits[name])

type Own = Exclude<keyof ReturnType<typeof messagesIn>['steering']['frozen'], 'smallNumbers' | 'reach'>
/** What only the reports say. */
export const ownWords = (name: Own) => inBoth((locale) => messagesIn(locale).steering.frozen[name])
/** With who has counted the companies, and of which day. */
export const reachCaption = ({ source, countedOn }: { source: string; countedOn: string }) =>
  inBoth((locale) =>
    messagesIn(locale)
      .steering.frozen.reach.replace('{day}', () => formatDay(countedOn, locale))
      .replace('{source}', () => source),
  )
export const smallNumbers = () =>
  inBoth((locale) => messagesIn(locale).steering.frozen.smallNumbers.replaceAll('{least}', String(LEAST_SHOWN)))

/** The county's sectors or sizes in its own order. */
export const codesOf = (trait: Trait) =>
  (trait === 'sector' ? host().industries : host().employeeBands).map(({ code }) => code)

/** A key of a table in words, as it is called today. */
export const nameOf = {
  status: (key: string) =>
    inBoth((locale) => (STATUSES.includes(key as Status) ? messagesIn(locale).caseWords.statuses[key as Status] : key)),
  municipality: (key: string) => inBoth(() => host().municipalities.find(({ code }) => code === key)?.name ?? key),
  sector: (key: string) => inBoth((locale) => host().industries.find(({ code }) => code === key)?.label[locale] ?? key),
  size: (key: string) =>
    inBoth((locale) => host().employeeBands.find(({ code }) => code === key)?.label[locale] ?? key),
  month: (key: string) => inBoth((locale) => formatMonth(key, locale)),
  barrier: (key: string) =>
    inBoth((locale) =>
      BARRIERS.includes(key as Barrier) ? messagesIn(locale).caseWords.barriers[key as Barrier] : key,
    ),
}
