"""The tests, laid out as the packages are.

`journeys` are people who use the bot; `wire` runs it on real sockets; `bodies` judges what it sends in both.
"""

import pytest

pytest.register_assert_rewrite("tests.contract")
