/** One file by hand of CONTRIBUTING's chapter "A field of an application". `edit` gets the text as it is, empty when new. */
export type HandFile = { path: string; edit: (text: string) => string }

export const MIGRATION = 'prisma/migrations/29990101000000_example_answer/migration.sql'
/** What is declared of the database's guards; the test that reads it is in the same folder. */
export const HOSTILE = 'tests/prisma/hostile/'
const COLUMN = `ALTER TABLE cases ADD COLUMN example_answer text NOT NULL DEFAULT '';`
export const COLUMN_ALONE = `${COLUMN}\nALTER TABLE cases ALTER COLUMN example_answer DROP DEFAULT;\n`
const CHECK_AND_GRANT = `
ALTER TABLE cases ADD CONSTRAINT cases_example_answer_check CHECK (length(example_answer) <= 200);
GRANT INSERT (example_answer) ON cases TO ua_application;
`

/**
 * One more answer of the company, as somebody adds it who has read that chapter and nothing else. Its name is one that no
 * field will ever have, and it brings the import it needs: whoever adds or moves a field keeps this green.
 */
export const EXAMPLE_ANSWER: readonly HandFile[] = [
  { path: MIGRATION, edit: () => COLUMN_ALONE + CHECK_AND_GRANT },
  {
    path: 'prisma/schema.prisma',
    edit: after(/\nmodel SupportCase \{\n/, '  exampleAnswer String @map("example_answer")\n'),
  },
  { path: 'lib/cases/case-fields.ts', edit: after(/\n {2}employees: 'told',\n/, `  exampleAnswer: 'told',\n`) },
  {
    path: 'lib/cases/application-inputs.ts',
    edit: (before) =>
      importing(
        'optionalText',
        after(/\n {2}employees: handed\(.*\),\n/, '  exampleAnswer: optionalText(200),\n')(before),
      ),
  },
  {
    path: 'components/intake/company-fields.tsx',
    edit: after(/\n(?= {4}<\/>)/, `      <TextField<Input> name="exampleAnswer" label={t('exampleAnswer')} />\n`),
  },
  {
    path: 'components/cases/case-facts.tsx',
    edit: after(/\n *\[company\('employees'\), .*\],\n/, `        [company('exampleAnswer'), c.exampleAnswer],\n`),
  },
  { path: 'messages/sv/intake.json', edit: after(/\n {2}"company": \{\n/, '    "exampleAnswer": "Exempel",\n') },
  { path: 'messages/en/intake.json', edit: after(/\n {2}"company": \{\n/, '    "exampleAnswer": "Example",\n') },
  {
    path: 'tests/components/cases/case-facts.test.tsx',
    edit: after(/\n {2}employees: '.*',\n/, `  exampleAnswer: 'ett svar',\n`),
  },
  {
    path: `${HOSTILE}texts.ts`,
    edit: after(/\n {2}'cases\.employees': .*\n/, `  'cases.example_answer': [null, 200],\n`),
  },
  { path: `${HOSTILE}rights.ts`, edit: after(/\n {2}cases: \{[^}]*?insert:\s*'/, 'example_answer, ') },
]

/** The rule of a field comes from where those of the others come from, whether or not one of them uses it. */
function importing(name: string, text: string): string {
  return text.replace(/import \{ (.*) \} from '@\/lib\/refusals\/fields'/, (whole, names: string) =>
    names.split(', ').includes(name) ? whole : whole.replace(names, `${names}, ${name}`),
  )
}

function after(place: RegExp, text: string): HandFile['edit'] {
  return (before) => {
    if (!place.test(before)) throw new Error(`${String(place)} is no longer there: say where the field goes now.`)
    return before.replace(place, (found) => found + text)
  }
}
