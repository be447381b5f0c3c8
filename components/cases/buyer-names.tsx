/** The buyers to choose among in a field with `list="buyers"`. Works without scripts, and any other name may be typed. */
export function BuyerNames({ names }: { names: readonly string[] }) {
  return (
    <datalist id="buyers">
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
