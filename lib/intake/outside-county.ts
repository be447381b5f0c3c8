/** Outside the county, in the list of municipalities: not an error but another page. */
export const OUTSIDE_COUNTY = 'outside'
