'use client'

import { ChoiceGroup, type ChoiceGroupProps } from './choice-group'

export function CheckboxGroupField(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />
}
