#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# handbook.py SOURCE BUILD — what the author's handbook shows is true: the level it builds piece by piece is clean, its
# commands do what it says, and its list of what the checker tells is made from the same table of mistakes that
# mistakes.py asks. BLESS=1 writes that list anew.
#
#   ```yaml …      pieces of one level, in their order
#   ```sh …        commands, run one after the other in a folder, where the pieces are typed over the level that `new` makes
#   <!-- codes --> … <!-- /codes -->   made here: per code what is told, the mistake, its cure
import difflib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "mistakes"))
import table  # noqa: E402
from made import BASES, made, mended  # noqa: E402

source, build = (os.path.abspath(path) for path in sys.argv[1:3])
BOOKS = {"vi": "HANDBOOK.md", "en": "HANDBOOK.en.md"}
SAYS = {"vi": ("Sai", "Sửa"), "en": ("Mistake", "Cure")}
LEVEL = {"vi": "keo-va-bi-mat", "en": "sweets-and-a-secret"}
bad = False


def say(words):
    global bad
    print(words)
    bad = True


def run(*words, cwd=source, lang="vi", home=None):
    env = {**os.environ, "SAFECIRCLE_DATA": f"{build}/data", **({"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home} if home else {})}
    return subprocess.run([f"{build}/safecircle", *words, "--lang", lang], capture_output=True, text=True, cwd=cwd, env=env)


# ---- the list of codes ----

def rows_of(lang):
    """One row a code: of the book's language where there is one, else of the other."""
    chosen = {}
    for row in table.ROWS:
        if row["code"] and row["base"] != "translation":
            if row["code"] not in chosen or (row["base"] == lang and chosen[row["code"]]["base"] != lang):
                chosen[row["code"]] = row
    return [chosen[code] for code in sorted(chosen)]


def excerpt(lines, wanted, most=10):
    """These lines of a file, a sign for those between them that are left out; no example is longer than `most`."""
    parts, before = [], None
    for i in sorted(wanted)[:most]:
        if before is not None and i > before + 1:
            parts.append(" " * (len(lines[i]) - len(lines[i].lstrip(" "))) + "…")
        parts.append(lines[i])
        before = i
    return parts + ([re.match(" *", lines[sorted(wanted)[most]])[0] + "…"] if len(wanted) > most else [])


def examples(before, after, row):
    """What differs, as it stands in the file: beside lines that are only there, gone or moved, the line above (and one
    below, if they are moved), and those that the row shows besides (`show`)."""
    left, right, cut = set(), set(), False
    same = next((i for i, (one, other) in enumerate(zip(before, after)) if one != other), min(len(before), len(after)))
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before[same:], after[same:], autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        i, j, k, m = i + same, j + same, k + same, m + same
        moved = [line.strip() for line in before[i:j]] == [line.strip() for line in after[k:m]]
        gone = not any(line.strip() for line in after[k:m])
        above = i == j or gone or moved
        left |= set(range(i - (above and i > 0), min(j, i + 4) + moved if gone else j + moved))
        cut = cut or (gone and j > i + 4)
        right |= set(range(k - (above and k > 0), k if gone else m + moved))
    for lines, wanted in ((before, left), (after, right)):
        for words in row["show"]:
            near = [i for i, line in enumerate(lines) if (words in line or line + "\n" == words) and i not in wanted]
            wanted |= set(sorted(near, key=lambda i: min(abs(i - other) for other in wanted))[:1])
    return excerpt(before, left) + (["…"] if cut else []), excerpt(after, right)


# What nobody sees, as a word processor shows it.
SEEN = str.maketrans({"\u00a0": "°", "\u200b": "¤", "\t": "→"})


def shown(lines):
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return "\n".join(line[indent:] for line in lines).translate(SEEN)


def readable(words):
    return all(sign >= " " or sign in "\n\t" for sign in words) and not any("\ud800" <= sign <= "\udfff" for sign in words)


def codes(lang, where):
    rows, parts = rows_of(lang), []
    for row in rows:
        folder = f"{where}/{lang}/{row['name']}"
        os.makedirs(folder)
        with open(f"{folder}/level.yaml", "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(made(row))
    told = json.loads(run("check", "--json", "--no-fit", f"{where}/{lang}", lang=lang).stdout)
    by_folder = {}
    for one in told:
        by_folder.setdefault(os.path.basename(os.path.dirname(one["file"])), []).append(one)
    for row in rows:
        found = [one for one in by_folder.get(row["name"], []) if one["code"] == row["code"]]
        if not found:
            say(f"{lang}: {row['name']} is not told as {row['code']}")
            continue
        if re.search(r"\{\d\}", found[0]["message"]):
            say(f"{lang}: a hole stands in what is told of {row['name']}: {found[0]['message']}")
        words = made(row)
        wrong, right = examples(words.split("\n"), mended(row, words, found[0].get("fix", [])).split("\n"), row)
        part = f"**`{row['code']}`** {found[0]['message']}\n"
        if readable("\n".join(wrong + right)) and any(line.strip() for line in wrong):
            if shown(wrong) == shown(right) or not shown(right).strip():
                say(f"{lang}: the example of {row['code']} shows no cure: {shown(wrong)!r} -> {shown(right)!r}")
            part += f"\n{SAYS[lang][0]}:\n\n```\n{shown(wrong)}\n```\n\n{SAYS[lang][1]}:\n\n```\n{shown(right)}\n```\n"
        parts.append(part)
    return "\n".join(parts)


# ---- pieces and commands ----

def pieces_are_clean(lang, book, where):
    level = "".join(re.findall(r"^```yaml\n(.*?)^```$", book, re.M | re.S))
    folder = f"{where}/pieces/{LEVEL[lang]}"
    os.makedirs(folder)
    with open(f"{folder}/level.yaml", "w", encoding="utf-8") as file:
        file.write(level)
    checked = run("check", folder, lang=lang)
    if checked.returncode != 0:
        say(f"{lang}: the level of the handbook is not clean:\n{checked.stdout}")


def commands_work(lang, book, where):
    for block in re.findall(r"^```sh\n(.*?)^```$", book, re.M | re.S):
        for line in block.splitlines():
            words = shlex.split(line)
            if words[0] != "safecircle":
                say(f"{lang}: no command of ours: {line}")
            elif words[1] not in ("write", "play"):  # they open a window, and wait
                ran = run(*words[1:], cwd=where, lang=lang, home=where) if "--lang" not in words and "import" not in words else subprocess.run(
                    [f"{build}/safecircle", *words[1:]], capture_output=True, text=True, cwd=where, env={**os.environ, "SAFECIRCLE_DATA": f"{build}/data", "HOME": where})
                if words[1] == "new":  # the reader types the pieces over the level that was made
                    shutil.copyfile(f"{where}/pieces/{LEVEL[lang]}/level.yaml", f"{where}/{words[words.index('--out') + 1]}/{LEVEL[lang]}/level.yaml")
                if ran.returncode != 0:
                    say(f"{lang}: {line}\n{ran.stdout}{ran.stderr}")


with tempfile.TemporaryDirectory() as where:
    for lang, name in BOOKS.items():
        path = f"{source}/levels/{name}"
        book = open(path, encoding="utf-8").read()
        home = f"{where}/at-{lang}"
        os.makedirs(home)
        pieces_are_clean(lang, book, home)
        commands_work(lang, book, home)
        new = re.sub(r"(<!-- codes -->\n).*?(<!-- /codes -->)", lambda m: f"{m[1]}\n{codes(lang, where)}\n{m[2]}", book, flags=re.S)
        if new != book and os.environ.get("BLESS"):
            open(path, "w", encoding="utf-8").write(new)
        elif new != book:
            say(f"levels/{name}: what the checker tells has changed (BLESS=1 {sys.argv[0]} …)")
        for picture in re.findall(r"\]\(([^)]+\.(?:jpg|png|webp))\)", book):
            if not os.path.exists(f"{source}/levels/{picture}"):
                say(f"levels/{name}: no picture {picture}")
sys.exit(bad)
