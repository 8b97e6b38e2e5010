# SPDX-License-Identifier: MIT
#
# table.py — mistakes that authors make, each as an edit of a clean level, and what is told of it.
#
# M(name, code, edits): the level vi.yaml with these words replaced, each found once. What is told: this code, at the
# line of the first edit (`at`: at the line that holds these words), and nothing else. The cure is the message's own
# edit ("fix" of check --json); where only the author can find the words (`cure`), it is what the sentence asks for,
# done to the letter. The handbook shows what differs, and the nearest line with each of the words of `show`.
# E: the same of en.yaml; T: of the translation beside vi.yaml.
import os
import re
import unicodedata

import old_letters

ROWS = []


def row(base, name, code, edits, at=None, cure=None, show=()):
    if isinstance(edits, tuple):
        edits = [edits]
    ROWS.append({"base": base, "name": name, "code": code, "edits": edits, "at": at, "cure": cure, "show": show})


def saved_as(write):
    """An edit: the file's bytes as this writes its words; those that are not UTF-8 stand in the text as Python does it."""
    return [lambda words: write(words).decode("utf-8", "surrogateescape")]


def M(*a, **k):
    row("vi", *a, **k)


def E(*a, **k):
    row("en", *a, **k)


def T(*a, **k):
    row("translation", *a, **k)


def cut(words, begin, end):
    at = words.index(begin)
    return words[:at] + words[words.index(end, at):]


def scenes_named(words):
    head, scenes = words.split("\ncảnh:\n")
    return head + "\ncảnh:\n" + re.sub(r"^  - mã: (\S+)$", r"  \1:", scenes, flags=re.M)


ANSWER = '      - mã: hoi-them\n        lời: "Hỏi thêm về công ty"\n'
CARD = '      - {mã: mau, lời: "Màu em thích", vào nhóm: duoc, vì: "Điều này không mở được gì."}\n'
DOOR = '      - {mã: me, ai: "Mẹ", hình: mother, khi bận: "Chờ mẹ một chút nhé.", khi giúp: "Con kể là đúng. Mẹ gọi ngân hàng ngay.", vì: "Mẹ khoá được tài khoản."}\n'
ASKED_LINE = '      - "Vì sao Dua tin lời chị Tuyển?"\n'
SAY = '      - pao: "Trên mạng đang tuyển người đấy."\n'
CLEAN = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "vi.yaml"), encoding="utf-8").read()
TITLE = 'tiêu đề: "Việc nhẹ lương cao"'

# ---- keys of the head ----
M("key-no-accents", "unknown-key-near", ("nhạy cảm: 2", "nhay cam: 2"))
M("key-typo-title", "unknown-key-near", ("tiêu đề:", "tiêu đè:"))
M("key-typo-scenes", "unknown-key-near", ("\ncảnh:", "\ncãnh:"))
M("key-typo-cast", "unknown-key-near", ("nhân vật:", "nhan vat:"))
M("key-typo-harmed", "unknown-key-near", ("người bị hại:", "nguoi bi hai:"))
M("key-typo-rule", "unknown-key-near", ("ghi nhớ:", "ghi nhơ:"))
M("key-typo-picture", "unknown-key-near", ("\ntranh:", "\ntrah:"))
M("key-capital", "unknown-key-near", ("\ntranh:", "\nTranh:"))
M("key-capitals", "unknown-key-near", ("tiêu đề:", "TIÊU ĐỀ:"))
M("key-nfd", None, ("tiêu đề:", "tie\u0302u đe\u0302\u0300:"))
M("key-other-word", "unknown-key-near", ("tiêu đề:", "tên màn:"))
M("key-other-aim", "unknown-key-near", ("mục tiêu:", "mục đích:"))
M("key-extra", "unknown-key", ("đã duyệt:", "trường: \"Na Ư\"\nđã duyệt:"), cure=[('trường: "Na Ư"\n', "")])
M("key-author", "unknown-key-near", ("đã duyệt:", "tác giả: \"Cô Lan\"\nđã duyệt:"), cure=[("tác giả", "người làm")])
M("english-key-in-vi", None, ("tiêu đề:", "title:"))
M("english-key-typo-in-vi", "unknown-key-near", ("tiêu đề:", "titel:"))
M("duplicate-vi", "duplicate-key", ("nhạy cảm: 2\n", "nhạy cảm: 2\nnhạy cảm: 3\n"), at="nhạy cảm: 3")
M("duplicate-vi-en", "duplicate-key", ("nhạy cảm: 2\n", "nhạy cảm: 2\nsensitive: 3\n"), at="sensitive: 3")
for key, line in [("màn", None), ("tiêu đề", 'tiêu đề: "Việc nhẹ lương cao"\n'), ("lứa tuổi", "lứa tuổi: 12-15 tuổi\n"),
                  ("nhạy cảm", "nhạy cảm: 2\n"), ("người bị hại", "người bị hại: [dua]\n"),
                  ("ghi nhớ", 'ghi nhớ: "Mã OTP là chìa khoá: không đưa cho ai."\n'), ("tranh", "tranh: village\n")]:
    if line:
        M("missing-" + key.replace(" ", "-"), "missing-key", (line, ""), at="màn: 1", cure=[("màn: 1\n", "màn: 1\n" + line)])
M("missing-notice", "no-notice", (
    'báo trước: "Chuyện này có người lừa qua mạng. Em nào thấy khó chịu có thể nghỉ."\n', ""), at="nhạy cảm: 2",
  cure=[("nhạy cảm: 2\n", 'nhạy cảm: 2\nbáo trước: "Chuyện này có người lừa."\n')])
M("missing-aim", "no-aim", (
    'mục tiêu: "Các em nhận ra lời tuyển người lừa đảo, không đưa mã OTP và ảnh giấy tờ, biết kể với ai."\n', ""),
  at="nhạy cảm: 2", cure=[("nhạy cảm: 2\n", 'nhạy cảm: 2\nmục tiêu: "Các em biết kể với ai."\n')])

# ---- values of the head ----
M("version-2", "bad-number", ("màn: 1", "màn: 2"))
M("band-typo", "unknown-value-near", ("12-15 tuổi", "12-15 tuôi"))
M("band-no-accents", "unknown-value-near", ("12-15 tuổi", "12-15 tuoi"))
M("band-endash", "unknown-value-near", ("12-15 tuổi", "12–15"))
M("band-spaces", "unknown-value-near", ("12-15 tuổi", "12 - 15 tuổi"))
M("band-english", None, ("12-15 tuổi", "12-15"))
M("band-other", "unknown-value", ("12-15 tuổi", "thiếu nhi"), cure=[("lứa tuổi: thiếu nhi", "lứa tuổi: 12-15 tuổi")])
M("sensitive-5", "bad-number", ("nhạy cảm: 2", "nhạy cảm: 5"), cure=[("nhạy cảm: 5", "nhạy cảm: 3")])
M("sensitive-words", "bad-number", ("nhạy cảm: 2", "nhạy cảm: hai"), cure=[("nhạy cảm: hai", "nhạy cảm: 2")])
M("sensitive-comma", "bad-number", ("nhạy cảm: 2", "nhạy cảm: 2,0"))
M("sensitive-dot", "bad-number", ("nhạy cảm: 2", "nhạy cảm: 2.0"))
M("sensitive-empty", "empty-value", ("nhạy cảm: 2", "nhạy cảm:"), cure=[("nhạy cảm:\n", "nhạy cảm: 2\n")])
M("sensitive-wide", "no-glyph", ("nhạy cảm: 2", "nhạy cảm: ２"))
M("topics-text", "list-brackets", ("[lừa đảo, thông tin riêng, mua bán người]", "lừa đảo, thông tin riêng"))
M("topic-alone", "list-brackets", ("[lừa đảo, thông tin riêng, mua bán người]", "lừa đảo"))
M("topic-typo", "unknown-value-near", ("[lừa đảo,", "[lừa đao,"))
M("topic-unknown", "unknown-value", ("[lừa đảo,", "[vệ sinh răng miệng,"), cure=[("vệ sinh răng miệng,", "lừa đảo,")])
M("harmed-name", "unknown-person-near", ("người bị hại: [dua]", 'người bị hại: "Dua"'))
M("harmed-unknown", "unknown-person", ("người bị hại: [dua]", "người bị hại: [lan]"), cure=[("[lan]", "[dua]")])
M("harmed-nobody-word", "harm-without-harmed", ("người bị hại: [dua]", "người bị hại: không ai"),
  cure=[("người bị hại: không ai", "người bị hại: dua")])
