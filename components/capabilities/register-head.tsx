import { useTranslations } from 'next-intl'
import { SelectField, type Option } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { TextLink } from '@/components/ui/text-link'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { DIVISIONS } from '@/lib/advisors/codes'
import { LEAD_HOURS, PERS, UNITS } from '@/lib/capabilities/codes'
import {
  REGISTER_SORTS,
  registerQuery,
  type RegisterFilter,
  type RegisterSort,
} from '@/lib/capabilities/register-filter'
import type { HostChoices } from '@/lib/i18n/host-words'
import { pagePath } from '@/lib/i18n/routes'

type RegisterHeadProps = ListTools & {
  filter: RegisterFilter
  sort: RegisterSort
  municipalities: HostChoices['municipalities']
  total: number
  /** For who may ask them what they could deliver. */
  asks: boolean
  /** Only what buyers may see is there at all. */
  forBuyers: boolean
}

const HEADINGS = { company: 'company', division: 'division', lead: 'lead', peak: 'capacity', valid: 'valid' } as const

/** The head of the register: search, views, files, and what is to be delivered, where, how much and how soon. */
export function RegisterHead({ filter, sort, municipalities, total, asks, forBuyers, ...tools }: RegisterHeadProps) {
  const t = useTranslations('preparedness.register')
  const all = useTranslations('preparedness')
  const divisions = useTranslations('trailEvents.words.divisions')
  const { q, least, ...chosen } = filter
  const choices: [keyof typeof chosen, string, string, Option[]][] = [
    ['division', t('division'), t('anyDivision'),
      DIVISIONS.map((value) => ({ value, label: `${value} ${divisions(value)}` }))],
    ['place', t('place'), t('anywhere'), [...municipalities]],
    ['within', t('within'), t('anyTime'),
      LEAD_HOURS.map((hours) => ({ value: String(hours), label: all(`leads.h${hours}`) }))],
    ['unit', t('unit'), t('anyUnit'), UNITS.map((value) => ({ value, label: all(`units.${value}`) }))],
    ['per', t('per'), t('perAny'), PERS.map((value) => ({ value, label: all(`pers.${value}`) }))],
    ['agree', t('agree'), t('agreeAll'), [{ value: 'yes', label: t('agreeOnly') }]],
    ['buyers', t('buyers'), t('buyersAll'), [{ value: 'yes', label: t('buyersOnly') }]],
  ] // prettier-ignore
  return (
    <ListHead
      {...tools}
      place="capabilities"
      heading={t('title')}
      found={t('found', { count: total })}
      search={{ label: t('search'), sought: q }}
      query={new URLSearchParams(registerQuery(filter, sort)).toString()}
      total={total}
      filter={
        <ListFilter
          href={pagePath(tools.locale, '/preparedness-register')}
          label={t('filters')}
          hidden={{ q }}
          chosen={Object.keys(chosen).length + (least ? 1 : 0)}
          order={
            <OrderField
              keys={REGISTER_SORTS}
              usual="company"
              order={sort}
              heading={(key) => all(`facts.${HEADINGS[key]}`)}
            />
          }
        >
          {choices
            .filter(([name]) => !forBuyers || name !== 'buyers')
            .map(([name, label, emptyLabel, options]) => (
              <SelectField<RegisterFilter>
                key={name}
                id={`filter-${name}`}
                {...{ name, label, emptyLabel, options }}
                width="full"
                defaultValue={chosen[name] === undefined ? undefined : String(chosen[name])}
              />
            ))}
          <TextField<RegisterFilter>
            id="filter-least"
            name="least"
            label={t('least')}
            width="short"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={least === undefined ? undefined : String(least)}
          />
        </ListFilter>
      }
    >
      <p className="measure text-sm">
        <span className="text-muted max-sm:hidden">{t(forBuyers ? 'leadForBuyers' : 'lead')} </span>
        {asks && (
          <>
            <TextLink href={pagePath(tools.locale, '/preparedness-register/exercises')}>{t('exercises')}</TextLink> ·{' '}
            <TextLink
              href={pagePath(tools.locale, '/preparedness-register/exercises/new', {}, registerQuery(filter, sort))}
            >
              {t('ask')}
            </TextLink>
          </>
        )}
      </p>
    </ListHead>
  )
}
