import next from '@next/eslint-plugin-next'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import house from './lib/floors.json' with { type: 'json' }

const lib = (...folders) => folders.map((folder) => `./lib/${folder}`)
const closed = (target, from, message) => ({ target, from, message })

/** `lib/floors.json`, top floor first: a folder may know those below it. Types count like everything else. */
const { floors, infrastructure } = house
const DOMAINS = floors.filter((folder) => !infrastructure.includes(folder))
const floorZones = floors
  .slice(1)
  .map((target, position) =>
    closed(lib(target), lib(...floors.slice(0, position + 1)), `lib/${target} may not know a floor above its own.`),
  )

const KIT = ['./components/ui', './components/form', './components/charts']

const ZONES = [
  ...floorZones,
  closed('./lib', ['./app', './components'], 'lib/ knows no page and no drawing.'),
  closed('./components', './app', 'Components know no page: actions arrive as props.'),
  closed(['./app', './components'], './lib/db', 'Pages and components ask lib/<domain>, never the database.'),
  closed(
    ['./app', './components', './lib'],
    ['./tests', './bin', './prisma'],
    'What is served knows no tests or tools.',
  ),
  closed(
    KIT,
    lib(...DOMAINS.filter((folder) => folder !== 'refusals')),
    'The kit knows no domain; its forms know what a refusal is.',
  ),
  { target: KIT, from: './components', except: ['./ui', './form', './charts'], message: 'The kit knows no domain.' },
  closed(['./bin', './prisma'], './tests', 'Tools and the schema know no tests.'),
  { target: './tests/support', from: './tests', except: ['./support'], message: 'Support knows no single test.' },
]

const UNSAFE_SQL = {
  selector: 'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]',
  message: 'SQL goes through tagged templates, whose values are parameters.',
}

/** A cast to never silences every type; what cannot be said in types is declared once, in global.d.ts. */
const SILENCED = {
  selector: 'TSAsExpression > TSNeverKeyword',
  message: 'Say what it is, instead of casting it to never.',
}

export default defineConfig(
  globalIgnores(['.next/', 'data/', 'lib/db/generated/', 'next-env.d.ts', 'test-results/', 'playwright-report/']),
  // What needs the types, and what React asks of components and hooks, is oxlint’s, whose rules stand in .oxlintrc.json: it has them in a tenth of the time.
  tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: ZONES }],
      'no-restricted-syntax': ['error', UNSAFE_SQL],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    extends: [next.configs['core-web-vitals']],
    settings: { next: { rootDir: import.meta.dirname } },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts', 'proxy.ts'],
    rules: { 'no-restricted-syntax': ['error', UNSAFE_SQL, SILENCED] },
  },
  {
    // Commands speak through bin/say.ts, and say on stderr why they end.
    files: ['bin/**'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    files: ['tests/support/{scratch-cluster,jest-console}.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: nodeGlobals() },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)

function nodeGlobals() {
  return Object.fromEntries(
    ['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout'].map((n) => [n, false]),
  )
}
