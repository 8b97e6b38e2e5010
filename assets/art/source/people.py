# SPDX-License-Identifier: CC-BY-4.0
"""people.py - everybody who lives in the valley: one table, one builder.

A row says who it is: id, age class (which face fits), people, skin, hair, dress, what else belongs to
them. A new neighbour is a new row. The builder makes `figures/ID/body` and `figures/ID/arms-POSE`.

Skins, hair and dress go round all parts: who helps, who harms and who is hurt looks like anybody.
Festival dress is worn by the bride and the groom, whose feast it is, and by nobody else.
"""

from people_arms import POSES, arms
from people_avatars import avatars
from people_body import AGES, FOOT, bottom, flower, measures, neck, top
from people_cut import Cut, arc, band, box, mix, ring, spline
from people_head import head, head_behind
from people_sit import bottom_seated, canvas_high, seated, sits_already

SIZES = (960, 560, 300)
SIT_SIZES = (720, 300)  # seldom seen, and never the one thing on a screen
SKIN = {1: "#F3CFA8", 2: "#EBBE93", 3: "#DDAA7C", 4: "#D19C70"}
BLACK, SOFT, BROWN, GREY, WHITE = "#2A2029", "#33252B", "#463029", "#A9A3AC", "#D8D4DB"
INDIGO, CHAM, RED, GREEN, GOLD, BAN, TEAL, PINK, NIGHT = "#2E3D7C", "#28305E", "#C8322B", "#5E9B3A", "#F6B63C", "#FFF7EE", "#2E9C95", "#E58AA2", "#343048"

# Rows of skirts, from the hem up: (height, ground, motif, colours of the motif).
THAI = ((34, RED, "diamond", ("#FFD87A", "#8CBF4F", BAN)), (7, GREEN, None, ()), (7, GOLD, None, ()))
LAO = ((40, "#B5762A", "tooth", ("#FFD87A", RED)), (16, "#2F6B3C", "diamond", ("#FFD87A",)), (7, GOLD, None, ()))
KHOMU = ((18, RED, "tooth", ("#FFD87A",)), (10, "#3A3550", None, ()), (14, TEAL, "bar", (BAN,)), (10, "#3A3550", None, ()), (8, GOLD, None, ()))
HANHI = ((20, TEAL, "tooth", ("#FFD87A", "#E2574C")), (8, RED, None, ()))
MONG_A = ((26, RED, "diamond", ("#FFD87A", BAN)), (20, TEAL, "tooth", (BAN, "#FFD87A")), (16, PINK, "bar", (BAN,)))
MONG_B = ((26, "#4A5BA6", "tooth", ("#FFD87A", BAN)), (22, "#E2574C", "diamond", (BAN, "#FFD87A")), (16, GREEN, "bar", ("#FFD87A",)))
MONG_TEEN = ((24, "#2A2F5A", "diamond", ("#FFD87A", BAN)), (18, "#3F8FA8", "tooth", (BAN, PINK)), (12, GOLD, "bar", ("#8C2F55",)))
MONG_ELDER = ((22, "#4A5BA6", "diamond", (BAN, "#BFD3E6")), (18, "#B93A55", "tooth", ("#FFD87A",)), (14, TEAL, "bar", (BAN,)))
MONG_FEAST = ((30, RED, "diamond", ("#FFD87A", BAN, "#8CBF4F")), (24, GOLD, "tooth", (RED, INDIGO)), (20, PINK, "diamond", (BAN,)),
              (16, TEAL, "bar", (BAN,)))
STRIPES = (("#E2574C", 12), (GOLD, 8), (TEAL, 12), (BAN, 6), ("#7A4E9E", 12), (GREEN, 8), ("#E2574C", 10))


def row(id, age, people, skin, hair, hair_c, top, top_c, bottom, bottom_c, sleeve="long", hat=None, extras=(), wide=1.0, woman=False, **look):
    return dict(id=id, age=age, people=people, skin=SKIN[skin], hair=hair, hair_c=hair_c, top=top, top_c=top_c, bottom=bottom, bottom_c=bottom_c,
                sleeve=sleeve,
                hat=hat, extras=extras, wide=wide, cut="woman" if woman else "", look=dict(look, skin=SKIN[skin]))


