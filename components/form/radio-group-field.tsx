'use client'

import { ChoiceGroup, type ChoiceGroupProps } from './choice-group'

export function RadioGroupField<S = never>(props: ChoiceGroupProps<S>) {
  return <ChoiceGroup<S> {...props} type="radio" />
}
