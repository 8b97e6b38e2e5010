// SPDX-License-Identifier: MIT
//
// check_units.c — a level, a plan, activities, a picture: each looked at as it will be used.
//
// Whether texts fit is measured with the real screens (desk_tools), unless it is left out.
#include "check_inside.h"

#include "lint.h"
#include "memory.h"
#include "utf8.h"

#include <string.h>

static bool picture_exists(void *self, const char *folder, const char *name)
{
    char whole[160];
    size_t used = strlen(utf8_copy(whole, sizeof whole - 1, folder));
    whole[used++] = '/';
    utf8_copy(whole + used, sizeof whole - used, name);
    return art_exists(self, whole);
}

static size_t pictures_of(void *self, const char *folder, const char **names, size_t most)
{
    return art_names(self, folder, names, most);
}

static void look_at_level(struct checking *c, const char *file, struct diag_list *diags)
{
    struct lint_world world = {picture_exists, pictures_of, &c->art};
    const struct desk_tools *tools = c->words->tools;
    char *sources = desk_sources_above(file);
    if (sources == NULL) // a level of one's own lies beside none
        sources = path_join(c->desk->data, "levels/sources.yaml");
    struct level *level = lint_look(file, &world, sources, diags);
    mem_free(sources);
    if (level != NULL) {
        check_voices(level, file, diags);
        if (!c->words->no_fit && tools != NULL && c->measured)
            c->measured = tools->fit(tools->self, file, level, diags);
    }
    level_free(level);
}

// The levels and activities a plan names are the program's, or lie beside its folder plans/.
static void check_parts(const struct desk *desk, const struct plan *plan, const char *file, struct diag_list *diags)
{
    char *plans = path_parent(file), *folder = path_parent(plans);
    bool beside = strcmp(path_name(plans), "plans") == 0;
    char *path = path_join(folder[0] != '\0' ? folder : ".", "activities");
    struct shelf *shelf = beside ? shelf_new(NULL, folder[0] != '\0' ? folder : ".", desk->lang) : NULL;
    struct activities *activities = beside ? activities_load(path, NULL) : NULL;
    struct plan_stock stocks[] = {{.shelf = desk->shelf, .activities = desk->activities},
                                  {.shelf = shelf, .activities = activities}};
    plan_check_parts(plan, file, stocks, beside ? 2 : 1, diags);
    activities_free(activities);
    shelf_free(shelf);
    mem_free(path);
    mem_free(folder);
    mem_free(plans);
}

static void look_at_plan(struct checking *c, const char *file, struct diag_list *diags)
{
    struct plan *plan = plan_load(file, diags);
    if (plan != NULL)
        check_parts(c->desk, plan, file, diags);
    mem_free(plan);
}

// Together: two may not have names that a journal cannot tell apart.
static void look_at_activities(struct checking *c, const char *path, struct diag_list *diags)
{
    (void)c;
    activities_free(activities_load(path, diags));
}

static void look_at_picture(struct checking *c, const char *path, struct diag_list *diags)
{
    check_picture(c->words->tools, path, diags);
}

static void look_at_parts(struct checking *c, const char *path, struct diag_list *diags)
{
    (void)c;
    art_check_parts(path, diags);
}

struct diag_list *check_look(struct checking *c, enum unit_kind kind, const char *path)
{
    static void (*const looks[UNIT_KINDS])(struct checking * c, const char *path, struct diag_list *diags) = {
        [UNIT_LEVEL] = look_at_level,     [UNIT_PLAN] = look_at_plan,   [UNIT_ACTIVITIES] = look_at_activities,
        [UNIT_PICTURE] = look_at_picture, [UNIT_PARTS] = look_at_parts,
    };
    struct diag_list *diags = diag_list_new();
    looks[kind](c, path, diags);
    diag_sort(diags);
    return diags;
}

void check_unit(struct checking *c, enum unit_kind kind, const char *path, size_t files)
{
    struct diag_list *own = c->kept == NULL ? check_look(c, kind, path) : NULL;
    check_tell(c, own != NULL ? own : check_kept_look(c, kind, path), files);
    if (own != NULL)
        diag_list_free(own);
}
