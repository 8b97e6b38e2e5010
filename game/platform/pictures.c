// SPDX-License-Identifier: MIT
//
// pictures.c — the pictures that are kept: made ahead of need, on the second core.
//
//   asked for ─→ WANTED ─ the worker takes the most urgent ─→ MAKING ─→ READY, or MISSING
//       │           └ nobody asked for it any more: dropped
//       └ small ─→ NOW: for this frame ───────────────────────────↑
//
// What is on the screen comes first, then what the next screen shows, then wishes. A small picture drawn ahead costs
// less than to wait for: it is made at once, as long as the frame has time for it. Only the main thread reads and
// changes the list; the worker takes one entry and fills it in, both under the lock.
#include "platform_inside.h"

#include "hash.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

enum {
    PICTURES = 384,
    DRAWN_AREA = 300 * 300, // a drawing, without a display: small enough to be made at once
    QUICK_AREA = 200 * 200, // pixels of a file, unpacked in half a millisecond
    FRAME_AREA = 4 * QUICK_AREA,
    SMALLER_PART = 16, // of the time to unpack it: to make it smaller
    FULL_PART = 5,
    SMALL_BYTES_LEAST = 3584 * 1024,
    SMALL_BYTES_MOST = 16 * 1024 * 1024,
    FULL_BYTES_LEAST = 9 * 1024 * 1024,
    FULL_BYTES_MOST = 36 * 1024 * 1024,
    SEEN_OF_LAYER = 60, // in a hundred; of most it is less (thin.c)
    FADE_MS = 120,
    NOW_MOST = 48,
    ROUNDS = 16
};

enum state { FREE, WANTED, NOW, MAKING, READY, MISSING };

struct picture {
    struct platform *platform;
    char name[PICTURE_NAME_BYTES];
    int width, height;
    enum fit fit;
    enum urgency urgency;
    enum state state; // WANTED and MAKING are left under the lock
    struct drawing drawing;
    size_t will_be; // bytes, once it is made
    uint32_t used, order;
    bool late;         // its place was seen without it
    bool first;        // stands for its other sizes until a whole frame was seen
    bool passing;      // and goes once one of them is there
    uint32_t since_ms; // when it was first seen, after that; 0: not yet
};

struct known_size {
    char name[PICTURE_NAME_BYTES];
    int width, height;
}; // width 0: it cannot be drawn

struct pictures {
    struct platform *platform;
    uint64_t keys[PICTURES]; // of the items, 0: free
    struct picture items[PICTURES];
    struct known_size *sizes; // a table by name, never more than half full
    size_t size_count, size_slots;
    SDL_mutex *lock;
    uint32_t clock, order;
    uint32_t rounds[ROUNDS], round; // the clock as each present began
    size_t frame_area;              // made at once in this frame
    struct picture *now[NOW_MOST];  // to be
    int now_count;
    uint32_t fade_due;
};

struct pictures *pictures_new(struct platform *p)
{
    struct pictures *all = mem_new(1, sizeof *all);
    all->platform = p;
    all->lock = SDL_CreateMutex();
    all->fade_due = UINT32_MAX;
    return all;
}

static void set(struct pictures *all, struct picture *pic, uint64_t key, const struct picture *now)
{
    SDL_LockMutex(all->lock); // the worker looks at all of them
    all->keys[pic - all->items] = key;
    *pic = *now;
    SDL_UnlockMutex(all->lock);
}

static void drop(struct pictures *all, struct picture *pic)
{
    drawing_free(&pic->drawing);
    set(all, pic, 0, &(struct picture){0});
}

void pictures_free(struct pictures *all)
{
    for (int i = 0; i < PICTURES; i++)
        drop(all, &all->items[i]);
    SDL_DestroyMutex(all->lock);
    mem_free(all->sizes);
    mem_free(all);
}

// ---- sizes: each file is looked at once ----

static struct known_size *size_slot(struct known_size *sizes, size_t slots, const char *name)
{
    size_t i = hash_text(HASH_START, name) % slots;
    while (sizes[i].name[0] != '\0' && strcmp(sizes[i].name, name) != 0)
        i = (i + 1) % slots;
    return &sizes[i];
}

