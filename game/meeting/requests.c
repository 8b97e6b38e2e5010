// SPDX-License-Identifier: MIT
//
// requests.c — carries out what screens ask for beyond the meeting itself: another language, a guide, a sound, a
// display.
#include "files.h"
#include "lint.h"
#include "loader.h"
#include "meeting_inside.h"
#include "memory.h"
#include "paper.h"

void meeting__language(struct meeting *m)
{
    for (size_t i = 0; i < m->shelf->all; i++) { // titles and faults in the new language
        struct shelf_entry *e = &m->shelf->entries[i];
        level_read_head(e->path, m->settings.language, &e->head, NULL);
        if (e->state == SHELF_BROKEN)
            shelf_mark(e, shelf_problem_of(e->path, meeting_lang(m), &e->cover));
    }
    for (size_t i = 0; i < m->papers.meeting_count; i++)
        m->papers.meetings[i].looked = false;
    meeting__look_at_records(m, 0);
    if (m->records != NULL)
        meeting__look_at_clock(m);
    meeting__name_window(m, true);
}

void meeting__tell(struct meeting *m, enum text_id id, const char *a, const char *b)
{
    const char *arguments[] = {a, b};
    char *sentence = text_filled(meeting_lang(m), id, arguments, 2);
    viewer_tell(meeting__hall(m), sentence);
    mem_free(sentence);
}

static void save_settings(struct meeting *m)
{
    struct file_problem problem = {{0}};
    if (!m->keeps_settings)
        return;
    char *path = settings_path(&problem);
    if (path == NULL || !settings_save(&m->settings, path, &problem))
        meeting__tell(m, T_APP_SETTINGS_LOST, problem.reason, NULL);
    mem_free(path);
}

static void write_guide(struct meeting *m, size_t index)
{
    struct file_problem problem = {{0}};
    struct diag_list *diags = diag_list_new();
    char *folder = meeting__make_own_folder(m, "", &problem);
    struct level *level = lint_load(m->shelf->entries[index].path, diags);
    char *path = folder != NULL && level != NULL ? paper_write_guide(level, m->help, meeting_lang(m), folder, &problem)
                                                 : NULL;
    char *fault = level == NULL ? shelf_first_error(diags, meeting_lang(m)) : NULL;
    if (fault != NULL) {
        viewer_tell(meeting__hall(m), fault);
    } else if (path != NULL) {
        meeting__tell_written(m, path);
        if (m->keeps_settings)
            platform_show_path(path);
    } else {
        meeting__tell(m, T_APP_CANNOT_WRITE, folder != NULL ? folder : FILES_OWN_FOLDER, problem.reason);
    }
    mem_free(fault);
    mem_free(path);
    mem_free(folder);
    level_free(level);
    diag_list_free(diags);
}

static void cue(struct meeting *m, enum sound sound, uint32_t delay_ms)
{
    platform_cue(m->platform, sound_file(sound), sound_alone(sound), delay_ms);
}

static void drum(struct meeting *m, bool gong)
{
    for (uint32_t beat = 0; beat < DRUM_BEATS; beat++)
        cue(m, SOUND_DRUM, beat * DRUM_BEAT_MS);
    if (gong)
        cue(m, SOUND_GONG, DRUM_BEATS * DRUM_BEAT_MS);
}

void meeting__carry_out(struct meeting *m, const struct request *r)
{
    switch (r->kind) {
    case REQUEST_QUIT: m->quits = m->quits || !m->bag.kiosk; return;
    case REQUEST_UNLOCK: m->quits = true; return;
    case REQUEST_HALL: viewer_action(meeting__hall(m), r->action); return;
    case REQUEST_CONSOLE:
        if (m->bag.kiosk)
            return;
        if (meeting_viewer(m, ROLE_CONSOLE, 0) == NULL)
            meeting__want_console(m);
        else
            meeting_put_console_away(m);
        return;
    case REQUEST_SWAP: meeting__swap_displays(m); return;
    case REQUEST_PLAN_SAVE: meeting__save_plan(m); return;
    case REQUEST_PLAN_LOAD: meeting__load_plan(m, r->plan); return;
    case REQUEST_RESUME: meeting__resume(m); return;
    case REQUEST_LEAVE: meeting__leave_kept(m); return;
    case REQUEST_FACTS: meeting__keep_facts(m); return;
    case REQUEST_NEW_FACTS: meeting__begin_facts(m); return;
    case REQUEST_FACTS_OF: meeting__facts_of(m, r->meeting); return;
    case REQUEST_FACTS_AT_HAND: meeting__facts_at_hand(m); return;
    case REQUEST_FORGET: meeting__forget(m); return;
    case REQUEST_FORGET_ALL: meeting__forget_all(m); return;
    case REQUEST_PAPERS: meeting__look_at_records(m, r->shown_from); return;
    case REQUEST_SHEET: meeting__write_sheet(m); return;
    case REQUEST_SHEETS: meeting__write_all_sheets(m); return;
    case REQUEST_PLAN_PRINT: meeting__print_plan(m); return;
    case REQUEST_PRINT: meeting__print(m, r->paper); return;
    case REQUEST_FULL_SCREEN:
        if (m->bag.kiosk)
            return;
        m->settings.full_screen = !(m->viewers[0]->backend->pixels ? m->at.full : m->settings.full_screen);
        meeting__full_screen(m, m->settings.full_screen);
        save_settings(m);
        return;
    case REQUEST_SETTINGS:
        meeting__volumes(m);
        save_settings(m);
        return;
    case REQUEST_LANGUAGE:
        meeting__language(m);
        save_settings(m);
        return;
    case REQUEST_LEVELS:
        meeting__receive_laid(m);
        meeting__renew_shelf(m);
        return;
    case REQUEST_GUIDE: write_guide(m, r->level); return;
    case REQUEST_LEVELS_OWN: meeting__look_at_own(m); return;
    case REQUEST_LEVEL_WRITE: meeting__write_level(m, r->level); return;
    case REQUEST_LEVEL_EDIT: meeting__edit_level(m, r->level); return;
    case REQUEST_LEVEL_NEW: meeting__new_level(m); return;
    case REQUEST_CUE: cue(m, r->heard.sound, r->heard.after_ms); return;
    case REQUEST_DRUM: drum(m, r->gong); return;
    case REQUEST_MUSIC: platform_music(m->platform, music_file(r->music)); return;
    case REQUEST_SILENCE:
        meeting__hush(m);
        platform_quiet(m->platform);
        return;
    case REQUEST_COMMUNE:
        meeting_commune(m);
        save_settings(m);
        return;
    case REQUEST_LANTERNS_LOOK: meeting__look_at_lanterns(m); return;
    case REQUEST_LANTERNS: meeting__keep_lanterns(m); return;
    case REQUEST_LANTERNS_FORGET: meeting__forget_lanterns(m); return;
    case REQUEST_PHONES: meeting__phones_on(m, r->on); return;
    case REQUEST_PHONES_SHOW: screens_phones(meeting__hall(m)); return;
    case REQUEST_PHONES_DOOR: meeting__phones_door(m, r->on); return;
    case REQUEST_PHONES_ROOM: meeting__phones_room(m, r->on); return;
    case REQUEST_PHONES_ADDRESS: meeting__phones_address(m); return;
    case REQUEST_PHONES_WIFI: meeting__phones_wifi(m); return;
    case REQUEST_PHONE_FREE: meeting__phone_free(m, r->seated.seat); return;
    case REQUEST_PHONE_MOVE: meeting__phone_move(m, r->seated.seat, r->seated.team); return;
    case REQUEST_KINDS: return;
    }
}
