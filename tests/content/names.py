#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# names.py SOURCE BUILD — a level saved under another name, a copy of it, a translation called as no language is: what
# each file is, and what to do, is told once; what a folder may hold besides (notes, an editor's copy) is not told of.
import json
import os
import subprocess
import sys
import tempfile

source, build = sys.argv[1:3]
HERE = os.path.dirname(os.path.abspath(__file__))
LEVEL = open(f"{HERE}/mistakes/vi.yaml", encoding="utf-8").read()
ENGLISH = open(f"{HERE}/mistakes/en.yaml", encoding="utf-8").read()
EN = open(f"{HERE}/mistakes/translation.yaml", encoding="utf-8").read()
SAME = "\nlevel.yaml"

# folder: {file: its words}, {file that is told: (code, a word of what to do)}
FOLDERS = {
    "copy-code": ({"level.yaml": LEVEL, "old.yaml": LEVEL}, {"old.yaml": ("copy-of-level", "old.yaml")}),
    "copy-language": ({"level.yaml": LEVEL, "en.yaml": ENGLISH}, {"en.yaml": ("copy-of-level", "en.yaml")}),
    "copy-dots": ({"level.yaml": LEVEL, "level.en.yaml": ENGLISH}, {"level.en.yaml": ("copy-of-level", "level.en.yaml")}),
    "copy-long": ({"level.yaml": LEVEL, "my-level.yaml": LEVEL}, {"my-level.yaml": ("copy-of-level", "my-level.yaml")}),
    "copy-of-windows": ({"level.yaml": LEVEL, "level (1).yaml": LEVEL, "level - Copy.yaml": LEVEL},
                        {"level (1).yaml": ("copy-of-level", "level (1).yaml"), "level - Copy.yaml": ("copy-of-level", "Copy")}),
    "copy-of-notepad": ({"level.yaml": LEVEL, "level.yaml.txt": LEVEL}, {"level.yaml.txt": ("copy-of-level", "level.yaml.txt")}),
    "copy-ending": ({"level.yaml": LEVEL, "level.yml": LEVEL}, {"level.yml": ("copy-of-level", "level.yml")}),
    "copy-capital": ({"level.yaml": LEVEL, "Level.yaml": LEVEL}, {"Level.yaml": ("copy-of-level", "Level.yaml")}),
    "copy-backup": ({"level.yaml": LEVEL, "level_backup.yaml": LEVEL}, {"level_backup.yaml": ("copy-of-level", "level_backup.yaml")}),
    "alone-notepad": ({"level.yaml.txt": LEVEL}, {"level.yaml.txt": ("file-name", SAME)}),
    "alone-ending": ({"level.yml": LEVEL}, {"level.yml": ("file-name", SAME)}),
    "alone-capital": ({"Level.YAML": LEVEL}, {"Level.YAML": ("file-name", SAME)}),
    "alone-copy": ({"level (1).yaml": LEVEL}, {"level (1).yaml": ("file-name", SAME)}),
    "alone-long": ({"my-level.yaml": LEVEL}, {"my-level.yaml": ("level-name", "\nmy-level")}),
    "alone-own-name": ({"keo-va-bi-mat.yaml": LEVEL}, {"keo-va-bi-mat.yaml": ("level-name", "\nkeo-va-bi-mat")}),
    "alone-code": ({"vi.yaml": LEVEL}, {"vi.yaml": ("level-name", "\nvi")}),
    "alone-text": ({"keo.txt": LEVEL}, {"keo.txt": ("level-name", "\nkeo")}),
    "two-in-one": ({"one.yaml": LEVEL, "two.yaml": LEVEL}, {"one.yaml": ("level-name", "\none"), "two.yaml": ("level-name", "\ntwo")}),
    "translation-dots": ({"level.yaml": LEVEL, "level.en.yaml": EN}, {"level.en.yaml": ("file-name", "\nen.yaml")}),
    "translation-words": ({"level.yaml": LEVEL, "english.yaml": EN}, {"english.yaml": ("file-name", "\nen.yaml")}),
    "translation-notepad": ({"level.yaml": LEVEL, "en.yaml.txt": EN}, {"en.yaml.txt": ("file-name", "\nen.yaml")}),
    "translation-capital": ({"level.yaml": LEVEL, "EN.yaml": EN}, {"EN.yaml": ("file-name", "\nen.yaml")}),
    "translation-copy": ({"level.yaml": LEVEL, "en.yaml": EN, "en (1).yaml": EN}, {"en (1).yaml": ("copy-of-translation", "\nen.yaml")}),
    "renamed": ({"level2.yaml": LEVEL, "en.yaml": EN}, {"level2.yaml": ("file-name", SAME)}),
    "renamed-words": ({"keo.yaml": LEVEL, "en.yaml": EN}, {"keo.yaml": ("file-name", SAME)}),
    "word": ({"level.docx": "PK\x03\x04"}, {"level.docx": ("not-a-text", "Word")}),
    "pdf": ({"level.pdf": "%PDF"}, {"level.pdf": ("not-a-text", "PDF")}),
    "translation-alone": ({"en.yaml": EN}, {"en.yaml": ("translation-alone", "en.yaml")}),
    "fine": ({"level.yaml": LEVEL, "en.yaml": EN, "notes.txt": "level: buy paper\n", "level.docx": "PK", "level.yaml~": LEVEL, "level.yaml.bak": LEVEL,
              "people.yaml": "- Lan\n"}, {}),
}