PEOPLE = (
    # Girls.
    row("girl-1", "child", "Mông", 2, "braids", BLACK, "mong", "#2A2F5A", "pleated", "#3F5BA8", hems=MONG_A, top_c2=RED, tie=PINK,
        cuffs=((RED, 9), (TEAL, 7), (GOLD, 6)),
        socks=CHAM, socks_h=70, socks_band=(RED, TEAL), apron="#222A58"),
    row("girl-2", "child", "Thái", 1, "ponytail", SOFT, "school", "#FBF6EC", "tube", NIGHT, sleeve="short", hems=THAI, tie=GREEN),
    row("girl-3", "child", "Khơ Mú", 3, "bob", BLACK, "khomu", "#4A3A72", "tube", "#3A3550", hat="wrap", hems=KHOMU, top_c2=RED, hat_c="#D0457B",
        hat_c2=TEAL,
        cuffs=((GOLD, 6), (RED, 9))),
    row("girl-4", "child", "Hà Nhì", 3, "pigtails", BLACK, "hanhi", "#26304F", "trousers", "#2B2F4C", top_c2=RED, tie="#F6B63C", cuffs=STRIPES,
        flare=5, leg_hems=(TEAL,), shoes_c="#3A4E8A"),
    row("girl-5", "child", "Lào", 3, "half-up", BLACK, "tee", "#F2A65A", "tube", "#6B2D3E", sleeve="short", hems=LAO, stripes="#FBE3B4", tie=TEAL),
    row("girl-6", "child", "Kinh", 2, "bob-band", BROWN, "jumper", "#D9574A", "school", "#35446F", extras=("glasses",), top_c2="#8F2D2D",
        tie="#F6B63C", motif="diamond",
        motif_c=(BAN, GOLD), socks=BAN, shoes="shoe", shoes_c="#5D3B4A", glass_c="#3F4E8E"),
    row("girl-7", "child", "Thái", 3, "buns", SOFT, "tee", "#67B0A8", "shorts", "#4A5BA6", sleeve="short", extras=("hearing",), print="sun",
        top_c2="#FFD87A", tie="#E2574C", shoes_c="#E2574C"),
    row("girl-8", "child", "Mông", 3, "long-band", BLACK, "tracksuit", "#2F66A8", "trousers", "#2F66A8", hat="sunhat", top_c2=BAN, scarf=True,
        stripe=BAN, hat_c="#F4C9D2", hat_c2="#D0457B",
        shoes="sneaker", shoes_c="#E2574C", cuffs=((BAN, 8),)),
    row("girl-9", "child", "Mông", 2, "bun-low", SOFT, "mong", "#6E2A57", "pleated", "#2C2F5E", hat="wrap", hems=MONG_B, top_c2="#2E9C95",
        motif_c=("#FFD87A", BAN, PINK), cuffs=(("#2E9C95", 9), (GOLD, 6), (PINK, 7)), socks="#3A3550", socks_h=70, socks_band=("#2E9C95", PINK),
        apron="#4A1D3E", hat_c="#2E7D86", hat_c2="#D0457B"),
    # Boys.
    row("boy-1", "child", "Mông", 3, "whirl", BLACK, "mong", "#2B2D45", "trousers", "#2B2D45", hat="mongcap", top_c2=TEAL, hat_c="#25263A",
        hat_c2=RED, flare=12, inner=BAN,
        motif_c=(GOLD, BAN), cuffs=((TEAL, 10), (GOLD, 5)), leg_hems=(TEAL,)),
    row("boy-2", "child", "Thái", 4, "tufts", BLACK, "tee", "#F0BE4B", "shorts", "#3B4A78", sleeve="short", stripes="#FFF3D0", shoes_c="#2F6B3C"),
    row("boy-3", "child", "Kinh", 3, "short", SOFT, "school", "#FBF6EC", "trousers", "#2E3D6C", sleeve="short", shoes="sneaker", shoes_c="#4A5BA6"),
    row("boy-4", "child", "Khơ Mú", 3, "wavy", BLACK, "jumper", "#3E7D55", "trousers", "#4A4252", top_c2="#24503A", motif="tooth",
        motif_c=(GOLD, BAN), shoes_c="#8A5A3B"),
    row("boy-5", "child", "Hà Nhì", 3, "bowl", BLACK, "tracksuit", "#2F66A8", "trousers", "#2F66A8", top_c2=BAN, scarf=True, stripe=BAN,
        shoes="sneaker", shoes_c="#2B2F45", cuffs=((BAN, 8),)),
    row("boy-6", "child", "Lào", 4, "crop", BLACK, "shirt", "#74A7D6", "shorts", "#5D4B3F", sleeve="short", extras=("glasses",), checks="#FFF7EE",
        glass_c="#8A2F35"),
    row("boy-7", "child", "Thái", 2, "quiff", SOFT, "hoodie", "#E0703F", "trousers", "#3F4E7A", extras=("chair",), shoes="sneaker",
        shoes_c="#F6B63C"),
    row("boy-8", "child", "Mông", 3, "short", BLACK, "jacket", "#7A4E9E", "trousers", "#35384F", hat="knit", top_c2="#F0D9A6", stripes="#C8322B",
        hat_c=TEAL, hat_c2=GOLD, shoes_c="#5D3B27"),
    row("boy-9", "child", "Khơ Mú", 3, "bowl", SOFT, "shirt", "#C9683F", "shorts", "#37496B", sleeve="short", stripes="#E7A56B", pocket=False,
        shoes_c="#35384F"),
    row("boy-10", "child", "Khơ Mú", 2, "crop", BLACK, "tee", "#4FA37F", "trousers", "#4B4468", sleeve="short", hat="cap", print="star",
        top_c2="#FFD87A", hat_c="#E8B23E", hat_c2="#D9574A", shoes="sneaker", shoes_c="#E2574C"),
    # Bigger ones.
    row("teen-girl", "youth", "Hà Nhì", 3, "long-side", BLACK, "hoodie", "#8C6BB1", "trousers", "#38497C", woman=True, shoes="sneaker",
        shoes_c="#F4C9D2", cuffs=STRIPES[:4]),
    row("teen-boy", "youth", "Khơ Mú", 4, "quiff", BLACK, "tracksuit", "#2E7D6B", "trousers", "#2E7D6B", top_c2=BAN, stripe=BAN, shoes="sneaker",
        shoes_c="#2B2F45"),
    row("big-cousin", "youth", "Thái", 3, "tufts", BLACK, "tee", "#3E8FB0", "trousers", "#3A4C7E", sleeve="short", stripes="#EAF4F2",
        shoes="sneaker", shoes_c="#D9574A"),
    row("teen-girl-2", "youth", "Mông", 2, "braids", BLACK, "mong", "#2A2F4A", "pleated", "#8C2F55", woman=True, hems=MONG_TEEN, top_c2="#3F8FA8",
        motif_c=("#FFD87A", BAN, PINK), tie="#3F8FA8", cuffs=(("#3F8FA8", 11), (PINK, 7), (GOLD, 6)), socks=NIGHT, socks_h=90, apron="#232743"),
    row("teen-girl-3", "youth", "Thái", 3, "ponytail", SOFT, "thai", "#FBF6EC", "tube", NIGHT, woman=True, hems=THAI, tie="#D0457B",
        extras=("hearing",), belt="#2E9C95"),
    row("teen-boy-2", "youth", "Mông", 3, "short", BLACK, "hoodie", "#C9583F", "trousers", "#2F3550",
        shoes="sneaker", shoes_c="#2F66A8"),
    row("teen-boy-3", "youth", "Lào", 2, "part", SOFT, "shirt", "#F3EFE4", "trousers", "#4A5570", sleeve="short", extras=("glasses",),
        checks="#7FA8D0", glass_c="#3A2E3A", shoes="sneaker", shoes_c="#8A5A3B"),
    # Families.
    row("mother", "adult", "Thái", 2, "bun-top", BLACK, "thai", "#E9A0AC", "tube", NIGHT, hems=THAI, woman=True, belt=GREEN, extras=("earring",)),
    row("mother-2", "adult", "Mông", 3, "bun-low", BLACK, "mong", "#26305E", "pleated", "#2F3B78", hat="scarf", hems=MONG_B, woman=True,
        top_c2="#D0457B", hat_c="#C83A5E", hat_c2="#F2B84C",
        cuffs=(("#D0457B", 12), (GREEN, 9), (GOLD, 7)), socks=NIGHT, socks_h=110, apron="#1F2750", extras=("earring",)),
    row("mother-3", "adult", "Khơ Mú", 3, "bun-low", BLACK, "khomu", "#7A2F45", "tube", "#37324E", hems=KHOMU, woman=True, top_c2=GOLD, belt=TEAL),
    row("father", "adult", "Mông", 3, "short", BLACK, "shirt", "#4F7FA8", "trousers", "#3A3D52", checks="#2B4A6B", wide=1.04, shoes_c="#5D3B27"),
    row("father-2", "adult", "Khơ Mú", 3, "crop", BLACK, "jacket", "#5F7A4A", "trousers", "#3F3A48", top_c2="#E8DCC0", shoes="boot",
        shoes_c="#4A5A4A", wide=1.02),
    row("aunt", "adult", "Lào", 3, "bun-low", SOFT, "lao", "#2F8C78", "tube", "#5A2440", sleeve="three", hems=LAO, woman=True, top_c2=BAN,
        scarf_c=RED, extras=("earring",)),
    row("uncle", "adult", "Thái", 4, "part", BLACK, "shirt", "#D98E4A", "trousers", "#544A45", sleeve="short", stripes="#EBB67A", extras=("watch",),
        wide=1.06, shoes="shoe", shoes_c="#4A3528"),
    row("grandmother", "elder", "Thái", 3, "bun-grey", GREY, "thai", "#7C4A74", "tube", "#2F2B3E", hems=THAI[:2], woman=True, belt="#2F6B3C",
        extras=("stick",), wide=1.06),
    row("grandmother-2", "elder", "Hà Nhì", 4, "bun-low", WHITE, "hanhi", "#243056", "trousers", "#24283F", hat="hanhi", woman=True, top_c2=RED,
        hat_c="#24283F", hat_c2=GOLD, cuffs=STRIPES, flare=6,
        wide=1.04),
    row("grandmother-3", "elder", "Mông", 2, "bun-low", GREY, "mong", "#27305F", "pleated", "#2C3870", hat="scarf", hems=MONG_ELDER, woman=True,
        top_c2="#B93A55", motif_c=("#FFD87A", BAN, "#7FB6A0"), hat_c="#3B3363", hat_c2="#C9506A", cuffs=(("#B93A55", 13), (TEAL, 9), (GOLD, 7)),
        socks=CHAM, socks_h=110, apron="#1F2750", shoes="shoe", shoes_c="#3A2E3A", extras=("earring",), wide=1.06),
    row("grandfather", "elder", "Mông", 3, "bald", WHITE, "mong", "#2B3350", "trousers", "#2E2F42", hat="mongcap", extras=("beard", "stick"),
        top_c2=TEAL, hat_c="#232538", hat_c2="#4A5BA6",
        inner="#DCD5C4", motif_c=(BAN,), flare=10, cuffs=((TEAL, 10),), shoes="shoe", shoes_c="#3A2E3A"),
    row("grandfather-2", "elder", "Kinh", 2, "grey-short", WHITE, "shirt", "#C9B48A", "trousers", "#55504F", extras=("glasses",), glass_c="#6E6069",
        wide=1.05),
    # Helpers.
    row("teacher-man", "adult", "Kinh", 3, "part", SOFT, "shirt", "#A9CDE8", "trousers", "#39435F", extras=("glasses", "tie", "watch"),
        shoes="shoe", shoes_c="#3A2A28"),
    row("teacher-woman", "adult", "Thái", 1, "long", SOFT, "tunic", "#E88C9D", "trousers", "#FBF3E8", woman=True, hat="flower", top_c2=BAN,
        flare=10, shoes="shoe", shoes_c="#C8596B"),
    row("nurse", "adult", "Hà Nhì", 2, "bob", SOFT, "coat", "#F3F6F4", "trousers", "#8CC5C9", woman=True, hat="nursecap", top_c2="#8CC5C9",
        shoes="shoe", shoes_c="#F3F6F4"),
    row("union-woman", "adult", "Khơ Mú", 4, "wave", SOFT, "jacket", "#8A5BB0", "trousers", "#3A3658", woman=True, top_c2="#FFF1DC",
        extras=("badge", "satchel"), shoes="shoe", shoes_c="#4A3528"),
    row("village-head", "elder", "Thái", 4, "grey-short", GREY, "jacket", "#66754A", "trousers", "#3D3A44", hat="beret", top_c2="#EFE4CC",
        hat_c="#5C4433", shoes="shoe", shoes_c="#3A2E2A", wide=1.05,
        extras=("badge",)),
    row("police", "adult", "Lào", 3, "crop", BLACK, "uniform", "#4F9A48", "trousers", "#43873F", hat="peaked", top_c2=RED, hat_c="#4F9A48",
        hat_c2=RED, shoes="shoe", shoes_c="#2B2430", wide=1.02),
    row("border-guard", "adult", "Mông", 4, "crop", BLACK, "uniform", "#66743F", "trousers", "#586538", hat="sunhat", top_c2="#2F6B3C",
        hat_c="#66743F", hat_c2="#4C5A30", hat_plain=True, shoes="boot", shoes_c="#2F2A2A"),
    row("hotline", "adult", "Kinh", 2, "bob", BROWN, "shirt", "#E8794F", "trousers", "#3A4560", woman=True, extras=("headset", "desk"),
        pocket=False, shoes="shoe", shoes_c="#3A2A28"),
    row("doctor", "adult", "Thái", 4, "crop", SOFT, "coat", "#F6F3EC", "trousers", "#4A5570", top_c2="#A9CDE8", extras=("glasses",), shoes="shoe",
        shoes_c="#3A2A28"),
    # Neighbours.
    row("stall-woman", "adult", "Thái", 4, "bun-low", BLACK, "thai", "#4E9FA8", "tube", NIGHT, sleeve="three", hat="nonla", hems=THAI, woman=True,
        wide=1.1, extras=("apron",), hat_c="#E8CF9A", belt=GOLD),
    row("shopkeeper", "adult", "Kinh", 3, "grey-short", "#55484D", "shirt", "#EFE3C8", "trousers", "#6B5B4A", sleeve="short", extras=("apron",),
        wide=1.14, apron_c="#B5533C", checks="#D9B98A"),
    row("driver", "adult", "Mông", 4, "short", BLACK, "jacket", "#3F6FA3", "trousers", "#3A3D4A", hat="helmet", top_c2="#E8DCC0", hat_c="#D9574A",
        hat_c2=BAN, shoes="sneaker", shoes_c="#3A3D4A", wide=1.02),
    row("recruiter", "adult", "Kinh", 2, "part", SOFT, "shirt", "#E6EEF2", "trousers", "#4B556E", shoes="shoe", shoes_c="#5D3B27", extras=("watch",)),
    row("recruiter-woman", "adult", "Thái", 2, "wave", BROWN, "shirt", "#F0C9A8", "trousers", "#5A4B5E", woman=True, sleeve="three", pocket=False,
        shoes="shoe", shoes_c="#8A5A3B"),
    row("bride", "adult", "Thái", 1, "bun-low", BLACK, "thai", "#D8423C", "tube", NIGHT, hat="pieu", hems=THAI + ((22, GOLD, "diamond", (RED,)),),
        woman=True, belt=GOLD, hat_c="#25263F", sash_c="#2F6B3C",
        extras=("earring", "necklace", "sash")),
    row("groom", "adult", "Thái", 3, "part", BLACK, "feast", "#2A3470", "trousers", "#2A2B40", top_c2=RED, cuffs=((RED, 12), (GOLD, 7)),
        extras=("sash", "blossom"), shoes="shoe", shoes_c="#2B2430"),
)


