/** One file by hand of CONTRIBUTING's chapter "A field of an application". `edit` gets the text as it is, empty when new. */
export type HandFile = { path: string; edit: (text: string) => string }

export const MIGRATION = 'prisma/migrations/29990101000000_web_address/migration.sql'
const COLUMN = `ALTER TABLE cases ADD COLUMN web_address text NOT NULL DEFAULT '';`
export const COLUMN_ALONE = `${COLUMN}\nALTER TABLE cases ALTER COLUMN web_address DROP DEFAULT;\n`
const CHECK_AND_GRANT = `
ALTER TABLE cases ADD CONSTRAINT cases_web_address_check CHECK (length(web_address) <= 200);
GRANT INSERT (web_address) ON cases TO ua_application;
`

/** "The company's web address", as somebody adds it who has read that chapter and nothing else. */
export const WEB_ADDRESS: readonly HandFile[] = [
  { path: MIGRATION, edit: () => COLUMN_ALONE + CHECK_AND_GRANT },
  {
    path: 'prisma/schema.prisma',
    edit: after(/\nmodel SupportCase \{\n/, '  webAddress String @map("web_address")\n'),
  },
  { path: 'lib/cases/case-fields.ts', edit: after(/\n {2}employees: 'told',\n/, `  webAddress: 'told',\n`) },
  {
    path: 'lib/cases/application-inputs.ts',
    edit: both(
      after(/\n {2}employees: handed\(.*\),\n/, '  webAddress: optionalLine(200),\n'),
      after(/\nimport \{ handed, listOf, /, 'optionalLine, '),
    ),
  },
  {
    path: 'components/intake/company-fields.tsx',
    edit: after(/\n {6}\/>\n(?= {4}<\/>)/, `      <TextField<Input> name="webAddress" label={t('webAddress')} />\n`),
  },
  {
    path: 'components/cases/case-facts.tsx',
    edit: after(/\n *\[company\('employees'\), .*\],\n/, `        [company('webAddress'), c.webAddress],\n`),
  },
  { path: 'messages/sv/intake.json', edit: after(/\n {2}"company": \{\n/, '    "webAddress": "Webbplats",\n') },
  { path: 'messages/en/intake.json', edit: after(/\n {2}"company": \{\n/, '    "webAddress": "Website",\n') },
  {
    path: 'tests/components/cases/case-facts.test.tsx',
    edit: after(/\n {2}employees: '.*',\n/, `  webAddress: 'provbolaget.example',\n`),
  },
]

function after(place: RegExp, text: string): HandFile['edit'] {
  return (before) => {
    if (!place.test(before)) throw new Error(`${String(place)} is no longer there: say where the field goes now.`)
    return before.replace(place, (found) => found + text)
  }
}

function both(first: HandFile['edit'], second: HandFile['edit']): HandFile['edit'] {
  return (before) => second(first(before))
}
