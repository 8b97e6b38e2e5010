#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# watch.py SOURCE BUILD — check --watch looks again at what was changed and at nothing else, tells all there is each
# time, sleeps between, and ends when it is interrupted. One process.
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile

source, build = sys.argv[1], sys.argv[2]


def ticks(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def edit(path, old, new):
    """As editors save: another file gets the name. It is written elsewhere, or a slow machine is told of it, too."""
    words = open(path, encoding="utf-8").read()
    assert old in words, (path, old)
    with open(f"{elsewhere}/draft", "w", encoding="utf-8") as file:
        file.write(words.replace(old, new, 1))
    os.rename(f"{elsewhere}/draft", path)


with tempfile.TemporaryDirectory() as tmp, tempfile.TemporaryDirectory() as elsewhere:
    for name in ("binh-dang/ai-nau-com", "binh-dang/denh-muon-di-hoc", "mang-an-toan/anh-ghep"):
        shutil.copytree(f"{source}/levels/{name}", f"{tmp}/{name}")
    shutil.copy(f"{source}/levels/sources.yaml", tmp)
    shutil.copytree(f"{source}/levels/activities", f"{tmp}/activities")
    watching = subprocess.Popen([f"{build}/safecircle", "check", "--watch", "--json", "--no-fit", "--lang", "en", tmp],
                                stdout=subprocess.PIPE, text=True)

    def run(looked, *codes):
        told = json.loads(watching.stdout.readline())
        found = [(os.path.relpath(d["file"], tmp), d["code"]) for d in told["diagnostics"]]
        assert told["looked"] == looked and found == list(codes), (told["looked"], looked, found, codes)
        return told

    cook, draw = "binh-dang/ai-nau-com/level.yaml", "mang-an-toan/anh-ghep/en.yaml"
    first = run(4)  # three levels and the activities
    assert first["run"] == 1 and first["errors"] == 0
    edit(f"{tmp}/{cook}", "title:", "titel:")
    run(1, (cook, "unknown-key-near"))
    edit(f"{tmp}/{draw}", "language: en", "language: en\ntexts: []")
    wrong = run(1, (cook, "unknown-key-near"), (draw, "duplicate-key"))
    assert wrong["errors"] == 2 and wrong["diagnostics"][0]["fix"][0]["new"] == "title", wrong
    edit(f"{tmp}/{cook}", "titel:", "title:")
    run(1, (draw, "duplicate-key"))
    edit(f"{tmp}/{draw}", "\ntexts: []", "")
    run(1)
    edit(f"{tmp}/sources.yaml", "R-SEC1", "R-SEC-ONE")  # of all levels, and none of these names it
    run(3)
    os.makedirs(f"{tmp}/moi")
    shutil.copy(f"{tmp}/{cook}", f"{tmp}/moi/level.yaml")
    told = json.loads(watching.stdout.readline())
    while told["files"] != first["files"] + 1 or told["diagnostics"]:  # its file may have been seen before its words
        told = json.loads(watching.stdout.readline())
    assert told["looked"] == 1, told
    edit(f"{tmp}/moi/level.yaml", "title:", "titel:")
    run(1, ("moi/level.yaml", "unknown-key-near"))
    shutil.rmtree(f"{tmp}/moi")
    told = json.loads(watching.stdout.readline())
    assert told["errors"] == 0 or json.loads(watching.stdout.readline())["errors"] == 0
    for still in range(40):  # it comes to rest, however slow the machine is, and then it sleeps
        before = ticks(watching.pid)
        try:
            watching.wait(0.5)
            sys.exit("it ended by itself")
        except subprocess.TimeoutExpired:
            pass
        if ticks(watching.pid) - before <= 1:
            break
    else:
        sys.exit("it does not sleep")
    watching.send_signal(signal.SIGINT)
    assert watching.wait(60) == 0, watching.returncode
