"""A page with nothing but map and timeline, for the browser tests."""

import streamlit as st
from canvas_story import words
from map_ways import files

from dashboard.map import chart, islands, legs, timeline

dark = st.query_params.get("ground") == "dark"
t = words(st.query_params.get("lang", "en"))
st.set_page_config(layout="wide", page_title="map")
told = files(st.query_params.get("name", ""))
stretches = legs.of_cases(told)
left, right = st.columns([3, 2])
with left:
    picked = st.vega_lite_chart(spec=chart(stretches, t, dark=dark), on_select="rerun", key="map")
with right:
    if (inset := islands(stretches, t, dark=dark)) is not None:
        st.vega_lite_chart(spec=inset)
    st.altair_chart(timeline.timeline(timeline.of_cases(told, t), t, dark=dark))
st.text("picked: " + str(picked))
