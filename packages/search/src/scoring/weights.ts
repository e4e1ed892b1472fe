/**
 * The numbers of the score, in one place. A match loses *steps*: one for each must that is surely not met, fewer when
 * the firm has not said. The score is `decay ^ steps`, so one lost step costs the same share wherever it is lost.
 * `docs/matching.md` explains them in words.
 */
export const weights = {
  /** Score left after one lost step. */
  decay: 0.6,

  /** Steps lost by how the firm's category stands to the wanted one. */
  category: {
    same: 0,
    /** The firm names only the family ("khuôn" for "khuôn ép nhựa"). */
    parent: 1,
    /** The firm makes something else of the same family. */
    sibling: 2,
    /** Nothing of the kind is stated. */
    none: 3.4,
    /** Another category that would do instead of the one named first ("door locks, die cast": who casts). */
    instead: 0.3,
    /** Lost per unit of doubt when the category was read from free text. */
    doubt: 0.6,
  },

  /** Steps lost per must, by verdict and note. */
  must: {
    met: 0,
    /** Met by words of the description or by a machine: a little less sure than a field. */
    metFromText: 0.03,
    metFromEquipment: 0.08,
    /** Said in words of another line of the same firm, where this one says nothing of the kind. */
    metOtherLine: 0.12,
    nearGrade: 0.75,
    familyOnly: 0.45,
    /** A near grade where the buyer takes one: met, and yet behind the grade itself. */
    nearGradeAccepted: 0.1,
    byPartner: 0.4,
    planned: 0.6,
    /** A certificate in preparation where the buyer takes one: met, and yet behind one that is held. */
    plannedAccepted: 0.1,
    expired: 0.6,
    /** One of the two processes the firm's category can hardly do without, though not stated. */
    core: 0.15,
    /** Usual in the firm's category though not stated. */
    usual: 0.25,
    notStated: 0.5,
    missing: 0.75,
    /** A stated number on the wrong side. */
    short: 0.95,
    denied: 1,
  },

  /** Steps lost when a nice-to-have is not met; a tenth or less of a must. */
  nice: 0.05,

  /**
   * Share of its steps that a category loses which the words of a search only point to ("hard chrome plating" to those who plate for
   * others): who does not do the work comes behind who does it for himself.
   */
  categoryWish: 0.2,

  /** Steps lost by firms that do not make what they list. */
  standing: { maker: 0, trader: 4, other: 5 },

  /** Steps a firm that has closed or moved loses are not counted here: engines leave it out. */

  /** Largest part of a score that words outside any concept can add. */
  words: 0.03,

  /** Among equal scores: verified, fresh and complete profiles first; together less than any lost step. */
  ties: { verified: 0.004, fresh: 0.003, complete: 0.003 },
} as const