# What else belongs to somebody.

def chair_back(cut, k):
    """A wheelchair, seen from the front: back, handles, wheels a little aslant."""
    y = k["hip_y"]
    for s in (-1, 1):
        cut.line("M%s %sV%s" % (300 + s * 78, y + 20, k["sh_y"] + 34), "#5B6478", 12)
        cut.sheet(box(300 + s * 78 - 12, k["sh_y"] + 14, 24, 34, 10), "#2B2F45", 1)
    cut.sheet(box(222, k["sh_y"] + 54, 156, y - k["sh_y"] - 10, 18), "#3A4E8A", 2)
    for s in (-1, 1):
        cut.add('<g transform="translate(%s 782) rotate(%s)">' % (300 + s * 124, s * -5))
        cut.open(2)
        cut.line(ring(32, 138), "#2B2F45", 15)
        cut.close()
        cut.line(ring(22, 118), "#AEB7C9", 5)
        for a in range(-2, 3):
            cut.line("M%s %sL%s %s" % (a * 9, -112 + abs(a) * 16, -a * 9, 112 - abs(a) * 16), "#C9D0DD", 3, .9)
        cut.sheet(ring(9, 22), "#F6B63C", 1)
        cut.close()


def chair_front(cut, k, who):
    """Seat, legs bent over it, footrest: drawn in the place of standing legs."""
    y, c = k["hip_y"] - 6, who["bottom_c"]
    cut.sheet(box(206, y + 16, 188, 32, 14), "#3A4E8A", 2)
    for s in (-1, 1):
        cut.line("M%s %sV862" % (300 + s * 70, y + 40), "#5B6478", 9)
    cut.sheet(box(222, 872, 156, 16, 6), "#5B6478", 1)
    for s in (-1, 1):
        x = 300 + s * 36
        cut.sheet(spline([(x - 25, y + 62, 1), (x + 25, y + 62, 1), (x + 21, 850, 1), (x - 21, 850, 1)]), mix(c, "#1D0F2E", .14), 1)
        cut.sheet(spline([(x - 26, 880, 1), (x - 27, 862), (x - 19, 838, 1), (x + 19, 838, 1), (x + 27, 862), (x + 26, 880, 1)]),
                  who["look"]["shoes_c"], 1)
        cut.flat(box(x - 26, 873, 52, 7, 3), "#FFF7EE")
        cut.sheet(spline([(x - 32, y - 6), (x, y - 18), (x + 32, y - 6), (x + 33, y + 50), (x + 20, y + 84), (x - 20, y + 84), (x - 33, y + 50)]),
                  c, 2)
    for s in (-1, 1):
        cut.sheet(box(300 + s * 96 - 15, y - 44, 30, 17, 8), "#2B2F45", 2)
        cut.line("M%s %sV%s" % (300 + s * 96, y - 28, y + 30), "#5B6478", 8)
        cut.sheet(ring(10, 17, 300 + s * 66, 910), "#2B2F45", 1)


