// SPDX-License-Identifier: MIT
//
// doc_tried.c — what people write who do not know a name yet, and which name they mean.
//
// A dictionary and no grammar: a row is looked at only where the name is one of those that may stand there. Words are
// in lower case without marks, blanks between them; a word may mean several names.
#include "doc_tried.h"

#include "memory.h"

#include <string.h>

static const struct {
    const char *tried, *name;
} rows[] = {
    // clang-format off
    // keys
    {"question", "ask"}, {"cau hoi", "ask"}, {"hoi dap", "ask"}, {"options", "choices"}, {"answers", "choices"},
    {"answer", "choices"}, {"tra loi", "choices"}, {"cau tra loi", "choices"}, {"dap an", "choices"},
    {"dap an", "verdict"}, {"cac lua chon", "choices"}, {"phuong an", "choices"}, {"ket qua", "shows"},
    {"result", "shows"}, {"consequence", "shows"}, {"outcome", "shows"}, {"hau qua", "shows"}, {"why", "because"},
    {"reason", "because"}, {"explanation", "because"}, {"explain", "because"}, {"giai thich", "because"},
    {"ly do", "because"}, {"tai sao", "because"}, {"vi sao", "because"}, {"goi y", "guide"}, {"hint", "guide"},
    {"ghi chu", "guide"}, {"note", "guide"}, {"notes", "guide"}, {"huong dan vien", "guide"}, {"ten man", "title"},
    {"ten", "title"}, {"name", "title"}, {"tua de", "title"}, {"ten bai", "title"}, {"age", "band"}, {"ages", "band"},
    {"tuoi", "band"}, {"do tuoi", "band"}, {"lop", "band"}, {"grade", "band"}, {"muc dich", "aim"}, {"goal", "aim"},
    {"objective", "aim"}, {"yeu cau", "aim"}, {"canh bao", "notice"}, {"luu y", "notice"}, {"warning", "notice"},
    {"bai hoc", "rule"}, {"thong diep", "rule"}, {"message", "rule"}, {"lesson", "rule"}, {"hinh", "picture"},
    {"hinh anh", "picture"}, {"anh", "picture"}, {"image", "picture"}, {"image", "figure"}, {"tranh", "figure"},
    {"anh", "figure"}, {"hinh anh", "figure"}, {"characters", "cast"}, {"people", "cast"}, {"cac nhan vat", "cast"},
    {"scene", "scenes"}, {"cac canh", "scenes"}, {"canh phim", "scenes"}, {"background", "place"},
    {"location", "place"}, {"setting", "place"}, {"dia diem", "place"}, {"noi chon", "place"}, {"o dau", "place"},
    {"boi canh", "place"}, {"goto", "next"}, {"go to", "next"}, {"den", "next"}, {"chuyen", "next"},
    {"chuyen sang", "next"}, {"tiep theo", "next"}, {"dialogue", "say"}, {"dialog", "say"}, {"lines", "say"},
    {"loi thoai", "say"}, {"doi thoai", "say"}, {"thoai", "say"}, {"loi noi", "say"}, {"ke chuyen", "say"},
    {"story", "say"}, {"correct", "verdict"}, {"dung sai", "verdict"}, {"ket luan", "verdict"}, {"score", "verdict"},
    {"buoc", "steps"}, {"buoc di", "steps"}, {"thu tu", "order"}, {"sap xep", "order"}, {"phan loai", "sort"},
    {"tim dau hieu", "spot"}, {"find", "spot"}, {"dau hieu", "signs"}, {"cac chi tiet", "signs"},
    {"nguoi lon", "doors"}, {"cac cua", "doors"}, {"adults", "doors"}, {"van ban", "text"}, {"noi dung", "text"},
    {"content", "text"}, {"cau", "text"}, {"label", "text"}, {"do nhay cam", "sensitive"},
    {"sensitivity", "sensitive"}, {"muc do", "sensitive"}, {"victim", "harmed"}, {"nan nhan", "harmed"},
    {"nguoi hai", "harmed"}, {"source", "sources"}, {"tai lieu", "sources"}, {"group", "box"}, {"category", "box"},
    {"nhom", "box"}, {"groups", "boxes"}, {"cac nhom", "boxes"}, {"cac the", "cards"}, {"nguoi duyet", "reviewed"},
    {"tac gia", "author"}, {"nguoi viet", "author"}, {"by", "author"}, {"writer", "author"}, {"nhom tac gia", "author"},
    {"action", "act"}, {"hoat dong", "act"}, {"hanh dong", "act"}, {"dong tac", "act"}, {"discuss", "talk"},
    {"discussion", "talk"}, {"trao doi", "talk"}, {"ma canh", "id"}, {"ky hieu", "id"}, {"ten ma", "id"},
    {"translation", "to"}, {"target", "to"}, {"source", "from"}, {"address", "at"}, {"dia chi", "at"},
    {"nguoi lon tra loi", "helps"}, {"giup", "helps"}, {"ban", "busy"}, {"dang ban", "busy"},
    // values
    {"true", "yes"}, {"dung", "yes"}, {"co chu", "yes"}, {"on", "yes"}, {"false", "no"}, {"sai", "no"}, {"off", "no"},
    {"khong phai", "no"}, {"correct", "safe"}, {"right", "safe"}, {"good", "safe"}, {"dung", "safe"}, {"tot", "safe"},
    {"wrong", "risky"}, {"bad", "risky"}, {"unsafe", "risky"}, {"not safe", "risky"}, {"dangerous", "risky"},
    {"nguy hiem", "risky"}, {"sai", "risky"}, {"xau", "risky"}, {"khong tot", "risky"}, {"khong dung", "risky"},
    {"maybe", "unsure"}, {"khong chac", "unsure"}, {"co the", "unsure"}, {"message", "chat"}, {"messages", "chat"},
    {"nhan tin", "chat"}, {"sms", "chat"}, {"zalo", "chat"}, {"ke chuyen", "story"}, {"the bai", "cards"},
    {"buon ba", "sad"}, {"khoc", "sad"}, {"crying", "sad"}, {"upset", "sad"}, {"so hai", "scared"},
    {"afraid", "scared"}, {"frightened", "scared"}, {"lo lang", "worried"}, {"nervous", "worried"}, {"vui ve", "happy"},
    {"cuoi", "happy"}, {"smiling", "happy"}, {"tuc gian", "angry"}, {"tuc", "angry"}, {"mad", "angry"},
    {"suy nghi", "thinking"}, {"manh me", "brave"}, {"tu tin", "brave"}, {"thuong", "calm"}, {"neutral", "calm"},
    {"khong co ai", "none"}, {"khong co", "none"}, {"khong", "none"}, {"nobody", "none"}, {"no one", "none"},
    {"tieng viet", "vi"}, {"vietnamese", "vi"}, {"viet nam", "vi"}, {"viet", "vi"}, {"vn", "vi"}, {"english", "en"},
    {"tieng anh", "en"}, {"anh", "en"}, {"anh ngu", "en"},
    {"lop 1", "6-8"}, {"lop 2", "6-8"}, {"lop 3", "6-8"}, {"lop 4", "9-11"}, {"lop 5", "9-11"}, {"lop 6", "12-15"},
    {"lop 7", "12-15"}, {"lop 8", "12-15"}, {"lop 9", "12-15"}, {"tieu hoc", "9-11"}, {"cap 1", "9-11"},
    {"cap 2", "12-15"}, {"thcs", "12-15"}, {"trung hoc co so", "12-15"}, {"phu huynh", "adults"}, {"cha me", "adults"},
    {"bo me", "adults"}, {"parents", "adults"}, {"6 to 8", "6-8"}, {"9 to 11", "9-11"},
    {"12 to 15", "12-15"}, {"6 den 8", "6-8"}, {"9 den 11", "9-11"}, {"12 den 15", "12-15"}, {"grown ups", "adults"},
    // pictures: people, places
    {"mum", "mother"}, {"mom", "mother"}, {"me", "mother"}, {"dad", "father"}, {"bo", "father"},
    {"grandma", "grandmother"},
    {"granny", "grandmother"}, {"gran", "grandmother"}, {"granddad", "grandfather"}, {"ba", "grandmother"},
    {"grandpa", "grandfather"}, {"ong", "grandfather"},
    {"teacher", "teacher-woman"}, {"co giao", "teacher-woman"}, {"thay giao", "teacher-man"}, {"cong an", "police"},
    {"policeman", "police"}, {"bac si", "doctor"}, {"y ta", "nurse"}, {"hoi phu nu", "union-woman"},
    {"co hoi phu nu", "union-woman"}, {"bo doi", "border-guard"}, {"bien phong", "border-guard"},
    {"truong ban", "village-head"}, {"be trai", "boy-1"}, {"boy", "boy-1"}, {"be gai", "girl-1"}, {"girl", "girl-1"},
    {"co", "aunt"}, {"di", "aunt"}, {"chu", "uncle"}, {"bac", "uncle"}, {"lai xe", "driver"},
    {"truong hoc", "school-yard"}, {"school", "school-yard"}, {"san truong", "school-yard"},
    {"cong truong", "school-gate"}, {"lop hoc", "classroom"}, {"class", "classroom"}, {"nha", "home-day"},
    {"o nha", "home-day"}, {"home", "home-day"},
    {"at home", "home-day"}, {"at home in the evening", "home-evening"}, {"in the evening", "home-evening"},
    {"evening", "home-evening"}, {"at school", "school-yard"}, {"road", "village-path"}, {"bus", "bus-stop"},
    {"buoi toi", "home-evening"},
    {"o nha buoi toi", "home-evening"}, {"nha buoi toi", "home-evening"}, {"nha toi", "home-evening"},
    {"o truong", "school-yard"}, {"truong", "school-yard"}, {"nha bep", "kitchen"}, {"san nha", "house-yard"},
    {"ngoai san", "house-yard"}, {"song", "river-bank"}, {"suoi", "river-bank"}, {"ngoai cho", "market"},
    {"quan internet", "net-cafe"}, {"dem", "night"}, {"ban", "village-path"}, {"duong", "village-path"},
    {"bep", "kitchen"}, {"cho", "market"},
    {"tram y te", "clinic"}, {"hospital", "clinic"}, {"benh vien", "clinic"}, {"ban dem", "night"},
    {"thu vien", "library"}, {"bo song", "river-bank"}, {"river", "river-bank"}, {"ben xe", "bus-stop"},
    {"quan net", "net-cafe"}, {"duong lang", "village-path"}, {"ban lang", "village-path"},
    {"lang", "village"}, {"ban lang", "village"}, {"lang ban", "village"}, {"ngoi lang", "village"},
    {"sinh nhat", "birthday-feast"}, {"tiec sinh nhat", "birthday-feast"}, {"birthday", "birthday-feast"},
    {"ruong bac thang", "harvest-terraces"}, {"mua gat", "harvest-terraces"}, {"lua chin", "harvest-terraces"},
    {"harvest", "harvest-terraces"}, {"phien cho", "market-morning"}, {"cho phien", "market-morning"},
    {"cho", "market-morning"}, {"cho sang", "market-morning"}, {"thuyen", "river-boats"}, {"song", "river-boats"},
    {"dong song", "river-boats"}, {"boats", "river-boats"}, {"hoa ban", "ban-spring"}, {"mua xuan", "ban-spring"},
    {"spring", "ban-spring"}, {"xoe", "xoe-circle"}, {"mua xoe", "xoe-circle"}, {"vong xoe", "xoe-circle"},
    {"dance", "xoe-circle"},
    // clang-format on
};

char *tried_plain(struct arena *memory, const char *word)
{
    char *plain = doc_plain(memory, word);
    char *end = plain + strlen(plain);
    for (char *at = plain; *at != '\0'; at++)
        if (strchr("-_ /()\"'", *at) != NULL)
            *at = ' ';
    while (*plain == ' ')
        plain++;
    while (end > plain && end[-1] == ' ')
        *--end = '\0';
    return plain;
}

bool tried_means(const char *plain, const char *name)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].tried, plain) == 0 && strcmp(rows[i].name, name) == 0)
            return true;
    return false;
}