static void grow_sizes(struct pictures *all)
{
    size_t slots = all->size_slots > 0 ? 2 * all->size_slots : 128;
    struct known_size *larger = mem_new(slots, sizeof *larger);
    for (size_t i = 0; i < all->size_slots; i++)
        if (all->sizes[i].name[0] != '\0')
            *size_slot(larger, slots, all->sizes[i].name) = all->sizes[i];
    mem_free(all->sizes);
    all->sizes = larger;
    all->size_slots = slots;
}

bool pictures_size(struct platform *p, const char *name, int *width, int *height)
{
    struct pictures *all = p->pictures;
    if (name[0] == '\0' || strlen(name) >= PICTURE_NAME_BYTES)
        return false;
    if (2 * all->size_count >= all->size_slots)
        grow_sizes(all);
    struct known_size *known = size_slot(all->sizes, all->size_slots, name);
    if (known->name[0] == '\0') {
        all->size_count++;
        memcpy(known->name, name, strlen(name) + 1);
        drawing_size(p, name, &known->width, &known->height);
    }
    *width = known->width;
    *height = known->height;
    return known->width > 0;
}

// ---- making ----

static struct wish wish_of(const struct picture *pic)
{
    return (struct wish){pic->name, pic->width, pic->height, pic->fit, pic->urgency};
}

// True: it is on the screen.
static bool fill_in(struct pictures *all, struct picture *pic, const struct drawing *made)
{
    SDL_LockMutex(all->lock);
    pic->drawing = *made;
    pic->state = made->pixels != NULL || made->nothing ? READY : MISSING;
    bool now = pic->urgency <= URGENT_NOW;
    SDL_UnlockMutex(all->lock);
    return now;
}

static struct picture *most_urgent(struct pictures *all)
{
    struct picture *best = NULL;
    for (int i = 0; i < PICTURES; i++) {
        struct picture *pic = &all->items[i];
        if (pic->state == WANTED && (best == NULL || pic->urgency < best->urgency ||
                                     (pic->urgency == best->urgency && pic->order < best->order)))
            best = pic;
    }
    return best;
}

// There are at least as many of these jobs as pictures wanted; who comes when all are made does nothing.
static void make_job(void *context)
{
    struct pictures *all = context;
    struct wish wish = {0};
    SDL_LockMutex(all->lock);
    struct picture *pic = most_urgent(all);
    if (pic != NULL) {
        pic->state = MAKING;
        wish = wish_of(pic);
    }
    SDL_UnlockMutex(all->lock);
    if (pic == NULL)
        return;
    struct drawing made = drawing_make(all->platform, &wish);
    drawing_thin(&made);
    if (fill_in(all, pic, &made))
        platform_wake(all->platform);
}

static enum state state_of(struct pictures *all, const struct picture *pic)
{
    SDL_LockMutex(all->lock);
    enum state state = pic->state;
    SDL_UnlockMutex(all->lock);
    return state;
}

// Since when what was asked for is of this frame, or wanted for the next: each window has had its turn once.
static uint32_t turn_began(const struct pictures *all)
{
    uint32_t windows = 0;
    for (const struct window *w = all->platform->windows; w != NULL; w = w->next)
        windows++;
    windows = windows < 1 ? 1 : windows < ROUNDS ? windows : ROUNDS - 1;
    return all->rounds[(all->round + 1 - windows) % ROUNDS];
}

// Until it is seen in its own size the first picture stays; what nobody asked for in the last turn is made no more.
void pictures_new_frame(struct pictures *all)
{
    uint32_t began = turn_began(all);
    SDL_LockMutex(all->lock);
    for (int i = 0; i < PICTURES; i++) {
        struct picture *pic = &all->items[i];
        bool passed = pic->passing && !pic->first && pic->state == READY;
        if ((pic->state == WANTED || passed) && pic->used <= began)
            drop(all, pic);
    }
    SDL_UnlockMutex(all->lock);
    unpacked_set_most(all->platform->unpacked, platform__frame_bytes(all->platform));
    all->round++;
    all->rounds[all->round % ROUNDS] = all->clock;
    all->frame_area = 0;
}