def desk(cut, k):
    y = k["hip_y"] + 16
    cut.sheet(box(66, y + 26, 468, FOOT - y - 26, 8), "#8A5A3B", 2)
    band(cut, [(66, y + 76), (534, y + 76)], 26, RED, "diamond", ("#FFD87A", BAN, "#8CBF4F"), 1.8, sheet=0)
    cut.sheet(box(46, y, 508, 36, 10), "#C79A6B", 2)
    cut.sheet(box(206, y + 130, 188, 140, 20), BAN, 2)
    for x in (252, 300, 348):
        cut.flat("M%s %sl18 -16h10v92h-16v-70l-12 8Z" % (x - 14, y + 170), RED)
    cut.sheet(spline([(440, y + 4, 1), (446, y - 34), (510, y - 34), (516, y + 4, 1)]), INDIGO, 1)
    cut.sheet(spline([(432, y - 34), (440, y - 50), (516, y - 50), (524, y - 34), (508, y - 30), (500, y - 40), (456, y - 40), (448, y - 30)]),
              INDIGO, 1)
    cut.flat(ring(13, 12, 478, y - 14), "#A9CDE8")
    cut.sheet(spline([(92, y + 4, 1), (84, y - 40, 1), (136, y - 40, 1), (128, y + 4, 1)]), "#C8593B", 1)
    for s, h in ((-1, 84), (0, 104), (1, 78)):
        cut.sheet(spline([(110, y - 38, 1), (110 + s * 26 - 13, y - h * .8), (110 + s * 34, y - h, 1), (110 + s * 26 + 13, y - h * .7)]), GREEN, 1)