M("rule-long", "too-long", ("không đưa cho ai.\"\ntranh", "không bao giờ đưa cho bất cứ ai trên mạng dù họ nói ngọt đến đâu nhé các em.\"\ntranh"),
  cure=[("không bao giờ đưa cho bất cứ ai trên mạng dù họ nói ngọt đến đâu nhé các em.", "không đưa cho ai.")])
M("language-words", "bad-language", ("ngôn ngữ: vi", "ngôn ngữ: tiếng Việt"))
M("language-capital", "bad-language", ("ngôn ngữ: vi", "ngôn ngữ: VI"))
M("picture-ending", "name-with-ending", ("tranh: village", "tranh: village.svg"))
M("picture-ending-png", "name-with-ending", ("tranh: village", "tranh: village.png"))
M("picture-folder", "name-with-ending", ("tranh: village", "tranh: pictures/village"))
M("picture-ending-typo", "unknown-picture-near", ("tranh: village", "tranh: vilage.svg"))
M("picture-ending-capital", "unknown-picture-near", ("tranh: village", "tranh: Village.JPG"))
M("picture-ending-elsewhere", "picture-elsewhere", ("tranh: village", "tranh: market.svg"), cure=[("tranh: market.svg", "tranh: village")])
M("picture-ending-unknown", "unknown-picture", ("tranh: village", "tranh: con-meo.jpg"), cure=[("tranh: con-meo.jpg", "tranh: village")])
M("picture-yaml", "name-with-ending", ("tranh: village", "tranh: village.yaml"))
M("figure-ending-typo", "unknown-figure-near", ("girl-2", "gril 2.svg"))
M("figure-ending-word", "unknown-figure-near", ("hình: mother", "hình: mum.png"))
M("place-ending-vietnamese", "unknown-place-near", ("home-evening", "trường học.jpg"))
M("source-ending", "unknown-source-near", ("tranh: village\n", "tranh: village\nnguồn: [L-88.pdf]\n"), at="nguồn:")
M("language-ending", "bad-language", ("ngôn ngữ: vi", "ngôn ngữ: vi.yaml"))
M("next-ending", "unknown-next-near", ("sang: mat-tien", "sang: mat-tien.yaml"))
M("next-ending-typo", "unknown-next-near", ("sang: mat-tien", "sang: mat-tin.yaml"))
M("next-blank", "unknown-next-near", ("sang: mat-tien", "sang: mat tien"))
M("id-ending", "bad-id", ("mã: tin-nhan", "mã: tin-nhan.yaml"))
M("id-ending-led-to", "bad-id", ("mã: mat-tien", "mã: mat-tien.yaml"))
M("id-marks-led-to", "bad-id", ("mã: mat-tien", "mã: mất tiền"))
M("box-id-ending", "bad-id", ("- {mã: duoc,", "- {mã: duoc.txt,"))
M("box-ending", "unknown-box-near", (CARD, CARD.replace("duoc", "duoc.txt")))
M("person-id-ending", "bad-id", ("  pao: {", "  pao.yaml: {"))
M("harmed-ending", "unknown-person-near", ("người bị hại: [dua]", "người bị hại: [dua.yaml]"))
M("picture-capital", "unknown-picture-near", ("tranh: village", "tranh: Village"))
M("picture-typo", "unknown-picture-near", ("tranh: village", "tranh: vilage"))
M("picture-of-place", "picture-elsewhere", ("tranh: village", "tranh: market"), cure=[("tranh: market", "tranh: village")])
M("place-of-picture", "picture-elsewhere", ("nơi: night", "nơi: birthday-feast"), cure=[("nơi: birthday-feast", "nơi: night")])
M("figure-of-animal", "picture-elsewhere", ("hình: boy-2}", "hình: buffalo}"), cure=[("hình: buffalo}", "hình: boy-3}")])
M("picture-unknown", "unknown-picture", ("tranh: village", "tranh: con-meo"), cure=[("tranh: con-meo", "tranh: village")])
M("source-unknown", "unknown-source", ("tranh: village\n", "tranh: village\nnguồn: [bao-cong-an]\n"), at="nguồn:",
  cure=[("nguồn: [bao-cong-an]\n", "nguồn: [L-88]\n")])
M("source-typo", "unknown-source-near", ("tranh: village\n", "tranh: village\nnguồn: [L88]\n"), at="nguồn:")

# ---- people ----
M("figure-typo", "unknown-figure-near", ("girl-2", "gril-2"))
M("figure-unknown", "unknown-figure", ("hình: boy-2}", "hình: con-trau}"), cure=[("hình: con-trau}", "hình: boy-3}")])
M("figure-space", "unknown-figure-near", ("girl-2", "girl 2"))
M("figure-underscore", "unknown-figure-near", ("girl-2", "girl_2"))
M("figure-capital", "unknown-figure-near", ("girl-2", "Girl-2"))
M("figure-ending", "name-with-ending", ("girl-2", "girl-2.svg"))
M("figure-empty", "empty-value", ("hình: girl-2}", "hình: }"), cure=[("hình: }", "hình: girl-2}")])
M("cast-no-name", "missing-key", ('dua: {tên: "Dua", hình', "dua: {hình"), cure=[("dua: {hình", 'dua: {tên: "Dua", hình')])
M("cast-no-figure", "missing-key", (', hình: girl-2}', "}"), cure=[('{tên: "Dua"}', '{tên: "Dua", hình: girl-2}')])
M("cast-key-typo", "unknown-key-near", ('dua: {tên:', "dua: {ten:"))
M("cast-id-space", "bad-id", ("  pao: {", "  anh pao: {"), cure=[("  anh pao: {", "  pao: {")])
M("cast-unused", "cast-unused", ("\ncảnh:", '\n  lan: {tên: "Lan", hình: girl-3}\ncảnh:'),
  cure=[('  lan: {tên: "Lan", hình: girl-3}\n', "")])
M("cast-as-list", "dash-extra", ('  dua: {tên: "Dua", hình: girl-2}\n  chi: {tên: "Chị Tuyển", hình: avatar-mask}\n  pao: {tên: "Páo", hình: boy-2}\n',
  '  - dua: {tên: "Dua", hình: girl-2}\n  - chi: {tên: "Chị Tuyển", hình: avatar-mask}\n  - pao: {tên: "Páo", hình: boy-2}\n'))
M("cast-name-only", "wrong-shape", ('dua: {tên: "Dua", hình: girl-2}', 'dua: "Dua"'),
  cure=[('dua: "Dua"', 'dua: {tên: "Dua", hình: girl-2}')])
M("same-figure", "same-figure", ("hình: boy-2", "hình: girl-2"), cure=[('Páo", hình: girl-2', 'Páo", hình: boy-2')], show=["  dua: {"])
M("reserved-person", "reserved-id", [lambda w: re.sub(r"\bpao\b", "none", w)], at="  none: {",
  cure=[lambda w: re.sub(r"\bnone\b", "pao", w)])