// Backgrounds and icons do not push each other out: a background is a good part of the windows.
static bool full(const struct picture *pic, size_t frame_bytes)
{
    return (size_t)pic->width * (size_t)pic->height * 4 * FULL_PART >= frame_bytes;
}

// What is being made counts with all that it will be.
static size_t kept_bytes(const struct picture *pic)
{
    return pic->state == READY                           ? drawing_bytes(&pic->drawing)
           : pic->state == FREE || pic->state == MISSING ? 0
                                                         : pic->will_be;
}

// A place and the next one, each in layers; on a very large screen they are kept smaller than they are drawn.
static size_t room_of(bool big, size_t frame)
{
    size_t most = big ? 3 * frame + frame / 8 : frame / 2;
    size_t least = big ? FULL_BYTES_LEAST : SMALL_BYTES_LEAST, cap = big ? FULL_BYTES_MOST : SMALL_BYTES_MOST;
    most = most < cap ? most : cap;
    return most > least ? most : least;
}

// All of that kind together with `fresh`; and which of them was longest unused, when nothing wants it any more.
static size_t together(struct pictures *all, const struct picture *fresh, size_t frame, uint32_t began,
                       struct picture **oldest)
{
    bool big = full(fresh, frame);
    size_t bytes = fresh->will_be;
    *oldest = NULL;
    SDL_LockMutex(all->lock);
    for (int i = 0; i < PICTURES; i++) {
        struct picture *pic = &all->items[i];
        if (all->keys[i] == 0 || pic == fresh || full(pic, frame) != big)
            continue;
        bytes += kept_bytes(pic);
        if (pic->state == READY && pic->used <= began && (*oldest == NULL || pic->used < (*oldest)->used))
            *oldest = pic;
    }
    SDL_UnlockMutex(all->lock);
    return bytes;
}

// Drops the longest unused of the kind of `fresh` until it has its room. What this frame has asked for, `fresh` itself
// and what is wanted next stay: a picture larger than all the room is drawn, and two never push each other out for
// ever. False when that was not enough.
static bool make_room(struct pictures *all, const struct picture *fresh)
{
    size_t frame = platform__frame_bytes(all->platform);
    frame = frame > fresh->will_be ? frame : fresh->will_be;
    uint32_t began = turn_began(all);
    size_t most = room_of(full(fresh, frame), frame);
    struct picture *oldest = NULL;
    while (together(all, fresh, frame, began, &oldest) > most) {
        if (oldest == NULL)
            return false;
        drop(all, oldest);
    }
    return true;
}

static uint64_t key_of(const struct wish *wish)
{
    uint64_t size = (uint64_t)(uint32_t)wish->width << 32 | (uint32_t)wish->height << 1 | (wish->fit == FIT_COVER);
    return hash_text(hash_number(HASH_START, size), wish->name) | 1;
}

static struct picture *find(struct pictures *all, uint64_t key)
{
    for (int i = 0; i < PICTURES; i++)
        if (all->keys[i] == key)
            return &all->items[i];
    return NULL;
}

static struct picture *free_item(struct pictures *all)
{
    struct picture *oldest = NULL;
    for (int i = 0; i < PICTURES; i++) {
        struct picture *pic = &all->items[i];
        if (all->keys[i] == 0)
            return pic;
        enum state state = state_of(all, pic);
        if ((state == READY || state == MISSING) && (oldest == NULL || pic->used < oldest->used))
            oldest = pic;
    }
    if (oldest != NULL)
        drop(all, oldest);
    return oldest;
}

// Of a layer it is known when it is made.
static size_t will_be(const struct platform *p, const struct wish *wish)
{
    size_t most = drawing_kept(p, wish) * sizeof(uint32_t);
    return drawing_is_layer(p, wish) ? most * SEEN_OF_LAYER / 100 : most;
}

