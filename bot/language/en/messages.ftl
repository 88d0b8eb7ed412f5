### The bot's own few words, in English. What it answers is written elsewhere (data/language/en/answers.ftl).

activity = Ask me about the Declined Detainer Outcome Report

date-day = MMMM d, y
date-day-without-year = MMMM d
date-month = MMMM y
date-range = { $start } to { $end }
undated = undated
ordinal-1 = first report
ordinal-2 = second report
ordinal-3 = third report

## Buttons and menus

page-back = Back
page-more = More ({ $number } of { $of })
choose-one = Choose one
which-one = Which one?
ask-next = Next:
show-source = Show the source
useful = Useful
wrong = Wrong

## What the preview asks to begin with

example-place = is Cook County on the list?
example-totals = weekly totals
example-term = what is a detainer?

## The questions that commands ask for

about-place = Tell me about { $name }
compare-places = Compare { $a } and { $b }
what-is = What is { $term }?

## A source, as it is opened

source-where = Where: { $locator }
source-figures = { $n ->
    [one] The figure there: { $values }
   *[other] The figures there: { $values }
}
source-differs = Note: { $why }
sources-title = The rows this answer rests on

## A message that is checked

checked = Checked against the report
check-statement = The message says: “{ $words }”
check-nothing = I found nothing in that message that I can check. I hold what published sources tell of ICE's Declined Detainer Outcome Report of early 2017.
check-empty = That message has no text that I could check.

## Feedback

thanks-useful = Thank you. It is counted, without your name.
thanks-wrong = Thank you. The keepers of this bot will read it. Your name is not kept.
already-given = You have already told me about this answer. Thank you.
wrong-title = What is wrong?
wrong-label = What should it say?
wrong-hint = A figure, a place, a source; no names of private people, please.
feedback-title = What members said
feedback-tally = Useful: { $useful }. Wrong: { $wrong }.
feedback-none = Nobody has said anything yet.
feedback-useful = Useful
feedback-wrong = Wrong
feedback-line = { $on }: **{ $verdict }**, of “{ $about }”
feedback-operator = The operator of this bot sees these too.

## Help

help-title = How to ask
help-body =
    Write a question with { $ask }, mention me, reply to me, or write to me directly. "And Nassau?" is understood as a follow-up for some minutes.
    - { $jurisdiction }: all that is held on a place
    - { $totals }: what ICE counted in a week
    - { $list }: which places are on the list
    - { $compare }: two places side by side
    - { $define }: what a term means
    - { $sources }: what the answers rest on
    - { $privacy }: what I keep
help-menu = On any message: Apps, then "{ $check }".
help-source = "Show the source" under an answer opens the row and the quotation it rests on.

## Privacy

privacy-title = What I keep
privacy-body =
    I read a message only when it mentions me, replies to me, is written to me directly, or is handed to me with "{ $check }".

    What you asked last is kept in memory for { $minutes } minutes, so that a follow-up is understood, and for { $edit } minutes, so that my answer changes when you edit your message. The words alone, without who asked them, stay in memory until newer questions take their place, so that they are answered sooner when asked again. None of it is ever written to disk.

    Kept in a database: the settings of a server; that somebody pressed Useful or Wrong, of which answer, when, and what was written in the form; how often a question could not be answered. No names, no user ids.

    The words of an unanswered question are kept only where a server's moderators turned that on.
privacy-words-on = In this server, the words of unanswered questions are kept.
privacy-words-off = In this server, the words of unanswered questions are not kept.
privacy-server = A server that removes me has all of its rows deleted. Its moderators can delete them here at any time.
forget-me = Forget what I asked
forget-server = Delete what is held on this server
forgot-me = Forgotten: nothing in memory tells any more what you asked here.
forgot-server = Deleted: settings, feedback and counts of this server. The settings are the defaults again.

## Settings

settings-title = How I answer in this server
settings-channels = **Channels.** For all to see, I answer in: { $channels }. { $some ->
    [yes] Elsewhere, answers to commands are shown to the asker alone, and I stay silent when mentioned.
   *[no] If you choose some, answers to commands elsewhere are shown to the asker alone, and I stay silent when mentioned there.
}
settings-every-channel = every channel
settings-channels-hint = Choose channels; none means every channel
settings-visibility = **Who sees answers to commands.** { $private ->
    [yes] The asker alone.
   *[no] Everyone in the channel.
}
settings-language = **Language of answers that all see.** { $language ->
    [en] English.
    [es] Spanish.
   *[other] That of the question.
}
settings-mentions = **Mentions.** { $on ->
    [yes] Answered.
   *[no] I stay silent.
}
settings-words = **Unanswered questions.** { $on ->
    [yes] Counted, and kept in their words, so that the operator sees what to add.
   *[no] Counted, without their words.
}
language-asked = That of the question
language-en = English
language-es = Spanish
set-private = Show answers to the asker alone
set-public = Show answers to everyone
set-mentions-on = Answer mentions
set-mentions-off = Leave mentions alone
set-words-on = Keep unanswered questions
set-words-off = Do not keep them

## When it cannot

wait = One moment, please: that is many questions at once. Ask again in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}.
not-allowed = Only people who may manage this server can do that.
error-forbidden = I am not allowed to do that here. A moderator can give me leave to write. (id { $incident })
error-busy = Discord asks me to slow down. Please ask again in a minute. (id { $incident })
error-discord = Discord did not take my answer just now. Please ask again in a minute. (id { $incident })
error-refused = Discord did not accept my answer. It is noted; please ask in other words. (id { $incident })
error-check = That command is not open to you here. (id { $incident })
error-state = I cannot reach my settings just now. Please try again in a minute. (id { $incident })
error-stale = That button belongs to an answer I no longer have. Please ask again. (id { $incident })
error-other = Something went wrong on my side; it is noted. Please ask again. (id { $incident })
