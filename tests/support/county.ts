import { readHost } from '@/lib/config/read-host'

/** The county that the tests run for: the shipped one, or that of the file which UA_TEST_HOST names. */
export const county = readHost(process.env.UA_TEST_HOST)

/** One of its municipalities, counted around. */
export const placeNo = (index: number) => at(county.municipalities, index)

/** What a company says of itself in the county's own codes. */
export const aTrade = (index = 1) => ({
  industry: at(county.industries, index).code,
  employees: at(county.employeeBands, index).code,
})

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('the county has an empty list')
  return item
}
