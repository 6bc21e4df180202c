"""Settings of all tests."""

import os

from hypothesis import HealthCheck, settings

# No test fails because the machine has other work to do. Where a change is judged, every run tries the same examples:
# what it finds is the change's own; new examples are found at the desk.
settings.register_profile(
    "calm", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("calm")
