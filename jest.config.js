const nextJest = require('next/jest')
const { findDatabaseTests } = require('./tests/support/jest-database-tests.js')

const createJestConfig = nextJest({ dir: __dirname })

// Packages that ship only ES modules, or do so under the conditions used here: jest must transform them.
const ES_MODULES = [
  'next-intl',
  'use-intl',
  'intl-messageformat',
  'icu-minify',
  '@formatjs',
  'canonicalize',
  'temporal-polyfill',
  'temporal-utils',
  // Markdown: unified, and everything it is made of.
  'unified', 'remark-[a-z-]+', 'rehype-[a-z-]+', 'hast-util-[a-z-]+', 'mdast-util-[a-z-]+', 'micromark[a-z-]*', 'unist-util-[a-z-]+',
  'vfile[a-z-]*', 'bail', 'trough', 'is-plain-obj', 'decode-named-character-reference', 'character-entities', 'ccount', 'devlop',
  'property-information', 'space-separated-tokens', 'comma-separated-tokens', 'zwitch', 'longest-streak', 'markdown-table',
  'escape-string-regexp', 'trim-lines', 'estree-util-is-identifier-name', '@ungap/structured-clone', 'stringify-entities',
  'html-void-elements', 'character-entities-[a-z0-9]+',
  'feed', 'write-excel-file', 'read-excel-file', 'csv-parse', 'saxen', 'ical\\.js',
] // prettier-ignore

const TESTS = '\\.test\\.tsx?$'
const SERVER_CONDITIONS = ['node', 'node-addons', 'react-server']

const databaseTests = findDatabaseTests(__dirname)
const below = (...folders) => folders.map((folder) => `/tests/${folder}/.*${TESTS}`)
const NONE = ['(?!)']

const projects = [
  {
    displayName: 'rules',
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: SERVER_CONDITIONS },
    testRegex: below('lib', 'prisma', 'architecture', 'bin', 'app', 'contributing'),
    testPathIgnorePatterns: databaseTests,
    setupFiles: ['<rootDir>/tests/support/jest-settings.ts'],
    setupFilesAfterEnv: ['<rootDir>/tests/support/jest-console.ts'],
  },
  {
    displayName: 'operations',
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: SERVER_CONDITIONS },
    testRegex: databaseTests.length > 0 ? databaseTests : NONE,
    globalSetup: '<rootDir>/tests/support/jest-start-cluster.js',
    globalTeardown: '<rootDir>/tests/support/jest-stop-cluster.js',
    setupFiles: ['<rootDir>/tests/support/jest-settings.ts'],
    setupFilesAfterEnv: ['<rootDir>/tests/support/jest-console.ts', '<rootDir>/tests/support/jest-database.ts'],
  },
  {
    displayName: 'components',
    testEnvironment: 'jsdom',
    testRegex: below('components'),
    setupFilesAfterEnv: ['<rootDir>/tests/support/jest-console.ts', '<rootDir>/tests/support/jest-components.ts'],
  },
]

async function project(settings) {
  const config = await createJestConfig({
    rootDir: __dirname,
    restoreMocks: true,
    moduleNameMapper: {
      '^@/(.*)$': '<rootDir>/$1',
      // d3 offers jest its .mjs files, which are never transformed; its other build is plain.
      '^(d3-[a-z-]+)$': '<rootDir>/node_modules/$1/dist/$1.js',
      // Offered under the "import" condition only, which jest does not ask for.
      '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
    },
    ...settings,
  })()
  return {
    ...config,
    // Draws its children as elements: tests hand words down by context, which HTML that is drawn apart would not see.
    moduleNameMapper: {
      '^(?:@|\\.{1,2})/(?:.*/)?drawn$': '<rootDir>/tests/support/drawn.tsx',
      ...config.moduleNameMapper,
    },
    // next/jest only lets a project add to the ignored patterns, and its own would leave these untransformed.
    transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`, '^.+\\.module\\.(css|sass|scss)$'],
    modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/data/'],
  }
}

module.exports = async () => ({
  projects: await Promise.all(projects.map(project)),
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/support/jest-longest-first.js',
  // Ends what hangs. Work on the database, on a machine that does much else, takes its time.
  testTimeout: 240_000,
})
