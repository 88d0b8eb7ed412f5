### The commands: their names, descriptions, options and choices, in English.
### A name is at most 32 characters, lower case and without spaces (but for the menu's); a description at most 100.

ask = ask
ask-description = Ask about ICE's Declined Detainer Outcome Report of early 2017
ask-question = question
ask-question-description = Your question, for example: is Cook County on the list?

jurisdiction = jurisdiction
jurisdiction-description = All that is held on one place
jurisdiction-name = name
jurisdiction-name-description = A county, city, state or agency, for example: Cook County, Illinois

totals = totals
totals-description = How many detainers ICE counted in a week
totals-week = week
totals-week-description = Which week; left out, all of them

list = list
list-description = Which places are on the list
list-state = state
list-state-description = Only places in this state
list-section = section
list-section-description = Only places in this section of the report
list-week = week
list-week-description = Only places in the report of this week

compare = compare
compare-description = Two places side by side
compare-a = a
compare-a-description = One place
compare-b = b
compare-b-description = The other place

define = define
define-description = What a term means
define-term = term
define-term-description = A term of the report, for example: detainer

sources = sources
sources-description = What the answers rest on, how complete it is, and what was corrected

help = help
help-description = What I can answer, and how to ask

privacy = privacy
privacy-description = What I keep, and how to delete it

settings = settings
settings-description = How I answer in this server
settings-server = server
settings-server-description = Channels, language, mentions, and who sees answers
settings-feedback = feedback
settings-feedback-description = What members of this server said of my answers

check = Check against the report

week-choice = { $ordinal } ({ $week })
section-I-choice = Section I: most detainers issued
section-II-choice = Section II: detainers declined
section-III-choice = Section III: policies
