/** The form that the boxes of a list of cases belong to, wherever in the page it stands. */
export const CHOSEN_FORM = 'chosen'

type ChooseCaseProps = {
  number: string
  version: number
  label: string
  /** Those that the address chooses. */
  chosen: ReadonlySet<string>
}

/** Chooses a case in a list, as it stands there, over the row's own link. */
export function ChooseCase({ number, version, label, chosen }: ChooseCaseProps) {
  const value = `${number} ${version}`
  return (
    <label className="relative z-10 -my-1.5 grid size-11 place-items-center">
      <input
        type="checkbox"
        name="chosen"
        form={CHOSEN_FORM}
        value={value}
        defaultChecked={chosen.has(value)}
        aria-label={label}
        data-keys="x"
        autoComplete="off"
        className="accent-action size-5"
      />
    </label>
  )
}
