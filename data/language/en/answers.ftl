### The sentences of answers, in English. Plain and neutral: people, released, "ICE says".
### Figures come in already written (3,083; 6.7 %); places, dates and quotations likewise.

## How things are written

date-day = MMMM d, y
date-day-without-year = MMMM d
date-month = MMMM y
date-range = { $start } to { $end }
report-of-week = the { $ordinal } report ({ $week })
report-short = the { $ordinal } report
ordinal-1 = first
ordinal-2 = second
ordinal-3 = third
ordinal-4 = fourth
ordinal-5 = fifth
ordinal-6 = sixth
ordinal-7 = seventh
ordinal-8 = eighth
ordinal-9 = ninth
ordinal-10 = tenth
ordinal-other = number { $number }
section-I = Section I (most detainers issued)
section-II = Section II (detainers declined)
section-III = Section III (policies)
section-name = Section { $section }
the-report = the report
kind-county = { $n ->
    [one] county
   *[other] counties
}
kind-city = { $n ->
    [one] city
   *[other] cities
}
kind-town = { $n ->
    [one] town
   *[other] towns
}
kind-state = { $n ->
    [one] state
   *[other] states
}
kind-agency = { $n ->
    [one] agency
   *[other] agencies
}
kind-any = { $n ->
    [one] name
   *[other] names
}
detainers = { $n ->
    [one] { $count } detainer
   *[other] { $count } detainers
}
qualifier-at-least = at least { $value }
qualifier-about = about { $value }
qualifier-roughly = roughly { $value }
qualifier-over = over { $value }
qualifier-more-than = more than { $value }
qualifier-just-under = just under { $value }
undated = undated
value-percent = { $value } %
value-weeks = { $value } weeks
period-fiscal = fiscal year { $year }

## Membership

called-informally = “Sanctuary” is an informal name that had no legal definition: the report tells which places it names, and not what they are to be called.
yes-said = Yes. { $claim }
yes = { $place } is named in { $where }.
yes-several = The name { $name } stands in the report for { $places }.
yes-week-unknown = { $place } is named in the report; the source does not say in which week.
yes-withdrawn = { $place } was named in { $where }, but ICE later withdrew that listing: { $what }.
yes-removed = { $place } was named in { $where }, and later it was gone from the list: { $what }.
yes-disputed = { $place } is named in { $where }; the listing is disputed: { $what }.
yes-apologised = { $place } was named in { $where }, and ICE later apologised for it: { $what }.
no-longer = No longer: { $place } was named in { $where }; { $what }.
no-longer-withdrawn = No longer: { $place } was named in { $where }, but ICE withdrew that listing: { $what }.
within = Not by its own name: { $place } lies in { $whole }, which is named in { $where }.
within-city = Not by its own name: { $place } is part of { $whole }, which is named in { $where }.
within-withdrawn = Not by its own name: { $place } lies in { $whole }, which was named in { $where }; ICE later withdrew that listing: { $what }.
within-removed = Not by its own name: { $place } lies in { $whole }, which was named in { $where }, and later it was gone from the list: { $what }.
contains = { $place } itself is not among the names held; these places in it are: { $places }.
contains-of-no-such-kind = No { $kind } in { $place } is among the names held; these places in it are: { $places }.
no = No. { $place } is not in { $where }.
no-report = No. { $place } is not in { $report }, the source says.
unknown = I can't say: { $place } is not among the names I hold, and I don't hold { $where } whole.
unknown-but = { $place } is not in { $sure }; for { $where } I can't say: it is not among the names I hold there, and I don't hold that whole.
unknown-unsettled = I can't say whether { $place } is in { $where }.
unknown-name = I can't say: no place called { $name } is among the names I hold, and I don't hold { $where } whole.
no-name = No place called { $name } is in { $where }.
no-such-place = I know no place called { $name } in { $state }.
name-in-state = { $name } in { $state }
named-elsewhere = { $place } was named in { $where }.
namesakes = Listed of that name: { $places }.
not-held-either = Nor among the names I hold: { $places }.
listed-inside = Listed in { $state } as well: { $places }.
name-fits = Places of that name lie in { $states }.
read-as = I read “{ $text }” as { $name }.
others-same-name = The name also fits places in { $states }; none of them is among the names I hold.
holds-cities = { $cities }, which lies in it, is listed by its own name.
partly-in = A few of its ZIP codes lie in { $counties }, which is named; its main county is { $main }.
not-in = { $place } is not in { $where }.
lies-in = { $place } lies in { $county }.
unsettled-section = It is named in { $report }, but the source does not say in which section.
unsettled-week = It is named in { $section }, but the source does not say in which week.
where-section-week = { $section } of { $report }
where-week = { $report }
where-section = { $section } of any week
where-any = the list