# ---- scenes ----
M("scene-no-id", "missing-key", ("  - mã: mo-dau\n    nơi:", "  - nơi:"), cure=[("  - nơi: home-evening", "  - mã: mo-dau\n    nơi: home-evening")])
M("scene-id-space", "bad-id", ("mã: tin-nhan", "mã: tin nhan"))
M("scene-id-twice", "same-id", ("mã: tin-nhan", "mã: mo-dau"), cure=[("mã: mo-dau\n    nơi: night", "mã: tin-nhan\n    nơi: night")],
  show=["  - mã: mo-dau"])
M("scene-id-reserved", "reserved-id", ("mã: ban", "mã: hết"))
M("scene-id-reserved-english", "reserved-id", ("mã: ban", "mã: end"))
M("scene-no-kind", "no-kind", ('    nói:\n      - dua buồn: "Tài khoản của mẹ hết tiền rồi."\n      - pao: "Không phải lỗi của bạn. Mình đi kể nhé."\n', ""),
  at="  - mã: mat-tien", cure=[("mã: mat-tien\n", 'mã: mat-tien\n    nói: ["Tài khoản hết tiền rồi."]\n')])
M("scene-kind-typo", "unknown-key-near", ("    hỏi:", "    hoi:"))
M("scene-kind-typo-say", "unknown-key-near", ("    nói:\n      - dua vui", "    noi:\n      - dua vui"))
M("scene-kind-typo-sort", "unknown-key-near", ("xếp nhóm:", "sếp nhóm:"))
M("scene-kind-typo-tell", "unknown-key-near", ('kể: "Dua', 'kê: "Dua'))
M("scene-two-kinds", "two-kinds", ('    hỏi: "Dua', '    kể: "Dua kể với ai nhé?"\n    hỏi: "Dua'), at="    hỏi:",
  cure=[('    kể: "Dua kể với ai nhé?"\n', "")], show=["    hỏi: "])
M("place-typo", "unknown-place-near", ("home-evening", "home-evning"))
M("place-unknown", "unknown-place", ("home-evening", "sao-hoa"), cure=[("sao-hoa", "home-evening")])
M("place-vietnamese", "unknown-place-near", ("home-evening", "trường học"))
M("short-other-word", "unknown-value-near", ("bản ngắn: có\n    nói:\n      - dua", "bản ngắn: đúng\n    nói:\n      - dua"))
M("short-true", "unknown-value-near", ("bản ngắn: có\n    nói:\n      - dua", "bản ngắn: True\n    nói:\n      - dua"))
M("short-yes", None, ("bản ngắn: có\n    nói:\n      - dua", "bản ngắn: yes\n    nói:\n      - dua"))
M("short-x", "unknown-value", ("bản ngắn: có\n    nói:\n      - dua", "bản ngắn: x\n    nói:\n      - dua"), cure=[("bản ngắn: x", "bản ngắn: có")])
M("next-typo", "unknown-next-near", ("sang: mat-tien", "sang: mat-tin"))
M("next-nowhere", "unknown-next", ("sang: mat-tien", "sang: trang-12"), cure=[("sang: trang-12", "sang: mat-tien")])
M("next-number", "unknown-next", ("sang: mat-tien", "sang: 5"), cure=[("sang: 5", "sang: mat-tien")])
M("next-self", "self-next", ("sang: hết", "sang: ban"), cure=[("    sang: ban\n", "")])
M("next-self-choice", "self-next", ("sang: mat-tien", "sang: hoi"), cure=[("        sang: hoi\n", "")])
M("next-back", "goes-back", ("sang: mat-tien", "sang: mo-dau"), cure=[("sang: mo-dau", "sang: mat-tien")], show=["  - mã: hoi\n"])
M("unreachable", "unreachable", [('    nói:\n      - dua buồn', '    sang: xep\n    nói:\n      - dua buồn'),
  ('  - mã: xep\n', '  - mã: bo-roi\n    nói: ["Ai đó."]\n  - mã: xep\n'), ('        vì: "Kẻ lừa', '        sang: xep\n        vì: "Kẻ lừa')],
  at="bo-roi", cure=[("    sang: xep\n    nói:\n      - dua buồn", "    sang: bo-roi\n    nói:\n      - dua buồn")],
  show=["- mã: mat-tien", "- mã: bo-roi"])
M("endless", "endless", ("    sang: hết\n", "    sang: dong-tac\n"), at="    sang: dong-tac",
  cure=[("    sang: dong-tac\n", "    sang: hết\n")], show=["  - mã: ban"])
M("no-harm-scene", "no-harm-scene", ("    bị hại: có\n", ""), at="người bị hại:",
  cure=[("  - mã: mat-tien\n", "  - mã: mat-tien\n    bị hại: có\n")])
M("scene-key-unknown", "unknown-key", ("  - mã: hoi\n", "  - mã: hoi\n    âm thanh: gong\n"), at="âm thanh", cure=[("    âm thanh: gong\n", "")])
M("scene-key-other-kind", "key-of-other-kind", ("    bị hại: có\n", "    bị hại: có\n    bước: nói\n"), at="bước: nói\n    nơi", cure=[("    bị hại: có\n    bước: nói\n", "    bị hại: có\n")])
M("scene-key-no-accents", "unknown-key-near", ("    hướng dẫn: \"Đọc", "    huong dan: \"Đọc"))
M("guide-other-word", "unknown-key-near", ("    hướng dẫn: \"Đọc", "    gợi ý: \"Đọc"))
M("no-guide", "no-guide", ('    hướng dẫn: "Cho các em giơ thẻ."\n', ""), at="mã: xep",
  cure=[("  - mã: xep\n", '  - mã: xep\n    hướng dẫn: "Hỏi thêm."\n')])
M("look-typo", "unknown-value-near", ("kiểu: tin nhắn\n    bản", "kiểu: tin nhán\n    bản"))
M("step-typo", "unknown-value-near", ("bước: kể", "bước: kê"))
M("with-unknown", "unknown-person-near", ("    nơi: night\n", "    nơi: night\n    có mặt: [duaa]\n"), at="có mặt")
M("with-how-typo", "unknown-value-near", ("    nơi: night\n", "    nơi: night\n    có mặt: [dua buon]\n"), at="có mặt")
M("things-typo", "unknown-value-near", ("    nơi: night\n", "    nơi: night\n    đồ vật: [con meo]\n"), at="đồ vật")
M("scenes-empty", "empty-value", [lambda w: w[: w.index("  - mã: mo-dau")]], at="cảnh:\n", cure=[lambda w: w + CLEAN[CLEAN.index("  - mã: mo-dau"):]])