// Its state is the caller's to say.
static struct picture *begin(struct pictures *all, uint64_t key, const struct wish *wish)
{
    struct picture *pic = strlen(wish->name) < PICTURE_NAME_BYTES ? free_item(all) : NULL;
    if (pic == NULL)
        return NULL;
    struct picture fresh = {.platform = all->platform,
                            .width = wish->width,
                            .height = wish->height,
                            .fit = wish->fit,
                            .urgency = wish->urgency,
                            .first = wish->urgency == URGENT_FIRST,
                            .passing = wish->urgency == URGENT_FIRST,
                            .will_be = will_be(all->platform, wish),
                            .used = ++all->clock,
                            .order = ++all->order};
    snprintf(fresh.name, sizeof fresh.name, "%s", wish->name);
    set(all, pic, key, &fresh);
    return pic;
}

static void send(struct pictures *all, struct picture *pic)
{
    all->platform->counts.pictures_rasterised++;
    SDL_LockMutex(all->lock);
    pic->state = WANTED;
    SDL_UnlockMutex(all->lock);
    worker_add(all->platform->worker, WORKER_PICTURES, make_job, all);
}

// Small enough for this frame.
static bool at_once(struct pictures *all, const struct wish *wish)
{
    size_t area = drawing_area(all->platform, wish);
    if (drawing_is_unpacked(all->platform, wish, ++all->clock))
        area /= SMALLER_PART;
    if (area == SIZE_MAX && !all->platform->options.display)
        return wish->width * wish->height <= DRAWN_AREA;
    if (area > QUICK_AREA || all->frame_area + area > FRAME_AREA)
        return false;
    all->frame_area += area;
    return true;
}

static void make_one_now(void *context, int index)
{
    struct pictures *all = context;
    struct picture *pic = all->now[index];
    struct wish wish = wish_of(pic);
    struct drawing made = drawing_make(all->platform, &wish);
    drawing_thin(&made);
    fill_in(all, pic, &made);
}

bool pictures_make_now(struct platform *p)
{
    struct pictures *all = p->pictures;
    int count = all->now_count;
    all->now_count = 0;
    p->counts.pictures_rasterised += (uint64_t)count;
    painter_share(p->painter, make_one_now, all, count);
    return count > 0;
}

static void make_now(struct pictures *all, struct picture *pic)
{
    SDL_LockMutex(all->lock);
    pic->state = NOW;
    SDL_UnlockMutex(all->lock);
    all->now[all->now_count++] = pic;
}

// It is asked for again: within a turn the most urgent counts. What is on the screen and wished for next is on the
// screen.
static void hurry(struct pictures *all, struct picture *pic, enum urgency urgency)
{
    bool anew = pic->used <= turn_began(all);
    SDL_LockMutex(all->lock);
    pic->used = ++all->clock;
    if (urgency < pic->urgency)
        pic->order = ++all->order;
    if (urgency < pic->urgency || anew)
        pic->urgency = urgency;
    SDL_UnlockMutex(all->lock);
}

// Wished for again: it stays, if it is there.
void pictures_keep(struct platform *p, const struct wish *wish)
{
    struct picture *pic = find(p->pictures, key_of(wish));
    if (pic != NULL)
        hurry(p->pictures, pic, wish->urgency);
}

// A wish: what does not fit beside what is shown and what was wished for before is made when it is asked for.
void pictures_want(struct platform *p, const struct wish *wish)
{
    struct pictures *all = p->pictures;
    uint64_t key = key_of(wish);
    struct picture *pic = find(all, key);
    if (pic != NULL) {
        hurry(all, pic, wish->urgency);
        return;
    }
    pic = begin(all, key, wish);
    if (pic != NULL && make_room(all, pic))
        send(all, pic);
    else if (pic != NULL)
        drop(all, pic);
}

// ---- looking ----

static bool is_other_size(const struct picture *pic, const struct wish *wish)
{
    int64_t one = (int64_t)pic->width * wish->height, two = (int64_t)wish->width * pic->height;
    return pic->fit == wish->fit && pic->width != wish->width && strcmp(pic->name, wish->name) == 0 &&
           (one > two ? one - two : two - one) * 50 <= one;
}

