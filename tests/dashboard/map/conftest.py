"""Puts the invented journeys, and the story of the canvas, within reach of the tests."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.with_name("canvas"))]
