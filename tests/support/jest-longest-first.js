const { default: Sequencer } = require('@jest/test-sequencer')

/** What takes minutes begins first, also where nothing remembers how long a test took: last, it would run alone. */
const MINUTES = ['/tests/prisma/hours-model/', '/tests/contributing/']
const isLong = ({ path }) => MINUTES.some((folder) => path.includes(folder))

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
