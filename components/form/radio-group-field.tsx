'use client'

import { ChoiceGroup, type ChoiceGroupProps } from './choice-group'

export function RadioGroupField(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="radio" />
}