# ---- what is said ----
M("say-unknown", "unknown-person-near", (SAY, SAY.replace("pao", "páo")))
M("say-name", "unknown-person-near", (SAY, SAY.replace("pao", "Páo")))
M("say-nobody", "unknown-person", (SAY, SAY.replace("pao", "thầy")), cure=[("- thầy:", "- pao:")])
M("say-empty", "empty-value", (SAY, '      - pao: ""\n'), cure=[('- pao: ""', '- pao: "Ừ."')])
M("say-text", "list-brackets", ('    nói:\n      - dua vui: "Mình muốn mua điện thoại mới để học."\n' + SAY, '    nói: "Mình muốn mua điện thoại."\n'))
M("say-mood-first", "mood-first", ("dua buồn:", "buồn dua:"))
M("say-mood-typo", "unknown-value-near", ("dua buồn:", "dua buon:"))
M("say-mood-unknown", "unknown-value", ("dua buồn:", "dua ngạo nghễ:"), cure=[("dua ngạo nghễ:", "dua buồn:")])
M("say-mood-bracket", "unknown-value-near", ("dua buồn:", "dua (buồn):"))
M("say-story-colon", "colon-in-text", (SAY, "      - Hôm ấy, Dua nhận được tin: có việc nhẹ\n"))
M("say-story-quoted", "colon-in-text", (SAY, '      - Hôm ấy, Dua nhận được tin: "Có việc nhẹ!"\n'))
M("say-nobody-two-words", "unknown-person", (SAY, SAY.replace("pao:", "cô giáo:")), cure=[("cô giáo:", "pao:")])
M("say-by-name", "unknown-person-near", (SAY, SAY.replace("pao:", "Chị Tuyển:")))
M("say-by-name-mood", "unknown-person-near", ("dua buồn:", "Chị Tuyển buồn:"))
M("say-by-id-words", "unknown-person-near", [lambda w: re.sub(r"\bpao\b", "anh-pao", w), ("anh-pao: \"Trên", "anh Páo: \"Trên")], at="anh Páo")
M("quote-lost-behind-curly", "quote-not-closed", (ASKED_LINE, '      - "Vì sao Dua nói “tin”\n'))
M("quote-curly-behind-curly", "curly-quotes", (ASKED_LINE, '      - "Vì sao Dua nói “tin””\n'))
M("band-class", "unknown-value-near", ("12-15 tuổi", "lớp 7"))
M("place-words", "unknown-place-near", ("home-evening", "ở nhà buổi tối"))
M("say-no-quotes", None, (SAY, "      - pao: Trên mạng đang tuyển người đấy\n"))
M("say-no-dash", "dash-missing", (SAY, SAY.replace("- pao", "  pao")))
M("say-dash-no-space", "dash-no-space", (SAY, SAY.replace("- pao", "-pao")))
M("say-en-dash", "dash-odd", (SAY, SAY.replace("- pao", "– pao")))
M("say-bullet", "dash-odd", (SAY, SAY.replace("- pao", "• pao")))
M("say-colon-missing", "colon-missing", (SAY, SAY.replace("pao: ", "pao ")))
M("say-colon-no-space", "colon-no-space", (SAY, SAY.replace("pao: ", "pao:")))
M("say-wide-colon", "no-glyph", (SAY, SAY.replace("pao: ", "pao： ")))
M("say-indent", "indent", (SAY, " " + SAY))
M("say-outdent", "indent", (SAY, SAY[1:]))
M("say-emoji", "no-glyph", ("mười ba tuổi ạ", "mười ba tuổi 😢"))
M("say-phone", "number-in-level", ("Em mới mười ba tuổi ạ.", "Gọi 0912345678"), cure=[("Gọi 0912345678", "Gọi 111")])

# ---- questions ----
M("verdict-other", "unknown-value-near", ("đánh giá: chưa chắc", "đánh giá: nguy hiểm"))
M("verdict-typo", "unknown-value-near", ("đánh giá: an toàn", "đánh giá: an toan"))
M("verdict-dung", "unknown-value-near", ("đánh giá: an toàn", "đánh giá: đúng"))
M("no-safe", "no-safe-choice", ("đánh giá: an toàn", "đánh giá: chưa chắc"), at="mã: hoi\n",
  cure=[('đánh giá: chưa chắc\n        vì: "Dừng', 'đánh giá: an toàn\n        vì: "Dừng')])
M("choice-id-twice", "same-id", ("mã: hoi-them", "mã: gui"), cure=[('mã: gui\n        lời: "Hỏi', 'mã: hoi-them\n        lời: "Hỏi')])
M("choice-key-other", "unknown-key-near", ("xảy ra:", "kết quả:"))
M("choice-key-typo", "unknown-key-near", ('        lời: "Hỏi', '        loi: "Hỏi'))
M("choice-no-verdict", "missing-key", ("        đánh giá: chưa chắc\n", ""), at="mã: hoi-them",
  cure=[('mã: hoi-them\n', "mã: hoi-them\n        đánh giá: chưa chắc\n")])
M("choice-no-because", "missing-key", ('        vì: "Kẻ lừa sẽ bịa thêm chuyện."\n', ""), at="mã: hoi-them",
  cure=[('mã: hoi-them\n', 'mã: hoi-them\n        vì: "Kẻ lừa bịa thêm."\n')])
M("choice-no-dash", "dash-missing", (ANSWER, ANSWER.replace("- mã", "  mã")))
M("choice-one", "bad-count", [lambda w: cut(w, ANSWER, "  - mã: mat-tien")], at="    lựa chọn:", cure=[lambda w: w.replace("  - mã: mat-tien", CLEAN[CLEAN.index(ANSWER):CLEAN.index("  - mã: mat-tien")] + "  - mã: mat-tien")],
  show=["    lựa chọn:", "- mã: gui"])
M("choices-missing-key", "unknown-key-near", ("    lựa chọn:", "    trả lời:"))
M("choice-long", "long", ("Hỏi thêm về công ty", "Hỏi thêm về công ty đó ở đâu và làm gì và trả bao nhiêu tiền"),
  cure=[("Hỏi thêm về công ty đó ở đâu và làm gì và trả bao nhiêu tiền", "Hỏi thêm về công ty")])
M("step-key", "unknown-key-near", ("    các bước:", "    bước đi:"))
M("steps-key-wrong", "key-meant", ("    các bước:", "    bước:"), show=["    bước: "])
M("card-box-typo", "unknown-box-near", (CARD, CARD.replace("duoc", "đuoc")))
M("card-box-unknown", "unknown-box", (CARD, CARD.replace("duoc", "kín-đáo")), cure=[("vào nhóm: kín-đáo", "vào nhóm: duoc")])
M("one-box", "bad-count", ('      - {mã: giu, lời: "Giữ kín"}\n', ""), at="    nhóm:",
  cure=[('"Nói được"}\n', '"Nói được"}\n      - {mã: giu, lời: "Giữ kín"}\n')])
M("no-sign", "all-the-same", [("mỗi ngày\", dấu hiệu: có", "mỗi ngày\", dấu hiệu: không"), ("tin nhắn\", dấu hiệu: có", "tin nhắn\", dấu hiệu: không"),
  ("căn cước\", dấu hiệu: có", "căn cước\", dấu hiệu: không")], at="mã: tim-dau-hieu", cure=[("mỗi ngày\", dấu hiệu: không", "mỗi ngày\", dấu hiệu: có")])
M("two-doors", "bad-count", (DOOR, ""), at="    cửa:", cure=[("    cửa:\n", "    cửa:\n" + DOOR)])
M("door-figure", "unknown-figure-near", ("hình: union-woman", "hình: unionwoman"))
M("door-figure-vietnamese", "unknown-figure-near", ("hình: union-woman", "hình: hoi-phu-nu"))
M("doors-never-busy", "doors-never-busy", ('khi bận: "Cô đang họp.", ', ""), at="mã: ke\n    hướng", cure=[('hình: teacher-woman, ', 'hình: teacher-woman, khi bận: "Cô đang họp.", ')])
M("act-no-alone", "missing-key", ('    một mình: "Giơ tay làm dấu dừng và nói to một lần."\n', ""), at="mã: dong-tac",
  cure=[("mã: dong-tac\n", 'mã: dong-tac\n    một mình: "Nói to một lần."\n')])
M("talk-4", "bad-count", ('      - "Páo đã giúp Dua thế nào?"\n', '      - "Páo đã giúp Dua thế nào?"\n      - "Ba?"\n      - "Bốn?"\n'),
  at="    thảo luận:", cure=[('      - "Bốn?"\n', "")])
M("talk-text", "list-brackets", ('    thảo luận:\n      - "Vì sao Dua tin lời chị Tuyển?"\n      - "Páo đã giúp Dua thế nào?"\n', '    thảo luận: "Vì sao Dua tin?"\n'))
M("talk-colon", "colon-in-text", ('      - "Vì sao Dua tin lời chị Tuyển?"', "      - Vì sao: Dua tin lời chị Tuyển?"))

