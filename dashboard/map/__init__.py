"""Where and when: the map of journeys and the timeline, as charts that ask no server for anything.

from dashboard.map import chart, islands, legs, timeline

stretches = legs.of_cases(files)                  # or legs.of_subgraph(board.known)
st.vega_lite_chart(spec=chart(stretches, t, dark=dark), on_select="rerun", key="map")   # selection "leg": Stretch.id
if (inset := islands(stretches, t, dark=dark)) is not None:
    st.vega_lite_chart(spec=inset)
st.altair_chart(timeline.timeline(timeline.of_cases(files, t), t, dark=dark))
"""

from dashboard.map import legs, timeline
from dashboard.map.chart import chart, islands

__all__ = ["chart", "islands", "legs", "timeline", "warm"]


def warm() -> None:
    """Read gazetteer and borders, so that the first map is no slower than the next."""
    legs.named("Lima")
    chart((), str)
