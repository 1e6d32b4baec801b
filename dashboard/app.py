"""The script that Streamlit runs for every step of every reader. Nothing else stands here than who, which page, which words."""

from dashboard.visit import run

run()
