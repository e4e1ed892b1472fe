import { type ProfileContent, type ProfileGroup, profileGroups, sameValue } from './profile-content.ts'

/** A group that was changed on both sides since the draft was begun. */
export interface GroupConflict {
  group: ProfileGroup
  isValue: boolean
  isVisibility: boolean
}

export interface MergedContent {
  content: ProfileContent
  /** Groups in which the outcome says something else than the profile does now. */
  changed: ProfileGroup[]
  /** Groups of which the outcome shows something to others than the profile does now. */
  shownOtherwise: ProfileGroup[]
  /** Groups that both changed, to something different, and that nobody has decided; the profile's words stand meanwhile. */
  conflicts: GroupConflict[]
}

/** Whose words stand where both changed a group: the draft's or the profile's. */
export type Choices = Partial<Record<ProfileGroup, 'mine' | 'theirs'>>

/**
 * Three-way merge per field group: what only the draft changed is the draft's, what only the profile changed stays as it is,
 * and of what both changed differently a person decides.
 * @param base what the profile said when the draft was begun
 */
export function mergeContent(
  base: ProfileContent,
  mine: ProfileContent,
  theirs: ProfileContent,
  choices: Choices = {},
): MergedContent {
  const merged: ProfileContent = { values: { ...theirs.values }, visibility: { ...theirs.visibility } }
  const conflicts: GroupConflict[] = []
  for (const group of profileGroups) {
    const value = sideOf(base.values[group], mine.values[group], theirs.values[group])
    const visibility = sideOf(base.visibility[group], mine.visibility[group], theirs.visibility[group])
    const isUndecided = (side: Side) => side === 'both' && choices[group] === undefined
    if (isUndecided(value) || isUndecided(visibility))
      conflicts.push({ group, isValue: value === 'both', isVisibility: visibility === 'both' })
    const isMine = (side: Side) => side === 'mine' || (side === 'both' && choices[group] === 'mine')
    if (isMine(value)) Object.assign(merged.values, { [group]: mine.values[group] })
    if (isMine(visibility)) merged.visibility[group] = mine.visibility[group]
  }
  return {
    content: merged,
    changed: profileGroups.filter((group) => !sameValue(merged.values[group], theirs.values[group])),
    shownOtherwise: profileGroups.filter((group) => merged.visibility[group] !== theirs.visibility[group]),
    conflicts,
  }
}

type Side = 'none' | 'mine' | 'theirs' | 'both'

/** Who changed it; the same change by both is nobody's conflict. */
function sideOf(base: unknown, mine: unknown, theirs: unknown): Side {
  if (sameValue(mine, theirs)) return 'none'
  const isMine = !sameValue(base, mine)
  const isTheirs = !sameValue(base, theirs)
  return isMine && isTheirs ? 'both' : isMine ? 'mine' : 'theirs'
}