listing-I-rank-count = { $section }, { $report }: { $rank } by detainers issued, with { $count }.
listing-I-rank = { $section }, { $report }: { $rank } by detainers issued; the number is not known to me.
listing-I-count = { $section }, { $report }: { $detainers } issued; the rank is not known to me.
listing-I = { $section }, { $report }: among those sent the most detainers; the number is not known to me.
listing-II-count = { $section }, { $report }: { $count } recorded as declined.
listing-II = { $section }, { $report }: named; the number is not known to me.
listing-III = { $section }, { $report }: named among places with policies that limit cooperation.
listing-III-no-week = { $section }: named among places with policies that limit cooperation; the source does not say in which week.
listing-0-count = { $report }: { $detainers } issued; the source does not say in which section.
listing-0 = { $report }: named; the source does not say in which section.
listing-none = { $section }, { $report }: none recorded as declined, a source says.
listing-not-named = Not named in { $report }, a source says.
listing-of = { $place }: { $listing }
listing-detail = Note: { $detail }.
overlap-same = These are the same cases as those of { $other }, and are not to be added to them.
overlap-part = They are part of the figure for { $other }, and are not to be added to it.
conflict = Another figure: { $value }, says { $publisher } ({ $why }).
issued-not-declined = Issued is not declined: Section I counts the detainers sent in that week, whose outcome was not yet known.
section-II-whenever = Section II counts what was recorded as declined in that week, whenever the detainer was issued.

absent-whole = { $section } of { $report } is held whole ({ $held } of { $total } { $unit }); it is not there.
absent-whole-area = { $section } of { $report } is held whole for { $area } ({ $held } of { $total } { $unit }); it is not there.
absent-none-area = { $section } of { $report } has none in { $area }, a source says.
absent-said = A source says it is not in { $section } of { $report }.
absent-said-report = A source says it is not in { $report }.
absent-part = { $section } of { $report }: not among the { $held } of { $total } { $unit } I hold.
absent-part-unsized = { $section } of { $report }: not among the names I hold; the size of that table is not known.
unit-jurisdictions = names
unit-detainers = declined detainers
unit-communities = communities
unit-counties = counties
parts-held = { $report }: { $parts }.
part-held = { $section } { $held } of { $total } { $unit }
part-held-unsized = { $section } some names, of a number not known

## What became of a listing

