import { heat, shadesTo } from './heat'

type HeatTableProps = {
  caption: string
  /** What the first column holds. */
  corner: string
  columns: readonly string[]
  rows: readonly { name: string; values: readonly number[] }[]
}

/** Numbers by two properties, the larger the darker: the picture is the table. */
export function HeatTable({ caption, corner, columns, rows }: HeatTableProps) {
  const step = shadesTo(Math.max(0, ...rows.flatMap(({ values }) => values)))
  return (
    <table className="w-full max-w-[40rem] table-fixed border-separate border-spacing-0.5 text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-10 p-0 text-left">
            <span className="sr-only">{corner}</span>
          </th>
          {columns.map((name) => (
            <th key={name} scope="col" className="text-muted px-0 py-1 text-center text-xs font-normal tabular-nums">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row" className="text-muted px-0 py-1 text-left font-normal">
              {name}
            </th>
            {values.map((value, index) => (
              <td
                key={columns[index]}
                className={`print:border-hairline h-8 rounded-sm p-0 text-center tabular-nums print:border ${heat[step(value)]}`}
              >
                {value === 0 ? <span className="text-muted text-xs">0</span> : value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
