const { existsSync, readdirSync, readFileSync } = require('node:fs')
const { join, dirname, resolve } = require('node:path')

const IMPORTS = /(?:from|import|import\(|require\()\s*['"]((?:@\/tests|\.\.?)\/[^'"]+)['"]/g
const DATABASE = join('tests', 'support', 'database')

/** Patterns of the test files that reach tests/support/database, themselves or through what they import from tests/. */
function findDatabaseTests(root) {
  const reaches = new Map()

  function reachesDatabase(file) {
    if (!reaches.has(file)) {
      reaches.set(file, false)
      reaches.set(
        file,
        [...readFileSync(file, 'utf8').matchAll(IMPORTS)].some(([, name]) => {
          const target = name.startsWith('@/') ? join(root, name.slice(2)) : resolve(dirname(file), name)
          if (target === join(root, DATABASE)) return true
          const found = [`${target}.ts`, `${target}.tsx`].find((path) => existsSync(path))
          return found !== undefined && found.startsWith(join(root, 'tests')) && reachesDatabase(found)
        }),
      )
    }
    return reaches.get(file)
  }

  const tests = join(root, 'tests')
  if (!existsSync(tests)) return []
  return readdirSync(tests, { recursive: true })
    .map(String)
    .filter((path) => /\.test\.tsx?$/.test(path) && !/^(components|journeys)[\\/]/.test(path))
    .filter((path) => reachesDatabase(join(tests, path)))
    .map((path) => `/tests/${path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`)
}

module.exports = { findDatabaseTests }
