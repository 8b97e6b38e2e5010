# SPDX-License-Identifier: MIT
#
# old_letters.py — Vietnamese as bytes in the three ways that were common before Unicode. Small letters alone: capitals
# of TCVN3 are small letters in another font.
import unicodedata

TONES = "\u0301\u0300\u0309\u0303\u0323"  # acute, grave, hook, tilde, dot


def parts(letter):
    """Its plain letter, with its own mark ("â"), and which tone, -1: none."""
    apart = unicodedata.normalize("NFD", letter)
    tone = next((TONES.index(mark) for mark in apart if mark in TONES), -1)
    return unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in TONES)), tone


def written(words, write):
    words = unicodedata.normalize("NFC", words).lower()
    return b"".join(letter.encode() if letter < "\x80" else write(*parts(letter)) for letter in words if letter < "\x80" or letter.isalpha())


def ansi(words):
    return written(words, lambda letter, tone: (letter + (TONES[tone] if tone >= 0 else "")).encode("cp1258"))


# The letters that TCVN3 has a byte for, from these bytes on.
RUNS = {0xA8: "ăâêôơưđ", 0xB5: "àảãáạ", 0xBB: "ằẳẵắ", 0xC6: "ặầẩẫấậè", 0xCE: "ẻẽéẹềểễếệìỉ", 0xDC: "ĩíịò", 0xE1: "ỏõóọồổỗốộờởỡớợù", 0xF1: "ủũúụừửữứựỳỷỹýỵ"}
TCVN3 = {letter: bytes([first + i]) for first, run in RUNS.items() for i, letter in enumerate(run)}


def tcvn3(words):
    return written(words, lambda letter, tone: TCVN3[unicodedata.normalize("NFC", letter + (TONES[tone] if tone >= 0 else ""))])


VNI_TONES, VNI_ROOF, VNI_BOWL = b"\xf9\xf8\xfb\xf5\xef", b"\xe1\xe0\xe5\xe3\xe4\xe2", b"\xe9\xe8\xfa\xfc\xeb\xea"
VNI_ALONE = {"đ": b"\xf1", "í": b"\xed", "ì": b"\xec", "ỉ": b"\xe6", "ĩ": b"\xf3", "ị": b"\xf2", "ỵ": b"\xee"}
VNI_HORN = {"ơ": b"\xf4", "ư": b"\xf6"}


def vni_letter(letter, tone):
    whole = unicodedata.normalize("NFC", letter + (TONES[tone] if tone >= 0 else ""))
    if whole in VNI_ALONE:
        return VNI_ALONE[whole]
    plain = unicodedata.normalize("NFD", letter)[0].encode()
    if letter in "âêô":
        return plain + VNI_ROOF[tone:][:1]
    if letter == "ă":
        return plain + VNI_BOWL[tone:][:1]
    return VNI_HORN.get(letter, plain) + (VNI_TONES[tone:][:1] if tone >= 0 else b"")


def vni(words):
    return written(words, vni_letter)