bad = 0
with tempfile.TemporaryDirectory() as tmp:
    for folder, (files, _) in FOLDERS.items():
        os.makedirs(f"{tmp}/{folder}")
        for name, words in files.items():
            with open(f"{tmp}/{folder}/{name}", "w", encoding="utf-8") as file:
                file.write(words)
    for lang in ("vi", "en"):
        ran = subprocess.run([f"{build}/safecircle", "check", "--json", "--no-fit", "--lang", lang, tmp], capture_output=True, text=True, cwd=source)
        told = {}
        for one in json.loads(ran.stdout):
            told.setdefault(os.path.basename(os.path.dirname(one["file"])), []).append(one)
        for folder, (_, wanted) in FOLDERS.items():
            got = {os.path.basename(one["file"]): (one["code"], one["message"]) for one in told.get(folder, [])}
            fine = len(told.get(folder, [])) == len(wanted) and got.keys() == wanted.keys() and all(
                got[name][0] == code and f"{word}".strip() in got[name][1].replace(name, "", word[0] == "\n") for name, (code, word) in wanted.items())
            if not fine:
                bad += 1
                print(f"{folder} ({lang}): wanted {wanted}, told:")
                for one in told.get(folder, [])[:5]:
                    print(f"    {os.path.basename(one['file'])}:{one['line']} [{one['code']}] {one['message']}")
    alone = subprocess.run([f"{build}/safecircle", "check", "--json", "--no-fit", f"{tmp}/copy-backup/level.yaml"], capture_output=True, text=True, cwd=source)
    if [one["code"] for one in json.loads(alone.stdout)] != ["copy-of-level"]:
        bad += 1
        print("what lies beside the one file that is looked at is not told:", alone.stdout)
    wrong = subprocess.run([f"{build}/safecircle", "check", "--json", "--no-fit", f"{tmp}/alone-notepad/level.yaml.txt"], capture_output=True, text=True, cwd=source)
    if [one["code"] for one in json.loads(wrong.stdout)] != ["file-name"]:
        bad += 1
        print("one file of another name:", wrong.stdout)
    # A level named as a file would be, in a command: the folder it is in, or gets.
    for words, wanted in ((["check", "--no-fit", f"{tmp}/alone-notepad.yaml"], "level.yaml.txt"), (["check", "--no-fit", f"{tmp}/copy-code.yml/"], "old.yaml"),
                          (["new", "Kẹo ngọt.YAML", "--out", f"{tmp}/new"], f"{tmp}/new/keo-ngot/level.yaml")):
        ran = subprocess.run([f"{build}/safecircle", *words, "--lang", "vi"], capture_output=True, text=True, cwd=source)
        if wanted not in ran.stdout:
            bad += 1
            print(words, "does not speak of", wanted, ran.stdout, ran.stderr)
    if os.path.exists(f"{tmp}/new/keo-ngot") and "YAML" in open(f"{tmp}/new/keo-ngot/level.yaml", encoding="utf-8").read():
        bad += 1
        print("the ending stands in the title of the new level")
sys.exit(bad > 0)
