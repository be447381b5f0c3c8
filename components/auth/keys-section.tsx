import { useTranslations } from 'next-intl'
import { KeyTable } from '@/components/shell/key-table'
import { useKeyList } from '@/components/shell/use-key-list'
import type { Person } from '@/lib/actors/actor'
import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction } from '@/lib/refusals/result'
import { ChoiceForm } from './choice-form'

type KeysSectionProps = { person: Person; locale: Locale; action: FormAction<void> }

/** The list that `?` opens, also without scripts, and the switch that turns the keys off. */
export function KeysSection({ person, locale, action }: KeysSectionProps) {
  const t = useTranslations('keys')
  const list = useKeyList(person, locale)
  const choices = [
    { value: 'on', label: t('on') },
    { value: 'off', label: t('off') },
  ]
  return (
    <section aria-labelledby="keys" className="max-w-[44rem] space-y-4">
      <h2 id="keys">{t('heading')}</h2>
      <p>{t('lead')}</p>
      <ChoiceForm
        id="keys-form"
        name="keys"
        action={action}
        chosen={person.keysOff ? 'off' : 'on'}
        choices={choices}
        words={{ label: t('choose'), save: t('save'), saved: t('saved') }}
      />
      <KeyTable list={list} then={t('then')} level={3} />
    </section>
  )
}
