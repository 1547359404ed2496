"""Runs the same cell by turns in two kernels of Jupyter and prints the milliseconds that each took, one pair a line.

A round trip lasts from the request to its reply and the `idle` after it, as a front end waits for them.
"""

import subprocess
import sys
import time

from jupyter_client.manager import KernelManager

WARM_UPS = 30
ROUNDS = 200
CELL = "1 + 1"


def start(name):
    manager = KernelManager(kernel_name=name)
    manager.start_kernel(stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    return manager, client


def round_trip(client):
    began = time.perf_counter()
    request = client.execute(CELL)
    while True:
        message = client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") == request and message["content"].get("execution_state") == "idle":
            break
    reply = client.get_shell_msg(timeout=60)
    assert reply["content"]["status"] == "ok", reply
    return (time.perf_counter() - began) * 1000


kernels = [start(name) for name in sys.argv[1:]]
try:
    for i in range(WARM_UPS + ROUNDS):
        times = [round_trip(kernel[1]) for kernel in kernels]
        if i >= WARM_UPS:
            print(*times)
finally:
    for manager, client in kernels:
        client.stop_channels()
        manager.shutdown_kernel()
    kernels.clear()
