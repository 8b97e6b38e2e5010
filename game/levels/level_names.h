// SPDX-License-Identifier: MIT
//
// level_names.h — what every key of a level is called: in English, in Vietnamese. For the rooms that read
// levels and write them (quiz).
//
// Each name is spelled here and nowhere else; the kinds of scene have theirs in kinds.def. A Vietnamese name is the
// word a teacher would try first; what she tries instead is answered with "did you mean".
#ifndef SAFECIRCLE_LEVEL_NAMES_H
#define SAFECIRCLE_LEVEL_NAMES_H

// The top of a level.
// clang-format off
#define NAME_LEVEL     {"level", "màn"}
#define NAME_LANGUAGE  {"language", "ngôn ngữ"}
#define NAME_TITLE     {"title", "tiêu đề"}
#define NAME_BAND      {"band", "lứa tuổi"}
#define NAME_TOPICS    {"topics", "chủ đề"}
#define NAME_SENSITIVE {"sensitive", "nhạy cảm"}
#define NAME_HARMED    {"harmed", "người bị hại"}
#define NAME_AIM       {"aim", "mục tiêu"}
#define NAME_NOTICE    {"notice", "báo trước"}
#define NAME_RULE      {"rule", "ghi nhớ"}
#define NAME_PICTURE   {"picture", "tranh"}
#define NAME_SOURCES   {"sources", "nguồn"}
#define NAME_AUTHOR    {"author", "người làm"}
#define NAME_REVIEWED  {"reviewed", "đã duyệt"}
#define NAME_REMEMBERS {"remembers", "nhớ lại"}
#define NAME_WORDS     {"words", "từ khó"}
#define NAME_MATERIALS {"materials", "chuẩn bị"}
#define NAME_QUESTIONS {"questions", "các em hay hỏi"}
#define NAME_CAST      {"cast", "nhân vật"}
#define NAME_SCENES    {"scenes", "cảnh"}
#define NAME_NAME      {"name", "tên"}
#define NAME_FIGURE    {"figure", "hình"}
#define NAME_HARMS     {"harms", "gây hại"}
#define NAME_SMALL     {"small", "bé"}
#define NAME_WORD      {"word", "từ"}
#define NAME_SHOW      {"show", "cách tỏ ý"}
#define NAME_ASKED     {"asked", "câu hỏi"}
#define NAME_ANSWER    {"answer", "trả lời"}

// Every scene.
#define NAME_ID    {"id", "mã"}
#define NAME_PLACE {"place", "nơi"}
#define NAME_GUIDE {"guide", "hướng dẫn"}
#define NAME_NEXT  {"next", "sang"}
#define NAME_SHORT {"short", "bản ngắn"}
#define NAME_HARM  {"harm", "bị hại"}
#define NAME_WITH  {"with", "có mặt"}
#define NAME_THINGS {"things", "đồ vật"}

// Inside a scene.
#define NAME_LOOK     {"look", "kiểu"}
#define NAME_STEP     {"step", "bước"}
#define NAME_TOGETHER {"together", "cùng nói"}
#define NAME_ALONE    {"alone", "một mình"}
#define NAME_CHOICES  {"choices", "lựa chọn"}
#define NAME_BOXES    {"boxes", "nhóm"}
#define NAME_CARDS    {"cards", "thẻ"}
#define NAME_STEPS    {"steps", "các bước"}
#define NAME_SIGNS    {"signs", "chi tiết"}
#define NAME_DOORS    {"doors", "cửa"}
#define NAME_TEXT     {"text", "lời"}
#define NAME_VERDICT  {"verdict", "đánh giá"}
#define NAME_BECAUSE  {"because", "vì"}
#define NAME_SHOWS    {"shows", "xảy ra"}
#define NAME_BOX      {"box", "vào nhóm"}
#define NAME_SIGN     {"sign", "dấu hiệu"}
#define NAME_ANY_TIME {"any-time", "lúc nào cũng được"}
#define NAME_REVEAL   {"reveal", "lật"}
#define NAME_WHO      {"who", "ai"}
#define NAME_BUSY     {"busy", "khi bận"}
#define NAME_HELPS    {"helps", "khi giúp"}
#define NAME_STAGE    {"stage", "diễn"}
#define NAME_SWALLOW  {"swallow", "chim én"}
#define NAME_REMEMBER {"remember", "ghi nhớ lựa chọn"}
#define NAME_PAIRS    {"pairs", "theo đôi"}
#define NAME_TELLS    {"tells", "người kể"}
#define NAME_HEARS    {"hears", "người nghe"}

// Behind who says a line: only when an answer was remembered, or only when it was not.
#define NAME_IF     {"if", "nếu"}
#define NAME_UNLESS {"unless", "trừ khi"}

// A translation.
#define NAME_TRANSLATION {"translation", "bản dịch"}
#define NAME_TEXTS       {"texts", "các lời"}
#define NAME_AT          {"at", "chỗ"}
#define NAME_FROM        {"from", "gốc"}
#define NAME_TO          {"to", "dịch"}
#define NAME_UNSURE      {"unsure", "chưa chắc"}

// Behind # of a comment: what is still to be written. The checker tells it.
#define NAME_TO_WRITE {"TO WRITE", "CÒN VIẾT"}

// Values that stand for nothing.
#define NAME_NOBODY  {"none", "không ai"}
#define NAME_NOT_YET {"none", "chưa"}
#define NAME_END     {"end", "hết"}
#define NAME_GONE    {"gone", "đi khỏi"}
// clang-format on

#endif
