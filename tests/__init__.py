"""The tests, laid out as the packages are; `journeys` are people who use the bot."""

import pytest

pytest.register_assert_rewrite("tests.contract")
