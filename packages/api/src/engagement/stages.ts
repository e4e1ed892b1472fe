import type { EngagementStage } from '@matxich/db'

/** Which side may take which step; null is before anyone acted. One table, so that no page decides by itself. */
const steps: Record<'buyer' | 'supplier', { from: EngagementStage | null; to: EngagementStage }[]> = {
  buyer: [
    { from: null, to: 'invited' },
    { from: null, to: 'shortlisted' },
    { from: 'invited', to: 'shortlisted' },
    { from: 'interested', to: 'shortlisted' },
    { from: 'quoted', to: 'shortlisted' },
    { from: 'shortlisted', to: 'invited' },
  ],
  supplier: [
    { from: null, to: 'interested' },
    { from: 'invited', to: 'interested' },
    { from: 'invited', to: 'declined' },
    { from: 'interested', to: 'declined' },
    { from: 'declined', to: 'interested' },
    { from: 'shortlisted', to: 'interested' },
    { from: 'shortlisted', to: 'declined' },
  ],
}

export type Side = keyof typeof steps

/** The stages that a side may move to from where things stand. */
export function nextStages(side: Side, from: EngagementStage | null): EngagementStage[] {
  return steps[side].filter((step) => step.from === from).map((step) => step.to)
}
