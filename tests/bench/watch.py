#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# watch.py SOURCE BUILD [LEVELS] — what an editor's task costs: check --watch over a hundred levels (copies of ours). Printed,
# without and with measuring screens: processor time of the first run, of a saved level, of a saved translation, of new
# sources, of three seconds in which nothing happens; and the milliseconds from saving to the last line.
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

source, build, count = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 100


def used(pid):  # milliseconds on a processor
    return int(open(f"/proc/{pid}/schedstat").read().split()[0]) / 1e6


def save(path, old, new):
    words = open(path, encoding="utf-8").read()
    with open(path + "~", "w", encoding="utf-8") as file:
        file.write(words.replace(old, new, 1))
    os.rename(path + "~", path)


with tempfile.TemporaryDirectory() as tmp:
    ours = sorted(os.path.dirname(os.path.join(at, "level.yaml")) for at, _, files in os.walk(f"{source}/levels") if "level.yaml" in files)
    for i in range(count):
        shutil.copytree(ours[i % len(ours)], f"{tmp}/level-{i}")
    shutil.copy(f"{source}/levels/sources.yaml", tmp)
    for options in (["--no-fit"], []):
        watching = subprocess.Popen([f"{build}/safecircle", "check", "--watch", "--json", *options, tmp], stdout=subprocess.PIPE, text=True)
        print(" ".join(["check --watch", *options]) + f", {count} levels")

        def run(what, path=None, old="", new=""):
            before, began = used(watching.pid) if path else 0, time.time()
            if path:
                save(path, old, new)
            told = json.loads(watching.stdout.readline())
            waited = (time.time() - began) * 1000
            time.sleep(0.2)
            print(f"  {what:<12} looked {told['looked']:>4}   processor {used(watching.pid) - before:7.1f} ms   told after {waited:6.0f} ms")

        run("begins")
        level, beside = f"{tmp}/level-{count // 2}/level.yaml", f"{tmp}/level-{count // 2}/en.yaml"
        run("level", level, "title:", "titel:")
        run("level", level, "titel:", "title:")
        run("translation", beside, "language: en", "language:  en")
        run("translation", beside, "language:  en", "language: en")
        run("sources", f"{tmp}/sources.yaml", "R-", "R-X")
        run("sources", f"{tmp}/sources.yaml", "R-X", "R-")
        before = used(watching.pid)
        time.sleep(3)
        print(f"  {'still':<12} processor {used(watching.pid) - before:.1f} ms in 3 s")
        watching.send_signal(signal.SIGINT)
        watching.wait()
