import type { Option } from '@/components/form/select-field'
import type { LackingCase } from '@/lib/figures/list-lacks'
import type { Lack } from '@/lib/figures/lacks'
import type { FormAction } from '@/lib/refusals/result'
import { BuyerNumberForm, SectorForm, ToldForm } from './quality-forms'
import { QualityStep } from './quality-step'

export type QualityActions = {
  tell: FormAction<never>
  nameBuyer: FormAction<never>
  correctSector: FormAction<never>
}
export type Named = readonly { code: string; name: string }[]

type RemedyProps = { lack: Lack; of: LackingCase; sector: Named; size: Named; actions: QualityActions }

/** The one field that mends it, or the way straight to the form that does. */
export function QualityRemedy({ lack, of, sector, size, actions }: RemedyProps) {
  const { number, version } = of
  const seen = { lack, number, version }
  switch (lack) {
    case 'not-asked':
    case 'no-outcome':
      return <ToldForm action={actions.tell} {...{ lack, number }} />
    case 'no-buyer-number':
      return <BuyerNumberForm action={actions.nameBuyer} {...seen} buyer={of.buyerName ?? ''} />
    case 'no-sector':
      return (
        <SectorForm
          action={actions.correctSector}
          {...seen}
          known={{ industry: knownIn(sector, of.industry), employees: knownIn(size, of.employees) }}
          industries={optionsOf(sector)}
          sizes={optionsOf(size)}
        />
      )
    case 'no-time':
    case 'no-contact':
    case 'no-procurement':
    case 'unreachable':
    case 'registered-twice':
      return <QualityStep {...{ lack, of }} />
  }
}

const knownIn = (all: Named, code: string) => (all.some((one) => one.code === code) ? code : '')
const optionsOf = (all: Named): Option[] => all.map(({ code, name }) => ({ value: code, label: name }))
