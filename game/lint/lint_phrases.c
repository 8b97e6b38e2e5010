// SPDX-License-Identifier: MIT
//
// lint_phrases.c — the words that must not be said to children, as lists.
//
// From the list of what must never be taught (research: content, §7 nos. 1, 3 to 8 and 16). They are
// a list, not an understanding: a child-protection officer still reads every level. Prefer
// phrases that are long enough to mean only one thing ("tại em" is also in "hiện tại em").
#include "lint_phrases.h"

#include <stddef.h>

const char *const phrases_blaming[] = {
    // Vietnamese
    "là tại em",
    "tại em mà",
    "tại em hư",
    "tại em không",
    "chỉ tại em",
    "cũng tại em",
    "vì tại em",
    "tại vì em",
    "tại em nên",
    "là tại con",
    "tại con mà",
    "tại con hư",
    "chỉ tại con",
    "cũng tại con",
    "tại vì con",
    "tại bạn ấy",
    "là tại bạn",
    "là lỗi của em",
    "là lỗi của con",
    "là lỗi của bạn",
    "lỗi tại em",
    "lỗi tại con",
    "do em hư",
    "do con hư",
    "do em dại",
    "lẽ ra em",
    "lẽ ra con",
    "đáng lẽ em",
    "đáng lẽ con",
    "ai bảo em",
    "ai bảo con",
    "sao em lại",
    "sao con lại",
    "sao không nói sớm",
    "sao không kể sớm",
    "đáng đời",
    "tự làm tự chịu",
    "tự chuốc lấy",
    "hư thân",
    "dại thì chịu",
    "@ có lỗi",
    "@ đáng trách",
    "lỗi của @",
    "là tại @",
    "chỉ tại @",
    "tại vì @",
    "lẽ ra @",
    "đáng lẽ @",
    "ai bảo @",
    // English
    "your own fault",
    "it is your fault",
    "it s your fault",
    "you should have known",
    "you should have told",
    "you should not have",
    "you shouldn t have",
    "why did you not tell",
    "why didn t you",
    "serves you right",
    "serves her right",
    "serves him right",
    "asked for it",
    "brought it on",
    "@ is to blame",
    "@ s fault",
    "fault of @",
    "@ should have",
    "@ should not have",
    "@ shouldn t have",
    NULL,
};

const char *const phrases_judging[] = {
    "@ làm đúng hay sai", "@ làm vậy đúng",  "@ làm vậy có đúng", "@ làm thế đúng",
    "@ làm thế có đúng",  "@ đúng hay sai",  "@ sai ở đâu",       "@ sai chỗ nào",
    "@ làm sai",          "@ đã làm gì sai", "@ làm gì sai",      "@ có lỗi",
    "lỗi của @",          "did @ do wrong",  "did @ do right",    "what did @ do wrong",
    "is @ to blame",      "was @ right",     "was @ wrong",       "is @ right",
    "is @ wrong",         "@ s fault",       "@ s mistake",       NULL,
};

const char *const phrases_playing[] = {
    "nếu là @",  "nếu em là @",     "nếu mình là @",     "nếu bạn là @", "em là @",
    "bạn là @",  "các em là @",     "em đóng vai @",     "đóng vai @",   "if you were @",
    "you are @", "pretend to be @", "imagine you are @", "play @",       NULL,
};

const char *const phrases_experience[] = {
    "em nào đã từng", "em nào từng",          "bạn nào đã từng",        "bạn nào từng",      "ai đã từng",
    "em đã từng",     "em từng bị",           "em đã bao giờ",          "em có bao giờ",     "con đã bao giờ",
    "bạn đã bao giờ", "các em đã bao giờ",    "đã có ai làm em",        "có ai chạm vào em", "em có bị",
    "ở nhà em có ai", "have you ever",        "has anyone ever",        "has anybody ever",  "has someone ever",
    "who of you has", "did it happen to you", "did this happen to you", "happened to you",   NULL,
};

const char *const phrases_never_right[] = {
    // to meet, with a friend or in a crowd
    "rủ thêm bạn",
    "rủ bạn đi cùng",
    "rủ bạn cùng đi",
    "hai bạn cùng đi gặp",
    "hai đứa cùng đi gặp",
    "gặp ở chỗ đông",
    "hẹn gặp",
    "gặp ở chợ",
    "đi gặp anh ấy",
    "đi gặp thử",
    // to pay, to send, to delete
    "trả tiền cho",
    "chuyển tiền cho",
    "đưa tiền cho",
    "gửi tiền cho",
    "gửi thêm một",
    "gửi thêm ảnh",
    "gửi một tấm",
    "gửi nốt",
    "xoá hết",
    "xóa hết",
    "xoá sạch",
    "xóa sạch",
    "xoá tin nhắn",
    "xóa tin nhắn",
    // to keep it in the family, to promise, to hide
    "giữ thể diện",
    "đóng cửa bảo nhau",
    "chuyện trong nhà",
    "xấu chàng hổ ai",
    "hứa giữ kín",
    "hứa giữ bí mật",
    "hứa không kể",
    "giữ bí mật cho",
    "giữ kín cho",
    "giấu bố mẹ",
    "giấu người lớn",
    // to confront
    "đánh lại",
    "đánh cho",
    "đối chất",
    "gặp để nói cho ra lẽ",
    "tự giải quyết",
    "trả thù",
    // English
    "take a friend along",
    "bring a friend along",
    "go and meet",
    "meet him at",
    "meet her at",
    "meet in a crowd",
    "pay him",
    "pay her",
    "pay them",
    "send one more",
    "send another picture",
    "send one picture",
    "delete everything",
    "delete all",
    "delete the messages",
    "save the family s face",
    "keep the family s face",
    "stay in the family",
    "promise not to tell",
    "promise to keep the secret",
    "promise to keep it secret",
    "hit back",
    "fight back",
    "confront him",
    "confront her",
    "confront them",
    "take revenge",
    NULL,
};

const char *const phrases_telling[] = {
    "kể",     "báo người lớn", "báo thầy", "báo cô",        "báo bố",
    "báo mẹ", "báo công an",   "gọi 111",  "nhờ người lớn", "tell",
    "tells",  "telling",       "call 111", "ask an adult",  NULL,
};

const char *const phrases_negating[] = {
    "không", "chẳng", "đâu", "chưa", "đừng", "chớ", "not", "never", "isn", "wasn", "don", "nobody", "no", NULL,
};

const char *const phrases_advising[] = {
    "ơi",  "à",     "nên", "hãy",  "cần",   "phải", "có", "nhớ",    "đừng", "không", "được", "should",
    "can", "could", "may", "must", "needs", "has",  "is", "please", "does", "s",     NULL,
};