correction-corrected = ICE corrected this listing: { $what }.
correction-apologised = ICE apologised: { $what }.
correction-removed = Removed: { $what }.
correction-absent-later = Gone later: { $what }.
correction-disputed = Disputed: { $what }.
correction-of = { $place }: { $correction }
correction-when = { $correction } ({ $on })
correction-none-of-week = I hold no correction by ICE of a listing in { $report }; what it corrected was in the first one.
correction-none = I hold no correction and no dispute of the listing of { $place }.
correction-none-in = I hold no correction and no dispute of a listing in { $place } for what you ask about.
correction-not-listed = { $place } is not among the names I hold, so I hold no correction of it.
correction-overview = ICE's own note corrects the listings of eight counties in the first report: { $places }.
correction-overview-others = Others were removed or gone later: { $places }.
correction-overview-disputed = Local officials dispute further listings: { $places }.
correction-suspended = After that, ICE suspended the report.
correction-status-headline-corrected = ICE corrected { $n ->
    [one] { $n } listing
   *[other] { $n } listings
}: { $places }.
correction-status-headline-removed = Removed from the list, or gone from it later: { $places }.
correction-status-headline-disputed = Disputed by local officials: { $places }.
correction-status-headline-apologised = ICE apologised to: { $places }.
correction-lead-corrected = ICE itself corrected the listing of { $place }: { $what }.
correction-lead-removed = { $place } was taken off the list: { $what }.
correction-lead-absent-later = { $place } is gone from { $report }, the source says: { $what }.
correction-lead-apologised = ICE apologised to { $place }: { $what }.
correction-lead-disputed = The listing of { $place } is disputed, and I hold no correction of it by ICE: { $what }.
correction-no-apology = I hold no apology by ICE to { $place }.
accuracy-headline = Not in every part: ICE itself corrected { $n } listings, and then suspended the report.

## Figures

count-issued = { $place }: { $detainers } issued in { $report }.
count-declined = { $place }: { $detainers } recorded as declined in { $report }.
count-issued-unsectioned = { $place }: { $detainers } issued in { $report }; the source does not say in which section.
count-declined-none = { $place }: none recorded as declined in { $report }, a source says.
count-declined-unknown = { $place }: named among those that declined in { $report }; the number is not known to me.
count-issued-unknown = { $place }: among those sent the most detainers in { $report }; the number is not known to me.
count-not-recorded = { $place }: I hold no number of detainers { $measure ->
    [detainers_issued] issued
   *[detainers_declined] declined
} for { $report }.
count-not-held = I hold no number of detainers for { $place }.
count-not-held-then = { $place }: I hold no number of detainers for { $report }.
count-not-held-policy = { $place } is named in Section III, which lists policies and has no numbers.
count-through = { $place } has no number of its own here; it lies in { $whole }.
count-of-state = { $state }: { $detainers } recorded as declined in { $report }.
count-of-state-issued = { $state }: { $detainers } issued in { $report }.
count-of-region = { $region }: { $detainers } recorded as declined in { $report }.
count-states-places = By place: { $places }.
subtotal = { $scope }, { $section } of { $report }: { $value } { $unit }.
subtotal-percent = { $scope }, { $section } of { $report }: { $value }.
subtotal-other-week = I hold no such number for { $reports }; I do for another week:
subtotal-no-week = { $scope }, { $section }, no single week stated: { $value } { $unit }.
subtotal-detail = Note: { $detail }.
measure-detainers_issued = detainers issued
measure-detainers_declined = detainers declined
measure-jurisdictions = jurisdictions
measure-communities = communities
measure-counties = counties
measure-states = states
measure-jails = jails
measure-percent = percent
measure-issued-short = issued
measure-declined-short = declined
context-headline = Not from the report, for context:
context = For context, not from the report: { $measure }{ $where }, { $period }: { $value }.
context-percent = For context, not from the report: { $measure }{ $where }, { $period }: { $value }.
context-higher = For context, not from the report: { $measure }{ $where }, { $period }: { $high }, more than { $low } ({ $other }).
context-higher-by = For context, not from the report: { $measure }{ $where }, { $period }: { $high }, which is { $difference } more than { $low } ({ $other }).
context-where = { " " }for { $place }
context-detail = Note: { $detail }.

