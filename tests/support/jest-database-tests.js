const { existsSync, readdirSync, readFileSync } = require('node:fs')
const { join, dirname, resolve } = require('node:path')

const IMPORTS = /(?:from|import|import\(|require\()\s*['"]((?:@|\.\.?)\/[^'"]+)['"]/g
/** What asks the database, of the tests and of the code. */
const DATABASE = [join('tests', 'support', 'database'), join('lib', 'db', 'client'), join('lib', 'db', 'transaction')]

/** Patterns of the test files that reach the database, themselves or through what they import from tests/. */
function findDatabaseTests(root) {
  const reaches = new Map()

  function reachesDatabase(file) {
    if (!reaches.has(file)) {
      reaches.set(file, false)
      reaches.set(
        file,
        [...readFileSync(file, 'utf8').matchAll(IMPORTS)].some(([, name]) => {
          const target = name.startsWith('@/') ? join(root, name.slice(2)) : resolve(dirname(file), name)
          if (DATABASE.some((asks) => target === join(root, asks))) return true
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