# ---- signs of writing ----
M("smart-quotes", "curly-quotes", (TITLE, "tiêu đề: “Việc nhẹ lương cao”"))
M("smart-quote-open", "curly-quotes", (TITLE, "tiêu đề: “Việc nhẹ lương cao\""))
M("smart-quote-close", "curly-quotes", (TITLE, "tiêu đề: \"Việc nhẹ lương cao”"))
M("smart-quotes-all", "curly-quotes", [lambda w: re.sub(r'"([^"]*)"', r"“\1”", w)], at="tiêu đề:")
M("guillemets", None, (TITLE, "tiêu đề: «Việc nhẹ lương cao»"))
M("single-quotes", None, (TITLE, "tiêu đề: 'Việc nhẹ lương cao'"))
M("apostrophe-inside", "apostrophe", (TITLE, "tiêu đề: 'Việc nhẹ' lương cao'"))
M("apostrophe-start", "apostrophe", (TITLE, "tiêu đề: 'Việc nhẹ lương cao"))
M("quote-not-closed", "quote-not-closed", (TITLE, 'tiêu đề: "Việc nhẹ lương cao'))
M("quote-not-opened", "quote-not-opened", (TITLE, 'tiêu đề: Việc nhẹ lương cao"'))
M("quote-doubled", "quote-stray", (TITLE, 'tiêu đề: "Việc nhẹ lương cao""'))
M("quote-doubled-start", "quote-stray", (TITLE, 'tiêu đề: ""Việc nhẹ lương cao"'))
M("quote-in-quote", "quote-inside", (SAY, '      - pao: "Bạn nói "tuyển người" đấy."\n'))
M("words-behind-quote", "text-behind-quote", (TITLE, 'tiêu đề: "Việc nhẹ" lương cao'))
M("say-not-closed", "quote-not-closed", (SAY, SAY.replace('."\n', ".\n")))
M("flow-quote-not-closed", "quote-not-closed", (CARD, CARD.replace('gì."}', "gì.}")))
M("unquoted-colon", "colon-in-text", (TITLE, "tiêu đề: Việc nhẹ: lương cao"))
M("unquoted-hash", "hash-cuts-text", (TITLE, "tiêu đề: Việc nhẹ #lương cao"))
M("unquoted-percent", "quote-needed", (TITLE, "tiêu đề: %Việc nhẹ"))
M("unquoted-at", "quote-needed", (TITLE, "tiêu đề: @Việc nhẹ"))
M("unquoted-star", "no-anchors", (TITLE, "tiêu đề: *Việc nhẹ*"))
M("unquoted-ampersand", "no-anchors", (TITLE, "tiêu đề: &Việc nhẹ"))
M("unquoted-exclamation", "no-anchors", (TITLE, "tiêu đề: !Việc nhẹ"))
M("unquoted-bracket", "bracket-in-text", (TITLE, "tiêu đề: [Bài 1] Việc nhẹ"))
M("unquoted-brace", "bracket-in-text", (TITLE, "tiêu đề: {Việc nhẹ}"))
M("unquoted-dash", "quote-needed", (TITLE, "tiêu đề: - Việc nhẹ"))
M("unquoted-question", None, (TITLE, "tiêu đề: ?Việc nhẹ"))
M("unquoted-backtick", "quote-needed", (TITLE, "tiêu đề: `Việc nhẹ`"))
M("unquoted-pipe", "block-text", (TITLE, "tiêu đề: | Việc nhẹ"))
M("unquoted-greater", "block-text", (TITLE, "tiêu đề: > Việc nhẹ"))
M("block-quotes", "quotes-in-block", ('mục tiêu: "Các em', 'mục tiêu: |\n  "Các em'), at='  "Các em', show=["mục tiêu: |"])
M("flow-comma", "comma-in-text", (CARD, CARD.replace('"Màu em thích"', "Màu em thích, và số")))
M("flow-comma-missing", "comma-missing", (CARD, CARD.replace('thích", vào', 'thích" vào')))
M("flow-colon-missing", "colon-missing", (CARD, CARD.replace("vào nhóm: duoc", "vào nhóm duoc")))
M("flow-colon-no-space", "colon-no-space", (CARD, CARD.replace("vào nhóm: duoc", "vào nhóm:duoc")))
M("flow-no-brace", "bracket-not-closed", (CARD, CARD.replace('."}', '."')))
M("flow-no-open-brace", "bracket-not-opened", (CARD, CARD.replace("{mã", "mã")))
M("flow-round", "bracket-round", (CARD, CARD.replace("{", "(").replace("}", ")")))
M("list-no-bracket", "bracket-not-closed", ("người bị hại: [dua]", "người bị hại: [dua"))
M("list-no-open-bracket", "bracket-not-opened", ("người bị hại: [dua]", "người bị hại: dua]"))
M("list-round", "bracket-round", ("người bị hại: [dua]", "người bị hại: (dua)"))
M("list-wide-comma", "no-glyph", ("[lừa đảo, thông tin riêng,", "[lừa đảo， thông tin riêng,"))
M("list-semicolon", "comma-odd", ("[lừa đảo, thông tin riêng,", "[lừa đảo; thông tin riêng,"))
M("colon-no-space", "colon-no-space", ("nhạy cảm: 2", "nhạy cảm:2"))
M("colon-wide", "colon-wide", ("nhạy cảm: 2", "nhạy cảm： 2"))
M("colon-space-before", None, ("nhạy cảm: 2", "nhạy cảm : 2"))
M("colon-equals", "colon-equals", ("nhạy cảm: 2", "nhạy cảm = 2"))
M("colon-missing", "colon-missing", ("nhạy cảm: 2", "nhạy cảm 2"))
M("colon-missing-scene", "colon-missing", ("    nơi: night", "    nơi night"))
M("colon-missing-empty", "colon-missing", ("    lựa chọn:\n", "    lựa chọn\n"))
M("key-quoted", None, ("nhạy cảm: 2", '"nhạy cảm": 2'))
M("tab-indent", "tab-indent", ("    nơi: night", "\tnơi: night"))
M("tab-behind-colon", None, ("nhạy cảm: 2", "nhạy cảm:\t2"))
M("tab-behind", None, ("nhạy cảm: 2", "nhạy cảm: 2\t"))
M("indent-scene-more", "indent", ("    nơi: night", "     nơi: night"))
M("indent-scene-less", "indent", ("    nơi: night", "   nơi: night"))
M("indent-head-more", "indent", ("nhạy cảm: 2", " nhạy cảm: 2"))
M("indent-cast-more", "indent", ("  chi: {", "   chi: {"))
M("indent-cast-less", "indent", ("  chi: {", " chi: {"))
M("indent-item-more", "indent", ("  - mã: tin-nhan", "   - mã: tin-nhan"))
M("indent-item-less", "indent", ("  - mã: tin-nhan", " - mã: tin-nhan"))
M("indent-choice-more", "indent", ('        lời: "Hỏi', '         lời: "Hỏi'))
M("indent-choice-less", "indent", ('        lời: "Hỏi', '       lời: "Hỏi'))
M("indent-choice-dash-more", "indent", ("      - mã: hoi-them", "       - mã: hoi-them"))
M("indent-choice-dash-less", "indent", ("      - mã: hoi-them", "     - mã: hoi-them"))
M("indent-kind-margin", "indent", ("    nơi: night", "nơi: night"))
M("scene-no-dash", "dash-missing", ("  - mã: tin-nhan", "    mã: tin-nhan"))
M("scene-first-no-dash", "dash-missing", ("  - mã: mo-dau", "    mã: mo-dau"))
M("scene-dash-no-space", "dash-no-space", ("  - mã: tin-nhan", "  -mã: tin-nhan"))
M("scene-en-dash", "dash-odd", ("  - mã: tin-nhan", "  – mã: tin-nhan"))
M("named-item", "named-item", ("  - mã: mo-dau\n", "  mo-dau:\n"))
M("scenes-as-map-all", "named-item", [scenes_named], at="  mo-dau:")
M("two-documents", "two-documents", [lambda w: w + "---\n" + w], at="---")
M("document-between", "two-documents", ("nhân vật:", "---\nnhân vật:"), at="---")
M("document-end", None, ("màn: 1\n", "---\nmàn: 1\n"))
M("slash-comment", "comment-slash", ("nhạy cảm: 2\n", "// ghi chú của cô\nnhạy cảm: 2\n"), at="// ghi")
M("no-break-space", "odd-space", ("    nơi: night", "\u00a0   nơi: night"))
M("zero-width", "invisible-character", ("nhạy cảm: 2", "nhạy\u200b cảm: 2"))