total-week = In { $report }, ICE counted { $issued } detainers issued and { $declined } recorded as declined.
total-issued = In { $report }, ICE counted { $issued } detainers issued.
total-declined = In { $report }, { $declined } detainers were recorded as declined.
total-one-source = The { $value } for { $report } rests on one source.
totals-all-issued = Together: { $parts } = { $sum } issued.
totals-all-declined = Together: { $parts } = { $sum } recorded as declined.
totals-not-a-rate = The declined ones were recorded in that week whenever they had been issued, so they are not a part of the issued ones.
totals-first = That is the first report; the totals of the others:
totals-highest = The highest count for one place in any week is { $place }'s { $count }, in { $report }.

share-of-total = { $part } of { $whole } is { $percent }.
share-week = { $percent } of { $report }: { $declined } recorded as declined, against { $issued } issued in the same week.
share-not-same = They are not the same detainers: the { $declined } were recorded as declined in that week whenever they had been issued; the { $issued } were issued in that week.
share-place-declined = { $percent } of the detainers recorded as declined in { $report }: { $count } of { $total }, for { $place }.
share-place-issued = { $percent } of all detainers issued in { $report }: { $count } of { $total }, for { $place }.
share-of-state = { $percent } of those recorded as declined in all of { $state } in { $report }: { $count } of { $total }, for { $place }.
share-of-ten = { $percent } of the { $total } issued to the ten jurisdictions of Section I together in { $report }: { $count }, for { $place }.
share-topic = { $percent } of the { $total } recorded as declined in { $report }: { $count }, { $scope }.
share-topic-issued = { $percent } of all detainers issued in { $report }: { $count } of { $total }, for { $scope }.
share-ten = { $percent } of all detainers issued in { $report }: { $count } of { $total }, for the ten jurisdictions of Section I together.
share-not-held = I hold no number for { $place } to take a share of.

ranking-headline-most-issued = Most detainers issued, { $report } (Section I):
ranking-headline-least-issued = Fewest detainers issued among the ten of Section I, { $report }:
ranking-headline-most-declined = Most detainers recorded as declined, { $report } (Section II), among the places whose number I hold:
ranking-headline-least-declined = Fewest detainers recorded as declined, { $report } (Section II), among the places whose number I hold:
ranking-first-most-issued = { $place } had the most detainers issued in { $report }: { $count }.
ranking-first-most-declined = { $place } had the most detainers recorded as declined in { $report }: { $count }.
ranking-entry = { $rank }. { $place }: { $count }
ranking-entry-unknown = { $rank }. { $place }: number not known to me
ranking-rank = { $place } is { $rank } in Section I of { $report }, with { $detainers } issued.
ranking-rank-unknown = { $place } is { $rank } in Section I of { $report }; the number is not known to me.
ranking-rank-none = I hold no { $rank } place of Section I of { $report }: { $held } of { $total } names are held.
ranking-of-place = { $place } is { $rank } in Section I of { $report }, with { $detainers } issued.
ranking-of-place-declined = { $place }: { $count } recorded as declined in { $report }, { $rank } among the places whose number I hold.
ranking-not-ranked = { $place } is not among the ten of Section I of { $report }, which is held whole.
ranking-not-ranked-part = { $place } is not among the names I hold of Section I of { $report }.
ranking-tie = Tied at { $count }: { $places }.
ranking-other-measure-declined = By detainers recorded as declined, { $place } had the most in that week: { $count }.
ranking-other-measure-held = By detainers recorded as declined, of the places whose number I hold, { $place } had the most in that week: { $count }.
ranking-other-measure-issued = By detainers issued, { $place } had the most in that week: { $count }.
withdrawn-later = ICE later withdrew the listing of { $places }.
gone-later = Later gone from the list: { $places }.
ranking-other-week = The highest count of detainers issued in any week is { $place }'s { $count }, in { $report }.
ranking-first-held = Of the places whose number I hold, { $place } had the most detainers { $measure } in { $report }: { $count }.
ranking-states-part = The numbers of the other states for that week are not known to me.
ranking-state = Of whole states, { $state } had the most recorded as declined in { $report }, among those whose number I hold: { $count }.
ranking-part = That table is held in part: { $held } of { $total } { $unit }.
ranking-none = I hold no numbers for { $section } of { $report }.
ranking-week-most = The week with the most detainers { $measure } is that of { $report }: { $count }.
ranking-week-least = The week with the fewest detainers { $measure } is that of { $report }: { $count }.

