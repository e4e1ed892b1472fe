import type { Api, Viewer } from '@matxich/api'
import { describeError } from '@matxich/api/errors'
import { isZone, type PublishChoice, type Zone } from './publish-choice.ts'

type Deadline = Awaited<ReturnType<Api['need']['deadline']>>

/** The deadline that a choice comes to, or what is wrong with it. */
export async function explainChoice(
  api: Api,
  { deadline, workingDays, timeZone }: PublishChoice,
): Promise<{ deadline: Deadline; issues: { path: string; rule: string; values?: Record<string, string | number> }[] }> {
  try {
    return { deadline: await api.need.deadline({ deadline, workingDays, timeZone }), issues: [] }
  } catch (error) {
    const described = describeError(error)
    if (described?.code !== 'invalid') throw error
    const issues = described.issues.map((issue) => (workingDays ? { ...issue, path: 'workingDays' } : issue))
    return { deadline: null, issues }
  }
}

/** What of the choice goes to the use case. */
export function asPublishInput({ visibility, isBuyerHidden, excludedGroups, ...when }: PublishChoice) {
  return { visibility, isBuyerHidden, excludedGroups, ...when }
}

/** The zone somebody lives by, where its working days are known. */
export function zoneOf(viewer: Viewer | null): Zone {
  return isZone(viewer?.timeZone) ? viewer.timeZone : 'Asia/Ho_Chi_Minh'
}
