const { TestEnvironment } = require('jest-environment-node')

/** Leaves out the rest of a test file once one of its tests has failed. */
module.exports = class StopAtFirst extends TestEnvironment {
  handleTestEvent({ name, test }) {
    if (name === 'test_done') this.failed ||= test.errors.length > 0
    if (name === 'test_start' && this.failed) test.mode = 'skip'
  }
}