## Lists

list-headline = { $n } { $kind } in { $where }, of those I hold:
list-headline-area = { $n } { $kind } in { $area }, in { $where }, of those I hold:
list-in-each = { $n } named in each of these, { $reports }, of those I hold: { $places }.
list-in-none = None of the names I hold stands in each of these: { $reports }.
list-group = { $group }: { $places }.
list-none = No { $kind } in { $area } is among the names I hold in { $where }.
list-added = Added in { $report }, a source says: { $places }.
list-added-part = Others may be new as well: I hold the lists in part and can't set one beside the other.
area-no-figure = I hold no number for the whole of { $area }; of places in it:
area-no-figure-week = I hold no number for the whole of { $area } in { $report }; of places in it:
list-none-where = No { $kind } is among the names I hold in { $where }.
absent-part-list = { $section } of { $report }: { $held } of { $total } { $unit } held.
list-source-count = A source counts { $value } { $unit } for { $area } in { $section } of { $report }.
list-no-week = No week stated: { $places }.
list-states-themselves = States named themselves: { $places }.
list-states-with = States with places that are named: { $places }.

## Policies

events-of-time = Of that time I hold { $n } events, of which these are { $told }:
policies-held = { $n ->
    [one] Of the policies I hold, that of one place:
   *[other] Of the policies I hold, those of { $n } places:
}
policy-headline = { $place } is named in Section III for a policy that limits cooperation.
policy-name = { $place }: { $policy }, enacted { $enacted }.
policy-name-undated = { $place }: { $policy }.
policy-enacted = { $place }: enacted { $enacted }.
policy-criterion = What it says of detainers: “{ $criterion }” (as the source sums it up).
policy-aor = ICE area of responsibility: { $aor }.
policy-aor-places = In ICE's { $aor } area of responsibility, of those I hold: { $places }.
policy-none = { $place } is named in Section III, but the sources I hold do not tell its policy.
policy-not-listed-III = { $place } is not among the names I hold in Section III, which lists policies.
policy-why-I = It is in Section I because ICE counted it among those sent the most detainers in the week that routinely do not comply.
policy-why-II = It is in Section II because at least one detainer was recorded as declined there.
policy-listed-in = Named in Section III for a policy that limits cooperation, but the sources I hold do not tell which: { $places }.
policy-state-places = Policies I hold for { $place }:
policy-entry = { $place }: { $policy }

## Words of the report's field

definition = { $term }: { $definition }.
definition-quote = { $speaker }: “{ $quote }”
section-counts-issued = Section I counts detainers issued, not detainers declined.
section-counts-declined = Section II counts detainers declined, not detainers issued.
definition-quote-source = “{ $quote }”
definition-unknown = I hold no definition of that.

statement = { $speaker }, { $role }: “{ $quote }”
statement-plain = { $speaker }: “{ $quote }”
statement-dated = { $statement } ({ $on })
statement-topic = On { $topic }, { $on }.
statement-none = I hold no words of { $speaker }.
event = { $on }: { $event }.
source-row = { $publisher }: “{ $title }” ({ $on }); { $locator }.
source-fact = { $fact } rests on:
source-pages = Among the pages of { $publisher } that I use:
source-overview = My facts come from { $n } published pages: the report's own copies, news, TRAC and others. Each answer names its own.
source-main = The report itself was read in copies only as far as its summary and the start of Section I; lists and counts come from news of the time.

## The report

