const path = require('node:path')

/** Says which test file begins and how each ends, a line each, for the one who started jest. */
module.exports = class SayEach {
  constructor({ rootDir }) {
    this.rootDir = rootDir
  }

  onTestFileStart({ path: file }) {
    this.say('begun', file)
  }

  onTestFileResult({ path: file }, { numFailingTests, testExecError }) {
    this.say(numFailingTests > 0 || testExecError ? 'failed' : 'green', file)
  }

  say(what, file) {
    process.stdout.write(`${what} ${path.relative(this.rootDir, file)}\n`)
  }
}
