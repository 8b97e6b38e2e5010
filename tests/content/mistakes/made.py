# SPDX-License-Identifier: MIT
#
# made.py — the rows of table.py made on their clean levels: what stands in the file, and in which line it is wrong.
# Called by itself it prints them all as JSON, for tests that are not Python.
import base64
import json
import os

import table

HERE = os.path.dirname(os.path.abspath(__file__))
BASES = {name: open(f"{HERE}/{name}.yaml", encoding="utf-8").read() for name in ("vi", "en", "translation")}


def once(words, old, new, row):
    if words.count(old) != 1 and not (words.count(old) > 1 and row["cure"]):
        print(f"{row['name']}: found {words.count(old)} times: {old!r}")
    return words.replace(old, new, 1)


def made(row):
    words = BASES[row["base"]]
    for edit in row["edits"]:
        words = edit(words) if callable(edit) else once(words, *edit, row)
    return words


def mended(row, words, fix):
    """The row's words with its cure done: its own, or the message's edits (`fix` of check --json)."""
    if row["cure"] is not None:
        for edit in row["cure"]:
            words = edit(words) if callable(edit) else once(words, *edit, row)
        return words
    for edit in sorted(fix, key=lambda e: (e["line"], e["column"]), reverse=True):
        lines = words.split("\n")
        at = sum(len(line) + 1 for line in lines[: edit["line"] - 1]) + edit["column"] - 1
        words = words[:at] + edit["new"] + words[at + edit["length"]:]
    return words


def line_of(row, words):
    if isinstance(row["at"], int):
        return row["at"]
    if row["at"] is not None:
        return words[: words.index(row["at"])].count("\n") + 1
    clean = BASES[row["base"]].split("\n")
    return next(i for i, line in enumerate(words.split("\n"), 1) if i > len(clean) or line != clean[i - 1])


if __name__ == "__main__":
    rows = [{**{key: row[key] for key in ("base", "name", "code")}, "words": made(row)} for row in table.ROWS]
    for row, of in zip(rows, table.ROWS):
        row["line"] = line_of(of, row["words"]) if row["code"] else 0
        if any("\udc80" <= sign <= "\udcff" for sign in row["words"]):  # no text: its bytes
            row["bytes"] = base64.b64encode(row["words"].encode("utf-8", "surrogateescape")).decode()
    print(json.dumps({"bases": BASES, "rows": rows}))
