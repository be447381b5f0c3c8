'use client'

import { ChoiceGroup, type ChoiceGroupProps } from './choice-group'

export function CheckboxGroupField<S = never>(props: ChoiceGroupProps<S>) {
  return <ChoiceGroup<S> {...props} type="checkbox" />
}
