// SPDX-License-Identifier: MIT
//
// floor_yaml.c — the floor of loading: libyaml's own events over every level.yaml of a folder, nothing made of them.
#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <yaml.h>

static int one(const char *path, const struct stat *s, int kind, struct FTW *at)
{
    (void)s;
    if (kind != FTW_F || strcmp(path + at->base, "level.yaml") != 0)
        return 0;
    FILE *file = fopen(path, "rb");
    yaml_parser_t parser;
    yaml_event_t event;
    if (file == NULL || !yaml_parser_initialize(&parser))
        return 1;
    yaml_parser_set_input_file(&parser, file);
    for (int done = 0; !done;) {
        if (!yaml_parser_parse(&parser, &event))
            break;
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return fclose(file);
}

int main(int argc, char **argv) { return argc == 2 ? nftw(argv[1], one, 16, FTW_PHYS) : 2; }