def apron(cut, k, c):
    w, y, low = k["waist"] * .8, k["sh_y"] + 70, k["hip_y"] + (k["knee"] * .85 if "knee" in k else 130)
    cut.line("M%s %sL%s %sM%s %sL%s %s" % (300 - w * .7, y, 300 - k["neck"] * 1.1, k["sh_y"] - 16, 300 + w * .7, y, 300 + k["neck"] * 1.1,
                                           k["sh_y"] - 16), c, 9)
    cut.sheet(spline([(300 - w * .72, y, 1), (300 + w * .72, y, 1), (300 + w * 1.05, k["waist_y"] - 20), (300 + k["hip"] * .9, low, 1),
                      (300, low + 10),
                      (300 - k["hip"] * .9, low, 1), (300 - w * 1.05, k["waist_y"] - 20)]), c, 2)
    band(cut, arc(300 - k["hip"] * .86, low - 24, 300 + k["hip"] * .86, low - 24, 8), 22, mix(c, "#1D0F2E", .25), "diamond",
         (GOLD, BAN), sheet=0)
    cut.sheet(box(300 - 44, k["waist_y"] + 40, 88, 62, 10), mix(c, BAN, .16), 1)


def belongings(cut, k, who):
    """What lies over the dress."""
    e, y, s = who["extras"], k["sh_y"], k["k"]
    if "apron" in e:
        apron(cut, k, who["look"].get("apron_c", "#C8593B"))
    if "tie" in e:
        cut.sheet(spline([(293, y + 8, 1), (307, y + 8, 1), (314, y + 110, 1), (300, y + 132, 1), (286, y + 110, 1)]), "#2F6B3C", 1)
        cut.sheet(spline([(289, y - 2, 1), (311, y - 2, 1), (306, y + 16, 1), (294, y + 16, 1)]), "#2F6B3C", 1)
    if "badge" in e:
        x = 300 + k["sh"] * .55
        cut.sheet(ring(15, 15, x, y + 74), GOLD, 1)
        cut.flat(ring(8, 8, x, y + 74), RED)
    if "satchel" in e:
        cut.line("M%s %sL%s %s" % (300 - k["sh"] * .7, y - 4, 300 + k["hip"] - 4, k["hip_y"] - 20), "#B5533C", 12)
        cut.sheet(box(300 + k["hip"] - 46, k["hip_y"] - 30, 86, 74, 12), "#C8593B", 2)
        band(cut, [(300 + k["hip"] - 44, k["hip_y"] + 2), (300 + k["hip"] + 38, k["hip_y"] + 2)], 22, INDIGO, "diamond", ("#FFD87A", BAN), sheet=0)
    if "necklace" in e:
        for r in (1.35, 1.7):
            cut.line("M%s %sQ300 %s %s %s" % (300 - k["neck"] * r, y - 4, y + 46 * r * s, 300 + k["neck"] * r, y - 4), "#EDEAF3", 6)
    if "sash" in e:
        pts = [(300 - k["sh"] * .72, y - 4), (300, y + 84), (300 + k["waist"] * .98, k["waist_y"] - 14)]
        band(cut, pts, 30, who["look"].get("sash_c", RED), "diamond", ("#FFD87A", BAN, "#E2574C"), 1.7)
    if "blossom" in e:
        flower(cut, 300 + k["sh"] * .5, y + 60, 22, BAN)


