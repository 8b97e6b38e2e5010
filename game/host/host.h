// SPDX-License-Identifier: MIT
//
// host.h — owns the session: the only caller of rules_apply.
//
// A command goes in, is tried, logged and offered to the sink (a journal). Once the sink tells that it is
// kept, it is released: its events go out, and session, view and figures are those after it. Whoever looks
// sees the meeting as far as it cannot be lost, and needs to know nothing of disks. The log is the truth:
// undo is the scene's checkpoint and a replay of what came after it, and the same log gives the same
// meeting anywhere.
#ifndef SAFECIRCLE_HOST_H
#define SAFECIRCLE_HOST_H

#include "door.h"
#include "rules.h"

#include <stddef.h>

struct host;

// One accepted command, as it is offered to be kept. All borrowed, for the time of the call.
struct kept {
    const struct command *command;
    uint32_t number;               // its place in the log, from 1
    uint64_t checksum;             // of the meeting after it
    const struct session *session; // after it
    const struct level *level;     // of a COMMAND_LEVEL: the level it opened; else NULL
};

// Where accepted commands are kept. `keep` is called once the rules have accepted a journalled command and
// before anybody hears of it. Never for a lone child, whose commands are released at once.
//
// `committed` tells the number of the last command that is safe with all before it, or never can be (a disk that
// is gone holds nobody up). It is asked in host_send and host_look, while something waits. What was released
// stays so, whatever is told later. NULL: what was given to `keep` is safe.
struct sink {
    void (*keep)(void *self, const struct kept *kept);
    uint32_t (*committed)(void *self);
    void *self;
};

enum { HOST_LISTENERS_MAX = 4, HOST_LEVELS_MAX = LEVELS_PLAYED_MAX };

struct host *host_new(void);
void host_free(struct host *host); // NULL is fine; frees the levels it was given

void host_set_sink(struct host *host, struct sink sink);
void host_listen(struct host *host, struct listener listener);

// Adds a level to the meeting's table and returns its index for COMMAND_LEVEL; takes ownership.
// A level with the same hash is kept once. Returns 255 when the table is full (and frees it).
uint8_t host_add_level(struct host *host, struct level *level);

// The same, but it stays the lender's, who keeps it until the host is freed or begun again. 255 when the table is full.
uint8_t host_lend_level(struct host *host, const struct level *level);

// Puts a level of a kept meeting at the index it had; takes ownership. False (and freed) when that is no index.
bool host_put_level(struct host *host, uint8_t index, struct level *level);

// Sends one command. Sequence is filled in when it is 0; one that its seat has had is RULES_REPEATED, also after a
// replay. COMMAND_UNDO takes back the last step that has not been taken back, any number of them, over scenes and
// levels; it stops at SETUP and ANIMAL and goes past what phones sent of themselves (rules_undo_way). Refusals change
// nothing and are not logged. What was accepted is released before it returns if it is kept by then.
enum rules_verdict host_send(struct host *host, struct command command);

// Something was accepted that is not released yet: it is tried already, and nobody may see it.
bool host_waits(const struct host *host);

// May this phone be heard before what waits is released? What others answered in secret, and where they sat down, it
// need not see first: so all may be sent while the first is on its way to the disk. A step of the hall's it must, and
// its own place.
bool host_hears(const struct host *host, uint16_t seat);

// Releases what has been kept meanwhile: to be called after each wake. True when something was.
bool host_look(struct host *host);

// Plays a kept log into a fresh meeting, nobody hears of it and nothing is kept again: all of it is released. The
// levels were added before, in their order. False, and a fresh meeting, when a command is refused (another version of
// the rules).
bool host_replay(struct host *host, const struct command *commands, size_t count);

// A fresh meeting; the log and the level table are emptied, sink and listeners stay.
void host_restart(struct host *host);
// Which meeting it is: another number once it is restarted or replayed into, so that whoever has read the log knows
// that it is another log.
uint32_t host_meeting(const struct host *host);

// ---- the meeting as far as it is released ----

// The commands that stand (not taken back), in order: what figures are made of.
size_t host_standing_count(const struct host *host);
const struct command *host_standing_at(const struct host *host, size_t index);

const struct session *host_session(const struct host *host);
const struct level *host_level(const struct host *host); // in play, or NULL
const struct level *host_level_at(const struct host *host, uint8_t index);

// What a display shows of the meeting, in a language; its words are borrowed until host_restart. The key is for the
// facilitator's own display.
void host_view(const struct host *host, enum role role, const char *language, struct view *out);
void host_key(const struct host *host, const char *language, struct view_key *out);

// What host_view would give if the command were sent now and released; it is not sent. False: it would be refused. A
// COMMAND_LEVEL has no level here and cannot be foreseen.
bool host_foresee(const struct host *host, const struct command *command, enum role role, const char *language,
                  struct view *out);

// The door of a display beside the host (seat: door.h); with the key for the facilitator's own alone.
struct door host_door(struct host *host, bool with_key);
struct door host_door_of_seat(struct host *host, uint16_t seat); // with what that seat alone knows, and no key

uint64_t host_checksum(const struct host *host);

size_t host_undo_depth(const struct host *host); // how many steps could be undone now

// The log, for journals, scripts and tests: every accepted command, released or not, with UNDO as one of them. Sent
// into a fresh host with the same level table it gives the same meeting.
size_t host_log_count(const struct host *host);
size_t host_log_released(const struct host *host); // so many of them, from the front
const struct command *host_log_at(const struct host *host, size_t index);

#endif