# ---- what word processors, web pages and other keyboards put in the place of plain signs ----
ASKED = '"Vì sao Dua tin lời chị Tuyển?"'
M("curly-inside-curly", "curly-quotes", (ASKED, "“Vì sao Dua “tin” lời chị?”"))
M("curly-inside-curly-start", "curly-quotes", (ASKED, "““Tin” nghĩa là gì?”"))
M("curly-inside-curly-end", "curly-quotes", (ASKED, "“Vì sao Dua nói “tin””"))
M("curly-inside-single", "curly-quotes", (ASKED, "‘Vì sao Dua “tin” lời chị?’"))
M("curly-turned", "curly-quotes", (ASKED, "“Vì sao Dua ”tin“ lời chị?”"))
M("curly-straight-inside", "curly-quotes", (ASKED, '“Vì sao Dua "tin" lời chị?”'))
M("curly-on-two-lines", "curly-quotes", (ASKED, "“Vì sao Dua “tin”\n        lời chị Tuyển?”"))
M("curly-first-words", None, (ASKED, "“Tin” nghĩa là gì?"))
M("curly-first-and-last-words", None, (ASKED, "“Tin” hay là “nghi”"))
M("curly-first-words-colon", "colon-in-text", (SAY, "      - pao: “Tin” là: tin ai?\n"))
M("curly-in-flow", "curly-quotes", (CARD, CARD.replace('"Màu em thích"', "“Màu “em” thích, nhé”")))
M("curly-list", "curly-quotes", ("[lừa đảo, thông tin riêng, mua bán người]", "[“lừa đảo”, “thông tin riêng”]"))
M("curly-person", "curly-quotes", (SAY, SAY.replace("- pao", "- “pao”")))
M("curly-low", "curly-quotes", (ASKED, "„Vì sao Dua tin lời chị?“"))
M("curly-wide", "curly-quotes", (ASKED, "＂Vì sao Dua tin lời chị?＂"))
M("curly-corners", "curly-quotes", (ASKED, "「Vì sao Dua tin lời chị?」"))
M("curly-primes", "curly-quotes", (ASKED, "″Vì sao Dua tin lời chị?″"))
E("e-curly-apostrophe", "curly-quotes", ('aim: "Children spot a fake job."', "aim: ‘Children don’t take a “fake” job.’"))
E("e-curly-apostrophe-first", None, ('aim: "Children spot a fake job."', "aim: ’Tis a fake job."))
M("space-odd-behind-colon", "odd-space", ("nhạy cảm: 2", "nhạy cảm:\u00a02"))
M("space-odd-wide", "odd-space", ("nhạy cảm: 2", "nhạy cảm:\u30002"))
M("space-odd-behind-dash", "odd-space", (SAY, SAY.replace("- pao", "-\u00a0pao")))
M("space-odd-in-flow", "odd-space", (CARD, CARD.replace('lời: "', 'lời:\u00a0"')))
M("space-odd-indents", "odd-space", [lambda w: re.sub("^ +", lambda m: "\u00a0" * len(m[0]), w, flags=re.M)], at="\u00a0")
M("space-odd-everywhere", "odd-space", [lambda w: w.replace(" ", "\u00a0")], at="màn")
M("space-odd-in-key", None, ("nhạy cảm: 2", "nhạy\u00a0cảm: 2"))
M("space-odd-behind-key", None, ("nhạy cảm: 2", "nhạy cảm\u00a0: 2"))
M("space-odd-behind-value", None, ("nhạy cảm: 2", "nhạy cảm: 2\u00a0"))
M("space-odd-before-mood", None, ("dua buồn:", "dua\u00a0buồn:"))
M("space-odd-behind-comma", None, (CARD, CARD.replace(", lời", ",\u00a0lời")))
M("space-odd-in-text", None, (ASKED, '"Vì sao\u00a0Dua tin lời chị Tuyển?"'))
M("zero-width-margin", "invisible-character", ("    nơi: night", "\u200b    nơi: night"))
M("zero-width-line", "invisible-character", ("nhạy cảm: 2\n", "nhạy cảm: 2\n\u200b\n"), at="\u200b")
M("mark-inside", "invisible-character", ("nhạy cảm: 2", "\ufeffnhạy cảm: 2"))
M("mark-twice", None, saved_as(lambda words: "\ufeff\ufeff".encode() + words.encode()))
M("mark-in-text", "invisible-character", (ASKED, '"\ufeffVì sao Dua tin lời chị Tuyển?"'))
M("hyphen-soft", "invisible-character", ("mã: tin-nhan", "mã: tin-\u00adnhan"))
M("hyphen-no-break-next", None, ("sang: mat-tien", "sang: mat\u2011tien"))
M("hyphen-no-break-band", None, ("12-15 tuổi", "12\u201115 tuổi"))
M("hyphen-no-break-id", None, ("mã: tin-nhan", "mã: tin\u2011nhan"))
M("bullet-word", "dash-odd", (SAY, SAY.replace("- pao", "\uf0b7\tpao")))
M("bullet-square", "dash-odd", (SAY, SAY.replace("- pao", "▪ pao")))
M("dash-wide", "dash-odd", (SAY, SAY.replace("- pao", "－ pao")))
M("tab-behind-dash", "tab-indent", (SAY, SAY.replace("- pao", "-\tpao")))
M("tab-behind-comma", None, (CARD, CARD.replace(", lời", ",\tlời")))
M("wide-commas", "sign-wide", (CARD, CARD.replace(", ", "，")))
M("wide-comma", "sign-wide", (CARD, CARD.replace(", lời", "，lời")))
M("wide-colons", "colon-wide", [lambda w: re.sub(r"(?m)^([^\":#]+): ", "\\1：", w)], at="màn")
M("wide-square-brackets", "sign-wide", ("[dua]", "【dua】"))
M("wide-full-brackets", "sign-wide", ("[dua]", "［dua］"))
M("wide-braces", "sign-wide", (CARD, CARD.replace("{", "｛").replace("}", "｝")))
M("wide-hash", "sign-wide", ("nhạy cảm: 2\n", "＃ ghi chú\nnhạy cảm: 2\n"), at="＃")
M("colon-ratio", "colon-wide", ("nhạy cảm: 2", "nhạy cảm∶ 2"))
M("wide-number", "no-glyph", (SAY, SAY.replace("đấy.", "１１１.")))
M("lines-windows", None, saved_as(lambda words: words.replace("\n", "\r\n").encode()))
M("lines-old-mac", None, saved_as(lambda words: words.replace("\n", "\r").encode()))
M("lines-twice-windows", None, saved_as(lambda words: words.replace("\n", "\r\r\n").encode()))
M("letters-apart", None, saved_as(lambda words: unicodedata.normalize("NFD", words).encode()))
M("date", None, ('đã duyệt: "chưa"', "đã duyệt: Hội Phụ nữ xã, 2026-11-20"))
M("number-as-text", None, (TITLE, "tiêu đề: 2026"))
M("yes-as-text", None, (TITLE, "tiêu đề: có"))