def body(who, sits=False):
    """The body of one person, from the shadow on the ground to the hat."""
    cut, k = Cut(), seated(who) if sits else measures(who)
    wide = 150 if sits_already(who) else k["hip"] * 1.35 + (16 if sits else 0)
    cut.ground = "".join('<ellipse cx="300" cy="%d" rx="%d" ry="%d" fill="#1D0F2E" fill-opacity="%s"/>' % (k["floor"], wide * part, h, o) for part, h,
                         o in ((1, 13, .16), (.86, 9, .22)))
    if "chair" in who["extras"]:
        chair_back(cut, k)
    head_behind(cut, k, who)
    if "chair" in who["extras"]:
        chair_front(cut, k, who)
    else:
        (bottom_seated if sits else bottom)(cut, k, who)
    neck(cut, k, who)
    top(cut, k, who)
    belongings(cut, k, who)
    head(cut, k, who)
    if "desk" in who["extras"]:
        desk(cut, k)
    return cut.svg(h=canvas_high(who) if sits else 960)


def arms_of(who, pose, sits=False):
    cut = Cut()
    arms(cut, seated(who) if sits else measures(who), who, pose)
    return cut.svg()


def sitting(who):
    """What is drawn otherwise of somebody who sits: the body, hands at rest, and a stick that stands on a nearer floor."""
    high = canvas_high(who)
    yield "figures/%s/body-sit" % who["id"], 600, high, body(who, True), tuple(size * high // 960 for size in SIT_SIZES), ""
    for pose in POSES if "stick" in who["extras"] else ("rest",):
        yield "figures/%s/arms-%s-sit" % (who["id"], pose), 600, 960, arms_of(who, pose, True), SIT_SIZES, ""


def pictures():
    for who in PEOPLE:
        yield "figures/%s/body" % who["id"], 600, 960, body(who), SIZES, "face=" + who["age"]
        for pose in POSES:
            yield "figures/%s/arms-%s" % (who["id"], pose), 600, 960, arms_of(who, pose), SIZES, ""
        if not sits_already(who):
            yield from sitting(who)
    yield from avatars()


def lines():
    return ()


assert {w["age"] for w in PEOPLE} <= set(AGES) and len({w["id"] for w in PEOPLE}) == len(PEOPLE)
