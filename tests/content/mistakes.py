#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# mistakes.py SOURCE BUILD [NAME…] — one cause, one message, a cure that works: each row of mistakes/table.py is made on
# a clean level; the one thing that is told has that code and that line; its cure, done to the letter, leaves the level
# clean. What a sentence says of keys and values is in the language of the file, whoever reads it. A few processes over all
# of them. With names: only these, and what is said of them.
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "mistakes"))
import table  # noqa: E402
from made import BASES, line_of, made, mended  # noqa: E402

source, build, only = sys.argv[1], sys.argv[2], sys.argv[3:]
MANUAL = open(f"{source}/levels/README.md", encoding="utf-8").read()
PAIRS = {(en, vi) for en, vi in re.findall(r"`([^`]+)` = `([^`]+)`", MANUAL) if en not in (vi, "key")}  # "key: value" is a form
bases = BASES


def write(folder, row, words):
    os.makedirs(folder)
    beside = row["base"] == "translation"
    for name, text in (("level.yaml", bases["vi"] if beside else words), ("en.yaml", words if beside else None)):
        if text is not None:
            with open(f"{folder}/{name}", "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
                file.write(text)


# By reader: which bases are read in which language.
AS_WRITTEN = (("vi", ("vi", "translation")), ("en", ("en",)))
BY_OTHERS = (("en", ("vi",)), ("vi", ("en",)))


def check(where, rows, readers=AS_WRITTEN):
    found = {row["name"]: [] for row in rows}
    for lang, bases_of in readers:
        folders = [f"{where}/{row['name']}" for row in rows if row["base"] in bases_of]
        if not folders:
            continue
        ran = subprocess.run([f"{build}/safecircle", "check", "--json", "--no-fit", "--lang", lang, *folders],
                             capture_output=True, text=True, cwd=source)
        if ran.returncode not in (0, 1):
            sys.exit(f"check ended with {ran.returncode}: {ran.stderr[-2000:]}")
        for d in json.loads(ran.stdout):
            found[os.path.basename(os.path.dirname(d["file"]))].append(d)
    return found


def foreign_words(row, d, pairs):
    """Keys of the other language that the sentence writes as one writes them in a file."""
    for en, vi in pairs:
        name = en if row["base"] == "vi" else vi
        marked = re.search(r'["“]%s["”]|  %s(:|  )' % (re.escape(name), re.escape(name)), d["message"])
        if marked and name not in row["words"]:
            yield name


def say(d):
    return f"{os.path.basename(d['file'])}:{d['line']}:{d['column']} [{d['code']}] {d['message']} fix={d.get('fix')}"


rows = [row for row in table.ROWS if not only or row["name"] in only]
figures = {"right line": 0, "right message": 0, "cure works": 0, "one message": 0}
bad = 0
with tempfile.TemporaryDirectory() as tmp:
    for row in rows:
        row["words"] = made(row)
        row["line"] = line_of(row, row["words"]) if row["code"] else 0
        write(f"{tmp}/bad/{row['name']}", row, row["words"])
    told = check(f"{tmp}/bad", rows)
    for row in rows:
        found = told[row["name"]]
        fix = found[0].get("fix", []) if found else []
        write(f"{tmp}/good/{row['name']}", row, mended(row, row["words"], fix) if row["code"] else row["words"])
    after = check(f"{tmp}/good", rows)
    others = check(f"{tmp}/bad", rows, BY_OTHERS)
    for row in rows:
        found, left = told[row["name"]], after[row["name"]]
        faults = []
        if row["code"] is None:
            faults = ["is fine, but told"] if found else []
            good = {"right line": not found, "right message": not found, "cure works": not found, "one message": not found}
        else:
            good = {"right line": bool(found) and found[0]["line"] == row["line"],
                    "right message": bool(found) and found[0]["code"] == row["code"],
                    "one message": len(found) == 1,
                    "cure works": bool(found) and not left and row["words"] != open(
                        f"{tmp}/good/{row['name']}/{'en' if row['base'] == 'translation' else 'level'}.yaml",
                        encoding="utf-8").read()}
            faults = [name for name, fine in good.items() if not fine]
        for name in figures:
            figures[name] += good[name]
        faults += [f"speaks of “{name}”" for d in others[row["name"]] for name in foreign_words(row, d, PAIRS)]
        if faults or only:
            bad += bool(faults)
            print(f"{row['name']}: {', '.join(faults)} (wanted {row['code']} in line {row['line']})")
            for d in found[:4]:
                print("   ", say(d))
            for d in left[:3]:
                print("    still:", say(d))
    together = [{"name": name, "base": "vi", "edits": edits, "cure": None, "wanted": codes} for name, edits, codes in table.TOGETHER if not only or name in only]
    for row in together:
        write(f"{tmp}/together/{row['name']}", row, made(row))
    told = check(f"{tmp}/together", together) if together else {}
    for row in together:
        if sorted(d["code"] for d in told[row["name"]]) != sorted(row["wanted"]) or only:
            bad += 1
            print(f"{row['name']}: wanted {row['wanted']}", *(f"\n    {say(d)}" for d in told[row["name"]]))
print(f"{len(rows)} mistakes: " + ", ".join(f"{name} {count}" for name, count in figures.items()))
sys.exit(bad > 0)