report-what = The Declined Detainer Outcome Report (DDOR) was a weekly report by ICE, part of the Department of Homeland Security, on jurisdictions that do not honor its detainers.
report-published-by = U.S. Immigration and Customs Enforcement (ICE), part of the Department of Homeland Security, published it.
report-released = { $report } was released on { $on }.
report-released-all = The reports were released on { $days }.
report-issues = Three reports were published, one a week: { $weeks }.
report-covers = { $report } covers { $week }.
report-order = Executive Order 13768 of January 25, 2017, required it:
report-order-short = It was commissioned by Executive Order 13768, which President Trump signed in January 2017.
report-purpose = What ICE says it is for:
report-sections = It has four sections.
report-suspended = Not as a weekly report: ICE suspended it after three issues, and confirmed so on April 10 and 11, 2017. A quarterly report of that kind, for part of fiscal year 2018, was posted on { $on }.
report-suspended-when = ICE suspended the report in April 2017, after three issues.
report-suspended-why = Errors led to it: ICE had to correct listings of eight counties, and said it would refine its methods.
report-after = Later news of it:
report-delay = About { $weeks } weeks passed between a reporting week and its release.
report-frequency = It was meant to be weekly: three issues came out, on { $days }.
report-names = It names communities: “{ $quote }”
report-next = There is no fourth report:
report-unpublished = There is no such report: three were published, for { $weeks }.

## Comparisons

compare-headline = { $one } and { $other }, { $report }:
compare-more = { $more } had more detainers { $measure } than { $less } in { $report }: { $high } against { $low }, a difference of { $difference }.
compare-same = { $one } and { $other } had the same number of detainers { $measure } in { $report }: { $count }.
compare-not-both = I don't hold both numbers for the same week, so I can't say which is higher.
compare-weeks = Detainers { $measure }: { $one } in { $first }, { $other } in { $second }: { $change }.
change-up = { $difference } more
change-down = { $difference } fewer
change-percent-up = That is { $percent } above { $one }.
change-percent-down = That is { $percent } below { $one }.
change-none = no change
trend-weeks = Detainers { $measure } by week: { $parts }.
trend-part = { $count } ({ $week })
trend-shape-up = up each week
trend-shape-down = down each week
trend-shape-mixed-issued = { $first } to { $second }: { $change_one }; { $second } to { $third }: { $change_two }.

## Completeness

coverage-headline = What I hold of each table, counted from my rows:
coverage-line = { $report }: { $parts }.
coverage-whole = { $section } is whole ({ $held } of { $total } { $unit })
coverage-part = { $section } { $held } of { $total } { $unit }
coverage-others = { $n ->
    [one] Of the { $ordinals } report I hold a part.
   *[other] Of the { $ordinals } reports I hold parts.
}
coverage-unsized = { $section } in part, of a size not known

## The desk itself

help = I answer questions about ICE's Weekly Declined Detainer Outcome Report of early 2017, and cite the source of each claim. Ask whether a place is on the list, for its numbers, for weekly totals, what a term means, who said what, what was corrected, or where a figure comes from.
greeting = Hello. Ask me about ICE's Declined Detainer Outcome Report of early 2017.
thanks = You're welcome.
about = I am Detainer Desk, a bot that looks answers up in a store of published facts about ICE's Declined Detainer Outcome Report of early 2017. I am not part of ICE or of any government, I use no language model, and I hold nothing about individuals.
about-keeps = I do not store questions or who asks them; only where a server's moderators turned that on are the words of those kept that I could not answer. Your last question stays in memory for some minutes, so that a follow-up is understood; /privacy tells more.

## When there is no answer

