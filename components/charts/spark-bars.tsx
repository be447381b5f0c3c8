type SparkBarsProps = {
  /** All of it in one sentence. */
  label: string
  /** The last one goes on, and is drawn lighter. */
  values: readonly number[]
}

const [step, wide, high] = [9, 7, 24]

/** A figure over time as bars beside it, too small to be read off: what each says stands in a table. */
export function SparkBars({ label, values }: SparkBarsProps) {
  const largest = Math.max(1, ...values)
  const bars = values.map((value, index) => {
    const height = value <= 0 ? 1 : Math.max(2, Math.round((value / largest) * high))
    const look = index === values.length - 1 ? 'fill-chart-1 opacity-50' : 'fill-chart-1'
    return `<rect x="${index * step}" y="${high - height}" width="${wide}" height="${height}" class="${look}"/>`
  })
  // One string instead of an element a bar; there are only numbers and class names of ours in it.
  return (
    <svg
      role="img"
      aria-label={label}
      width={values.length * step}
      height={high}
      className="block max-w-full"
      dangerouslySetInnerHTML={{ __html: bars.join('') }}
    />
  )
}
