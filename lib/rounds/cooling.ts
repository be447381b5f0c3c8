/** Months for which a tie that has ended still keeps somebody from a case, where a round says nothing else. */
export const USUAL_COOLING_MONTHS = 12