# ---- what fingers do: another sign for the colon, a line or a key twice, something in front or behind ----
M("colon-semicolon", "colon-other", ("nhạy cảm: 2", "nhạy cảm; 2"))
M("colon-semicolon-first", "colon-other", (TITLE, TITLE.replace(":", ";")))
M("colon-semicolon-scene", "colon-other", ("  - mã: tin-nhan", "  - mã; tin-nhan"))
M("colon-semicolon-scenes", "colon-other", ("  - mã: mo-dau", "  - mã; mo-dau"))
M("colon-semicolon-choice", "colon-other", ("      - mã: hoi-them", "      - mã; hoi-them"))
M("colon-semicolon-verdict", "colon-other", ("đánh giá: chưa chắc", "đánh giá; chưa chắc"))
M("colon-semicolon-cast", "colon-other", ("  pao: {", "  pao; {"))
M("colon-full-stop", "colon-other", ("    nơi: night", "    nơi. night"))
M("colon-dash", "colon-other", ("    nơi: night", "    nơi - night"))
M("colon-long-dash", "colon-other", (TITLE, TITLE.replace(":", " –")))
M("colon-equals-cast", "colon-equals", ("  pao: {", "  pao = {"))
M("colon-missing-cast", "colon-missing", ("  pao: {", "  pao {"))
M("flow-colon-semicolon", "colon-other", (CARD, CARD.replace("vào nhóm: duoc", "vào nhóm; duoc")))
M("flow-colon-semicolon-first", "colon-other", (CARD, CARD.replace("{mã:", "{mã;")))
M("flow-colon-dash", "colon-other", (CARD, CARD.replace("vào nhóm: duoc", "vào nhóm - duoc")))
M("flow-semicolon", "comma-missing", (CARD, CARD.replace("mau, lời", "mau; lời")))
M("say-colon-semicolon", "colon-other", (SAY, SAY.replace("pao:", "pao;")))
M("say-colon-full-stop", "colon-other", (SAY, SAY.replace("pao:", "pao.")))
M("say-colon-dash", "colon-other", ("dua buồn:", "dua buồn -"))
M("say-colon-equals", "colon-other", (SAY, SAY.replace("pao:", "pao =")))
M("line-twice-place", "duplicate-key", ("    nơi: night\n", "    nơi: night\n    nơi: night\n"), at=28)
M("line-twice-harmed", "duplicate-key", ("người bị hại: [dua]\n", "người bị hại: [dua]\nngười bị hại: [dua]\n"), at=9)
M("line-twice-cast", "duplicate-key", ('  pao: {tên: "Páo", hình: boy-2}\n', '  pao: {tên: "Páo", hình: boy-2}\n' * 2), at=18)
M("line-twice-choice", "duplicate-key", ("        đánh giá: chưa chắc\n", "        đánh giá: chưa chắc\n" * 2), at=61)
M("line-twice-list", "duplicate-key", ("    nói:\n      - dua vui", "    nói:\n    nói:\n      - dua vui"), at=24)
M("line-twice-cast-list", "duplicate-key", ("nhân vật:\n", "nhân vật:\nnhân vật:\n"), at=15)
M("comma-behind-quote", "sign-behind", (TITLE, TITLE + ","))
M("comma-behind-bracket", "sign-behind", (CARD, CARD.replace("}", "},")))
M("semicolon-behind-list", "sign-behind", ("người bị hại: [dua]", "người bị hại: [dua];"))
M("comma-behind-id", "bad-id", ("mã: tin-nhan", "mã: tin-nhan,"))
M("comma-behind-value", "unknown-value-near", ("bản ngắn: có\n    nói:\n      - dua", "bản ngắn: có,\n    nói:\n      - dua"))
M("remark-behind-value", "unknown-value-near", ("bản ngắn: có\n    nói:\n      - dua", "bản ngắn: có (hỏi lại)\n    nói:\n      - dua"))
M("remark-behind-quote", "remark-behind", (TITLE, TITLE + " (hỏi lại)"))
M("remark-behind-bracket", "remark-behind", (CARD, CARD.replace("}", "} hỏi lại")))
M("remark-behind-slashes", "remark-behind", (TITLE, TITLE + " // hỏi lại"))
M("remark-behind-key", "remark-behind", ("    lựa chọn:\n", "    lựa chọn: (ba câu)\n"))
M("line-end-quote", "line-end-missing", ('lương cao"\nlứa', 'lương cao" lứa'))
M("line-end-bracket", "line-end-missing", ("người bị hại: [dua]\nmục", "người bị hại: [dua] mục"))
M("line-end-plain", "line-end-missing", ("nhạy cảm: 2\nngười", "nhạy cảm: 2 người"))
M("line-end-two-texts", "line-end-missing", ('có thể nghỉ."\nghi nhớ', 'có thể nghỉ." ghi nhớ'))
M("line-end-id", "line-end-missing", ("  - mã: tin-nhan\n    nơi", "  - mã: tin-nhan nơi"))
M("line-end-choice", "line-end-missing", ('đánh giá: chưa chắc\n        vì', "đánh giá: chưa chắc vì"))
M("stars-around", "no-anchors", (TITLE, "tiêu đề: **Việc nhẹ**"))
M("two-apostrophes", "apostrophe", (TITLE, "tiêu đề: ''Việc nhẹ''"))
M("line-cut-off", "bracket-not-closed", (CARD, CARD[: CARD.index(" được gì")] + "\n"))
M("slash-comment-key", "comment-slash", ("màn: 1\n", "// màn: 1\nmàn: 1\n"), at="// màn")
M("words-alone", "words-alone", ("nhạy cảm: 2\n", "nhạy cảm: 2\nhỏi lại cô Lan\n"), at="hỏi lại")
M("words-alone-inside", "words-alone", ("    nơi: night\n", "    nơi: night\nhỏi lại\n"), at="hỏi lại")
M("numbered-line", "dash-odd", (SAY, SAY.replace("- pao", "2. pao")))
M("numbered-scene", "dash-odd", ("  - mã: tin-nhan", "  2) mã: tin-nhan"))
M("numbered-lines", "dash-odd", ('      - dua vui: "Mình muốn mua điện thoại mới để học."\n' + SAY,
  '      1. dua vui: "Mình muốn mua điện thoại mới để học."\n      2. pao: "Trên mạng đang tuyển người đấy."\n'))
M("dash-in-front", "dash-too-many", ("    nơi: night", "    - nơi: night"))
M("dash-in-front-of-guide", "dash-too-many", ('    hướng dẫn: "Đọc', '    - hướng dẫn: "Đọc'))
M("say-first-no-dash", "dash-missing", ("      - dua vui:", "      dua vui:"))
M("say-first-no-dash-deeper", "dash-missing", ("      - dua vui:", "        dua vui:"))
M("cast-at-margin", "indent", ("  chi: {", "chi: {"))
M("kind-at-margin", "indent", ("    lựa chọn:\n", "lựa chọn:\n"))
M("guide-with-lines", "indent", ('    hướng dẫn: "Đọc', '      hướng dẫn: "Đọc'))
M("scenes-in-cast", "indent", ("\ncảnh:", "\n cảnh:"))
M("list-for-text", "text-not-list", (TITLE, 'tiêu đề: ["Việc nhẹ lương cao"]'))
M("list-for-text-below", "text-not-list", (TITLE, 'tiêu đề:\n  - "Việc nhẹ lương cao"'), at=5, cure=[('tiêu đề:\n  - ', "tiêu đề: ")])
M("source-empty", "empty-value", ("tranh: village\n", "tranh: village\nnguồn:\n"), at="nguồn:", cure=[("nguồn:\n", "nguồn: [L-88]\n")])
M("harmed-empty", "empty-value", ("người bị hại: [dua]", "người bị hại:"), cure=[("người bị hại:\n", "người bị hại: [dua]\n")])
M("picture-words", "unknown-picture-near", ("tranh: village", "tranh: làng"))
M("picture-words-marks", "unknown-picture-near", ("tranh: village", "tranh: phiên chợ"))
E("e-remark", "remark-behind", ('"Nobody is to blame."', '"Nobody is to blame." (ask Lan)'))