// Another size of the same picture that is there meanwhile.
static struct picture *stand_in(struct pictures *all, const struct wish *wish)
{
    struct picture *best = NULL;
    for (int i = 0; i < PICTURES; i++) {
        struct picture *other = &all->items[i];
        if (all->keys[i] != 0 && is_other_size(other, wish) && state_of(all, other) == READY &&
            (best == NULL || other->width > best->width))
            best = other;
    }
    return best;
}

// The first picture of all, in the size that is ready soonest, until it was seen.
static struct picture *first_size(struct pictures *all, const struct wish *wish)
{
    for (int i = 0; i < PICTURES; i++)
        if (all->keys[i] != 0 && all->items[i].first && is_other_size(&all->items[i], wish))
            return &all->items[i];
    return NULL;
}

static int fade_of(struct pictures *all, struct picture *pic, bool still)
{
    if (!pic->late || still || !all->platform->options.display)
        return 255;
    uint32_t now = platform_now(all->platform);
    if (pic->since_ms == 0)
        pic->since_ms = now > 0 ? now : 1;
    uint32_t gone = now - pic->since_ms;
    if (gone >= FADE_MS) {
        pic->late = false;
        return 255;
    }
    all->fade_due = now + 16 < all->fade_due ? now + 16 : all->fade_due;
    return 32 + (int)(gone * 223 / FADE_MS); // seen at once, then whole
}

static struct picture *found(struct pictures *all, const struct wish *wish)
{
    uint64_t key = key_of(wish);
    struct picture *pic = find(all, key);
    if (pic != NULL)
        pic->passing = false; // it has its own size
    else
        pic = first_size(all, wish);
    if (pic != NULL) {
        hurry(all, pic, URGENT_NOW);
        return pic;
    }
    pic = begin(all, key, wish);
    if (pic == NULL)
        return NULL;
    all->platform->counts.pictures_unforeseen++;
    make_room(all, pic);
    if (all->now_count < NOW_MOST && at_once(all, wish))
        make_now(all, pic);
    else
        send(all, pic);
    return pic;
}

struct look pictures_look(struct platform *p, const struct wish *wish, bool still)
{
    struct pictures *all = p->pictures;
    struct picture *pic = found(all, wish);
    struct look look = {.missing = true};
    if (pic == NULL)
        return look;
    enum state state = state_of(all, pic);
    look = (struct look){.missing = state == MISSING, .waits = state == WANTED || state == NOW || state == MAKING};
    if (state == READY) {
        look.drawing = &pic->drawing;
        look.width = pic->width;
        look.height = pic->height;
        look.alpha = fade_of(all, pic, still);
        return look;
    }
    struct picture *other = look.waits ? stand_in(all, wish) : NULL;
    if (other != NULL) {
        look.drawing = &other->drawing;
        look.width = other->width;
        look.height = other->height;
        look.alpha = 255;
        other->used = ++all->clock;
    } else {
        pic->late = look.waits && state != NOW;
    }
    return look;
}

void pictures_whole(struct pictures *all)
{
    uint32_t began = turn_began(all);
    for (int i = 0; i < PICTURES; i++) {
        struct picture *pic = &all->items[i];
        if (all->keys[i] == 0 || !pic->first || pic->used <= began)
            continue;
        pic->first = false;
        if (pic->passing) // its own size is asked for with the next frame, and that is due now
            all->fade_due = platform_now(all->platform);
    }
}

// Whoever waited for them sees them whole.
void pictures_waited(struct pictures *all)
{
    for (int i = 0; i < PICTURES; i++)
        all->items[i].late = false;
}

uint32_t pictures_due(const struct pictures *all) { return all->fade_due; }

// The time to go on with fading pictures has come.
void pictures_woken(struct pictures *all) { all->fade_due = UINT32_MAX; }

size_t pictures_bytes(const struct pictures *all)
{
    size_t bytes = 0;
    SDL_LockMutex(all->lock);
    for (int i = 0; i < PICTURES; i++)
        bytes += all->items[i].state == READY ? drawing_bytes(&all->items[i].drawing) : 0;
    SDL_UnlockMutex(all->lock);
    return bytes + unpacked_bytes(all->platform->unpacked);
}
