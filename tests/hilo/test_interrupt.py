"""A Ctrl-C that falls into a finaliser is not lost."""

import subprocess
import sys

LOST = """
import os, signal, time
from hilo import interrupt

class Closing:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(1)

interrupt.listen()
thing = Closing()
del thing
print("went on", flush=True)
interrupt.check()
print("never said")
"""


def test_a_ctrl_c_in_a_finaliser_is_raised_at_the_next_look():
    run = subprocess.run([sys.executable, "-c", LOST], capture_output=True, text=True, timeout=60)
    assert run.stdout == "went on\n"
    assert "Exception ignored in" not in run.stderr
    assert run.stderr.rstrip().endswith("KeyboardInterrupt")
