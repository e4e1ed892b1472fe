/**
 * Common English words that stand one slip from a word of the trade, so that they are never taken for it: who writes
 * *string* or *wedding* means no *spring* and no *welding*.
 */
export const lookalikes: ReadonlySet<string> = new Set(
  (
    'alien alley allows analyses analysts assignment auction baking ballet banging banker banking banner banning ' +
    'battle beach beard beating beech begging better binding bites blame bland blaze blended blending blots boasted ' +
    'boats boeing boiling bolded bolds bonding bounded bouts bowls boxed boxing brace branching branded branding ' +
    'brave breach breached breaking bride bring broke bullet bunch burning butcher caliber calling camping cards ' +
    'caring carter carting cartoon casing casings cater ceiling cellar champ change changing chant charming charter ' +
    'charting cheek chick chords chose chuck clans claws cleared clearer clearing clone clover clues clutter ' +
    'coaster coasting coils coined collect colts compete complaint conduct conrad contiguous contractor contrast ' +
    'convection conversation cooke cooking cooled cooler coroner corps costing couch counting crater create crisp ' +
    'crops curate curling cutler deals death decreased decreasing derive dispersed docking drain draper drastic ' +
    'drifting drove either elastic elector electronically eternal faded failed failing fails falling famed farmed ' +
    'farmer farming fasting father feeder fellow fencer fiction filed filing filmed filming finer fired firing ' +
    'firmer flagged flanked flesh flour flush foils foraging forced forcing forge formal former founding fraction ' +
    'framed framing frequently frost gained gaining gather gentry grace grand grande grape grass grave guise ' +
    'hanging hatch healing hearing heated heating heels hiring holds hoped hopes hoping horse hosting indication ' +
    'infection infer inferior injunction insect insects insulted inter interval jolts lacking lasted later lather ' +
    'layer leaked leased leather letter lifted lightning liked liking lined linking liter litter liver living ' +
    'loaded looking loser lover macro mails marker marred masked masking masks mater maternal mating matter meals medal ' +
    'medals medial mental meteor mixing mound mounting moved multiplayer muster nails netting neural optimal outset ' +
    'pails painter painters palace paler pants paris parked parking parting patrol peace penal penned pepper ' +
    'perform picked picking pierce piper pitted placed placing plane planet planner planted planting plants plaster ' +
    'plastic played player playing plotted plotting pointed pointer pointers poker polling ported ports posted ' +
    'posting print progressed progressing prone prosecution prosecutor prospective protect protector protest ' +
    'prowess publishing pulling putting qualify racial racing radical rails raped reader reading rector remaining ' +
    'renaming replay resign resort ringing rivers roach roasting robber rolling rooted roster safely saved saving ' +
    'saying scaled scaling score scoring scots scrap screen screens seals sears seated seating seeing selling sells ' +
    'senior serge serves shaded shake shaking shall share shared shares sharing shark sheer shire shirt shooter ' +
    'shoots shorter shorts shows siding simple singer singing sitting slade slants sleeping slice slots smell snake ' +
    'softer soiling soils sonar sorting sorts sounding spaces spades spanned spanning spear spell spend spice spike ' +
    'spine splitting spores squire stack stacked staged staging stale stalking stall standing staring stark state ' +
    'stated stating stayed staying steal stealing steals steels stick stimulation stoke store storing stout strand ' +
    'stray string strings striped stuck supper swear sweet swift swing tails taking taped tempo tents terminates ' +
    'texts theater thorough though threat tiling timing tipped toasting tolls tooling topped topping touch trader ' +
    'trail traitor trapped trapping tribal trough trusts tuned tuning turning typing value values volts waiter ' +
    'wasted wasting wedding weddings wetter wheels while wider widow wilder wines winner winning winter wiring ' +
    'wished wishing wives wonder worded wording would write '
  ).split(' '),
)
