import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Column = { type: string; nullable: boolean; list: boolean; filledIn: boolean }
export type Model = {
  kind: 'model' | 'view'
  name: string
  table: string
  columns: Map<string, Column>
  fields: Map<string, string>
  keys: string[]
}

const FIELD = /^ {2}(\w+)\s+(Unsupported\("([^"]+)"\)|\w+)(\[\]|\?)?(.*)$/

/** The models and views of prisma/schema.prisma as the database would see them; relations are left out. */
export function modelsInSchema(): Model[] {
  const text = readFileSync(join(__dirname, '../../../prisma/schema.prisma'), 'utf8')
  const blocks = [...text.matchAll(/^(model|view) (\w+) \{\n([\s\S]*?)^\}/gm)]
  const names = new Set(blocks.map(([, , name]) => name))
  return blocks.map(([, kind, name = '', body = '']) => ({
    kind: kind === 'view' ? 'view' : 'model',
    ...modelOf(name, body, names),
  }))
}

function modelOf(name: string, body: string, models: Set<string | undefined>): Omit<Model, 'kind'> {
  const columns = new Map<string, Column>()
  const named = new Map<string, string>()
  const keys: string[] = []
  for (const line of body.split('\n')) {
    const [, field = '', type = '', unsupported, mark = '', attributes = ''] = FIELD.exec(line) ?? []
    if (!field || models.has(type)) continue
    const column = /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? field
    named.set(field, column)
    columns.set(column, {
      type: unsupported ?? [type, /@db\.(\w+)/.exec(attributes)?.[1]].filter(Boolean).join(' '),
      nullable: mark === '?',
      list: mark === '[]',
      filledIn: attributes.includes('@default('),
    })
    if (/@id\b/.test(attributes)) keys.push(`primary ${column}`)
    if (/@unique\b/.test(attributes)) keys.push(`unique ${column}`)
  }
  for (const [, kind, fields = ''] of body.matchAll(/@@(id|unique)\(\[([^\]]+)\]/g)) {
    const list = fields.split(',').map((field) => named.get(field.trim()) ?? field.trim())
    keys.push(`${kind === 'id' ? 'primary' : 'unique'} ${list.join(',')}`)
  }
  return { name, table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name, columns, fields: named, keys }
}
