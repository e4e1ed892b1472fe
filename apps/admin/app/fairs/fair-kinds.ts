/** Kinds of fairs, those that the center holds itself first. */
export const fairKinds = [
  'matchmaking',
  'reverse_exhibition',
  'fair',
  'fair_abroad',
  'meeting',
  'dialogue',
  'training',
  'technology_market',
  'investment_tour',
  'investment_conference',
  'policy_conference',
  'programme',
] as const