abstain-out_of_scope = That is outside what I hold: I answer questions about ICE's Declined Detainer Outcome Report of early 2017, its lists, figures and words.
abstain-not_held = I don't hold that. What I hold is what published sources tell of the three weekly reports: names, counts of detainers issued and declined, policies, corrections and words said.
abstain-not_held-place = I hold no number of detainers for { $place }: it is not among the names I hold, and I don't hold the lists whole.
abstain-not_held-number = I hold no number for { $place } of what you ask about; places in it are among the names I hold.
abstain-not_held-honored = I don't hold that: the report does not say how many detainers were honored. It counts those issued and, whenever issued, those recorded as declined.
abstain-not_held-crime = I don't hold that: nothing I hold tells what people were charged with or convicted of, case by case.
abstain-not_held-demographic = I don't hold that: the sources I hold tell next to nothing of the people's origin, age or sex.
abstain-not_held-cost = I hold no costs and no funding figures.
abstain-not_held-week = There is no such report: three were published, for the weeks of { $weeks }.
abstain-not_held-period = I can't answer that for the time you ask about. The report covers three weeks, from { $weeks }.
abstain-not_held-cause = I can tell by how much the numbers changed, and not why: the sources I hold give no reason for it.
abstain-not_held-added = I hold no source that says which names were added there, and the lists only in part, so that I can't set one beside the other.
abstain-not_held-once = I hold the lists only in part, so that I can't say which names stand in one report alone.
abstain-not_held-now = I hold nothing newer: three reports were published, for { $weeks }, and then ICE suspended them.
abstain-advice = I can't give legal advice. A lawyer or a legal-aid office can. I can tell what the report and its sources say.
abstain-opinion = I give no opinion. I can tell what the report says, and what was said for and against it.
abstain-individual = I hold nothing about individual people. I can tell what the report says of places.
abstain-unreadable = I could not read a question in that. Ask me about ICE's Declined Detainer Outcome Report of early 2017.
clarify = Which one do you mean?
clarify-mine = Which place is that? Name it with its state, or choose a state to see what is listed there.
clarify-place = Several places called { $name } are on the list. Which one do you mean?
asked-more = You asked more than one thing; this answers the first of them.
clarify-intent = I am not sure what you ask. Do you mean one of these?
more-sources = Further sources: { $markers }

## Questions that can be asked next

ask-membership = Is { $place } on the list?
ask-membership-week = Is { $place } in the { $ordinal } report?
ask-membership-section = Is { $place } in Section { $section } of the { $ordinal } report?
ask-jurisdiction = Tell me about { $place }
ask-count = How many detainers for { $place }?
ask-count-issued = How many detainers were issued to { $place }?
ask-count-declined = How many detainers did { $place } decline?
ask-totals = Weekly totals
ask-totals-week = Totals of the { $ordinal } report
ask-share = What share was declined?
ask-ranking-most = Which place had the most detainers issued?
ask-ranking-most-declined = Which place declined the most detainers?
ask-ranking-top = Top ten of the first report
ask-listing-state = Which places in { $state } are listed?
ask-listing = Which places are on the list?
ask-definition = What does { $term } mean?
ask-detainer = What is a detainer?
ask-report = What is the report?
ask-report-suspended = Is the report still published?
ask-report-released = When were the reports released?
ask-statement = What did { $speaker } say?
ask-statement-critic = What did critics say of the report?
ask-correction = Was the listing of { $place } a mistake?
ask-correction-all = Which listings did ICE correct?
ask-policy = What is the policy of { $place }?
ask-source = Where do your facts come from?
ask-coverage = How complete is your data?
ask-trend = How did the numbers change over the three weeks?
ask-help = What can I ask?

# what a question may have meant, as a choice
meant-membership = Whether it is on the list
meant-jurisdiction = All that is held
meant-count = How many detainers
meant-totals = The weekly totals
meant-share = A share in percent
meant-ranking = A ranking
meant-listing = The names on the list
meant-definition = What a term means
meant-report = The report itself
meant-statement = Who said what
meant-correction = Corrections and disputes
meant-policy = Policies and why a place is listed
meant-compare = A comparison
meant-trend = How the numbers changed
meant-event = Dates and events
meant-source = The sources
meant-coverage = How complete the data are
meant-help = What can be asked
meant-greeting = A greeting
meant-thanks = Thanks
meant-about = What this bot is
