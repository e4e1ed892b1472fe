/**
 * From which score on a need is a supplier's business: a "matching" need is shown to it, and "needs that fit me" lists it.
 * Below it stand firms that share only a related category and meet little of what is asked.
 */
export const fitThreshold = 0.35
