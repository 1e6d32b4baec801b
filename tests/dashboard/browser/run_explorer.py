"""The explorer as `python -m dashboard` starts it, with the one thing a test may ask for: to find the picture in the page."""

import sys

from dashboard.__main__ import main
from dashboard.screens import network

network.TESTING = True
sys.exit(main())