# ---- the same in English ----
E("e-question-key", "unknown-key-near", ('    ask: "What', '    question: "What'))
E("e-band", "unknown-value-near", ("band: 12-15", "band: 12-14"))
E("e-true", "unknown-value-near", ("harm: yes", "harm: True"))
E("e-verdict", "unknown-value-near", ("verdict: safe", "verdict: correct"))
E("e-verdict-wrong", "unknown-value-near", ("verdict: risky", "verdict: wrong"))
E("e-answers", "unknown-key-near", ("    choices:", "    answers:"))
E("e-options", "unknown-key-near", ("    choices:", "    options:"))
E("e-figure", "unknown-figure-near", ("figure: mother", "figure: mum"))
E("e-colon", "colon-in-text", ('ask: "What should Dua do?"', "ask: Dua asks: what now?"))
E("e-apostrophe", "apostrophe", ('aim: "Children spot a fake job."', "aim: 'Children don't take a fake job.'"))
E("e-apostrophe-fine", None, ('aim: "Children spot a fake job."', "aim: Children don't take a fake job."))
E("e-explanation", "unknown-key-near", ('because: "They take', 'why: "They take'))
E("e-band-words", "unknown-value-near", ("band: 12-15", "band: 12 to 15"))
E("e-place-words", "unknown-place-near", ("place: home-day", "place: at home in the evening"))
E("e-name", "unknown-key-near", ("dua: {name:", "dua: {nmae:"))
E("e-language", "bad-language", ("language: en", "language: English"))
E("e-vietnamese-key", None, ("band: 12-15", "lứa tuổi: 12-15"))
E("e-mood", "unknown-value-near", ("dua happy:", "dua hapy:"))
E("e-mood-first", "mood-first", ("dua happy:", "happy dua:"))
E("e-person", "unknown-person-near", ("      - pao:", "      - Pao:"))
E("e-missing", "missing-key", ('rule: "A code is a key: give it to nobody."\n', ""), at="title:",
  cure=[('title: "Easy job, high pay"\n', 'title: "Easy job, high pay"\nrule: "Tell an adult."\n')])
E("e-duplicate", "duplicate-key", ("sensitive: 2\n", "sensitive: 2\nsensitive: 3\n"), at="sensitive: 3")
E("e-two-levels", "two-documents", [lambda w: w + "---\n" + w], at="---")
E("e-cast-unused", "cast-unused", ("\nscenes:", '\n  lan: {name: "Lan", figure: girl-3}\nscenes:'),
  cure=[('  lan: {name: "Lan", figure: girl-3}\n', "")])
E("e-one-choice", "bad-count", ('      - id: stop\n        text: "Stop and tell"\n        verdict: safe\n        because: "Telling helps."\n', ""),
  at="    choices:", show=["    choices:", "- id: send"],
  cure=[("  - id: whom", '      - id: stop\n        text: "Stop and tell"\n        verdict: safe\n        because: "Telling helps."\n  - id: whom')])
E("e-unreachable", "unreachable", [('  - id: q\n', '    next: whom\n  - id: q\n'),], at="- id: q", show=["- id: start", "- id: q"],
  cure=[("    next: whom\n", "    next: q\n")])

# ---- translations ----
T("t-from-changed", "translation-stale", ('from: "Trên mạng đang tuyển người đấy."', 'from: "Trên mạng tuyển người đấy."'))
T("t-to-empty", "translation-waits", ('to: "EN mo-dau say 2"', 'to: ""'), cure=[('to: ""', 'to: "EN mo-dau say 2"')])
T("t-key-typo", "unknown-key-near", ('to: "EN mo-dau say 2"', 'too: "EN mo-dau say 2"'))
T("t-missing-row", "translation-missing", ('  - at: mo-dau.say.2\n    from: "Trên mạng đang tuyển người đấy."\n    to: "EN mo-dau say 2"\n', ""),
  at=25, cure=[lambda w: w + '  - at: mo-dau.say.2\n    from: "Trên mạng đang tuyển người đấy."\n    to: "EN"\n'])
T("t-vi-address", None, ("at: mo-dau.say.2", "at: mo-dau.nói.2"))
T("t-texts-as-map", "dash-missing", ("  - at: title\n", "    at: title\n"))
T("t-title-map", "named-item", ("  - at: title\n", "  title:\n"))
T("t-unused", "translation-unused", ("texts:\n", 'texts:\n  - at: old.say.1\n    from: "Câu cũ."\n    to: "Old."\n'), at="at: old",
  cure=[('  - at: old.say.1\n    from: "Câu cũ."\n    to: "Old."\n', "")])
T("t-no-version", "missing-key", ("translation: 1\n", ""), at="language: en")
T("t-no-texts-key", "unknown-key-near", ("texts:", "text:"))
T("t-language-other", "translation-language", ("language: en", "language: fr"))
T("t-colon", "colon-in-text", ('to: "EN aim"', "to: Aim: tell"))
T("t-quote", "quote-not-closed", ('to: "EN aim"', 'to: "EN aim'))

# ---- letters as other programs write them ----
BACK = [lambda words: CLEAN]
M("saved-ansi", "encoding-ansi", saved_as(old_letters.ansi), at=2, cure=BACK)
M("saved-tcvn3", "encoding-tcvn", saved_as(old_letters.tcvn3), at=2, cure=BACK)
M("saved-vni", "encoding-vni", saved_as(old_letters.vni), at=2, cure=BACK)
M("copied-tcvn3", "encoding-tcvn", [lambda words: old_letters.tcvn3(words).decode("latin-1")], at="µ", cure=BACK)
M("copied-vni", "encoding-vni", [lambda words: old_letters.vni(words).decode("latin-1")], at="ø", cure=BACK)
M("saved-latin", "not-utf8", [lambda words: "# caf\udce9\n" + words], at=1, cure=BACK)
M("saved-utf16", "utf16", saved_as(lambda words: words.encode("utf-16")), at=1, cure=BACK)
M("saved-utf16-other-end", "utf16", saved_as(lambda words: "\ufeff".encode("utf-16-be") + words.encode("utf-16-be")), at=1, cure=BACK)
M("saved-utf16-no-mark", "utf16", saved_as(lambda words: words.encode("utf-16-le")), at=1, cure=BACK)
M("saved-with-mark", None, saved_as(lambda words: words.encode("utf-8-sig")))

# ---- several at once: what is told in one go, and nothing that only follows from it ----
TOGETHER = [
    ("twice-and-curly", [("nhạy cảm: 2\n", "nhạy cảm: 2\nnhạy cảm: 2\n"), (ASKED_LINE, "      - “Vì sao?”\n")], ["duplicate-key", "curly-quotes"]),
    ("no-number-no-guide", [("nhạy cảm: 2", "nhạy cảm: hai"), ('    hướng dẫn: "Cho các em giơ thẻ."\n', "")], ["bad-number"]),
    ("answers-and-verdicts", [("    lựa chọn:", "    trả lời:"), ("đánh giá: chưa chắc", "đánh giá: hơi sai")], ["unknown-key-near", "unknown-value"]),
    ("person-in-words", [("  pao: {", "  anh Páo: {"), lambda w: w.replace("- pao:", "- anh Páo:")], ["bad-id"] + ["unknown-person-near"] * 2),
    ("person-and-nobody", [("  pao: {", "  anh Páo: {"), lambda w: w.replace("- pao:", "- anh Páo:"), ("người bị hại: [dua]", "người bị hại: không có ai")],
     ["bad-id", "unknown-value-near"] + ["unknown-person-near"] * 2),
    ("person-by-name-harmed", [("người bị hại: [dua]", "người bị hại: [Chị Tuyển]"), ("    bị hại: có\n", "")], ["unknown-person-near"]),
]
