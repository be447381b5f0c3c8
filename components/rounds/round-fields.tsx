'use client'

import { CheckboxField } from '@/components/form/checkbox-field'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { TextField } from '@/components/form/text-field'
import type { openRoundInput } from '@/lib/rounds/inputs'
import { TargetFields, type TargetLabels } from './target-fields'
import { WEIGHTS, type Weight } from '@/lib/rounds/weights'

type Input = typeof openRoundInput

export type RoundLabels = Record<
  | 'name' | 'nameHint' | 'code' | 'codeHint' | 'cap' | 'capHint' | 'responseDays' | 'logDaysAfterRound'
  | 'logDaysAfterRoundHint' | 'lateAfterDays' | 'lateAfterDaysHint' | 'holdLapseHours' | 'holdLapseHoursHint' | 'coolingMonths' | 'coolingMonthsHint'
  | 'missedDraws' | 'missedDrawsHint' | 'missedMinutes' | 'missedMinutesHint'
  | 'groupDraws' | 'groupDrawsHint' | 'secondDraws' | 'secondDrawsHint'
  | 'counted' | 'countedHint' | 'weights' | 'weightsHint' | 'likelyMinutes' | 'likelyMinutesHint' | Weight
  | 'staffLoginLink' | 'staffLoginLinkHint', string
> // prettier-ignore

type Choice = { value: string; label: string }

export type RoundFieldsProps = {
  activities: readonly Choice[]
  /** What may be drawn, of each rule that says how much. */
  draws: { missed: readonly Choice[]; group: readonly Choice[]; second: readonly Choice[] }
  labels: RoundLabels
  targets: { heading: string; labels: TargetLabels }
}

/** What a round is called, its rules, of which none is changed once it is open, and what it is to reach. */
export function RoundFields({ activities, draws, labels, targets }: RoundFieldsProps) {
  return (
    <>
      <TextField<Input> name="name" label={labels.name} hint={labels.nameHint} width="medium" autoComplete="off" />
      <TextField<Input>
        name="code"
        label={labels.code}
        hint={labels.codeHint}
        width="short"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField<Input> name="cap" label={labels.cap} hint={labels.capHint} width="short" autoComplete="off" />
      <TextField<Input> name="responseWorkingDays" label={labels.responseDays} inputMode="numeric" width="short" />
      <TextField<Input>
        name="logDaysAfterRound"
        label={labels.logDaysAfterRound}
        hint={labels.logDaysAfterRoundHint}
        inputMode="numeric"
        width="short"
      />
      <TextField<Input>
        name="lateAfterDays"
        label={labels.lateAfterDays}
        hint={labels.lateAfterDaysHint}
        inputMode="numeric"
        width="short"
      />
      <TextField<Input>
        name="holdLapseHours"
        label={labels.holdLapseHours}
        hint={labels.holdLapseHoursHint}
        inputMode="numeric"
        width="short"
      />
      <RadioGroupField<Input>
        name="missedDraws"
        label={labels.missedDraws}
        hint={labels.missedDrawsHint}
        choices={draws.missed}
      />
      <TextField<Input>
        name="missedMinutes"
        label={labels.missedMinutes}
        hint={labels.missedMinutesHint}
        inputMode="numeric"
        width="short"
      />
      <RadioGroupField<Input>
        name="groupDraws"
        label={labels.groupDraws}
        hint={labels.groupDrawsHint}
        choices={draws.group}
      />
      <RadioGroupField<Input>
        name="secondDraws"
        label={labels.secondDraws}
        hint={labels.secondDrawsHint}
        choices={draws.second}
      />
      <TextField<Input>
        name="coolingMonths"
        label={labels.coolingMonths}
        hint={labels.coolingMonthsHint}
        inputMode="numeric"
        width="short"
      />
      <CheckboxGroupField<Input> name="counted" label={labels.counted} hint={labels.countedHint} choices={activities} />
      <fieldset className="space-y-4">
        <legend className="font-strong mb-1">{labels.weights}</legend>
        <p className="text-muted text-sm">{labels.weightsHint}</p>
        <div className="grid max-w-[40rem] gap-x-6 gap-y-4 sm:grid-cols-2">
          {WEIGHTS.map((weight) => (
            <TextField<Input> key={weight} name={weight} label={labels[weight]} inputMode="numeric" width="short" />
          ))}
        </div>
        <TextField<Input>
          name="likelyMinutes"
          label={labels.likelyMinutes}
          hint={labels.likelyMinutesHint}
          inputMode="numeric"
          width="short"
        />
      </fieldset>
      <CheckboxField<Input> name="staffLoginLink" label={labels.staffLoginLink} hint={labels.staffLoginLinkHint} />
      <fieldset className="space-y-5">
        <legend className="font-strong mb-4 text-lg">{targets.heading}</legend>
        <TargetFields labels={targets.labels} />
      </fieldset>
    </>
  )
}
