/**
 * From which score on a need is a supplier's business: a "matching" need is shown to it, and "needs that fit me" lists it.
 * In steps of the score (0.6 each): a firm of the wanted category may leave five musts unstated, one of a sibling category
 * may lack nothing more, and one that states nothing of the kind never gets here.
 */
export const fitThreshold = 0.25
