"""Discord's limits that the bot keeps to, each with its name; all of them are held here and nowhere else.

Source: Discord's developer documentation, component and application-command references.
"""

COMPONENTS_IN_MESSAGE = 40
"""Components in one message, nested ones included (Components V2)."""
TEXT_IN_MESSAGE = 4000
"""Characters of text displays in one message (Components V2)."""
BUTTONS_IN_ROW = 5
BUTTON_LABEL = 80
CUSTOM_ID = 100
SELECT_OPTIONS = 25
SELECT_OPTION_LABEL = 100
SELECT_OPTION_DESCRIPTION = 100
SELECT_OPTION_VALUE = 100
SELECT_PLACEHOLDER = 150
AUTOCOMPLETE_CHOICES = 25
CHOICE_NAME = 100
FORM_TITLE = 45
FORM_LABEL = 45
FORM_DESCRIPTION = 100
TEXT_INPUT_IN_FORM = 1000
"""Characters that may be written in the bot's own form; Discord lets up to 4,000."""
COMMAND_NAME = 32
COMMAND_DESCRIPTION = 100
ACKNOWLEDGE_SECONDS = 3
"""How long an interaction may go without an answer."""
