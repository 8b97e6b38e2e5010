// SPDX-License-Identifier: MIT
//
// speech_system.c — the system's speech: speech-dispatcher, by its library, on a thread of its own.
//
//   main loop ─ what is wanted ─→ [lock] ─→ our thread: opens, says, stops ─→ daemon ─→ espeak-ng, …
//             ←─ how far it is ──┤      ←─ the library's thread: begun, a mark, over, cancelled
//
// The library is opened when a voice is first asked for and not linked: it brings glib with it, most computers of a
// school do not have it, and the game begins all the same. What the daemon takes a second for (to start it, to list its
// voices) nobody waits for: until then it speaks no language. A daemon that ends meanwhile is asked once more, then
// there is none.
#include "speech.h"

#include "files.h"
#include "memory.h"
#include "text.h"
#include "words.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef SAFECIRCLE_SPEECH
#include <libspeechd.h>

enum { LANGUAGES_MOST = 64, CODE_BYTES = 8, PATIENCE_S = 1 };

static const char LIBRARY[] = "libspeechd.so.2";

// The functions that are used of it.
struct calls {
    SPDConnection *(*open)(const char *client, const char *connection, const char *user, SPDConnectionMode mode,
                           const SPDConnectionAddress *address, int autospawn, char **error);
    void (*close)(SPDConnection *c);
    int (*say)(SPDConnection *c, SPDPriority priority, const char *text);
    int (*cancel)(SPDConnection *c);
    int (*language)(SPDConnection *c, const char *language);
    int (*volume)(SPDConnection *c, signed int volume);
    int (*data_mode)(SPDConnection *c, SPDDataMode mode);
    int (*notify)(SPDConnection *c, SPDNotification notification);
    char **(*modules)(SPDConnection *c);
    void (*free_modules)(char **modules);
    SPDVoice **(*voices)(SPDConnection *c);
    void (*free_voices)(SPDVoice **voices);
};

struct wanted {
    unsigned turn; // grows with every wish
    char *words;   // NULL: silence
    char language[16];
};

struct system_speech {
    struct speech speech; // first: what others hold
    char *library;        // NULL: LIBRARY
    void (*wake)(void *self);
    void *self;
    bool begun; // the thread; main loop's alone
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    // Under the lock:
    struct wanted wanted;
    int percent;
    bool ends, ended;
    char languages[LANGUAGES_MOST][CODE_BYTES];
    size_t language_count;
    unsigned turn;         // the wish that is being said
    int before;            // messages up to this number are old
    struct speech_now now; // of that wish
    // The thread's alone:
    void *opened; // the library
    struct calls calls;
    SPDConnection *connection;
};

// The library's callbacks carry nothing of ours: there is one speech of the system in a program.
static _Atomic(struct system_speech *) listens;

// Under the lock: whoever closes us has the lock when it says so, and is not woken any more.
static void wake_loop(struct system_speech *s)
{
    if (!s->ends)
        s->wake(s->self);
}

// ---- what the library tells, on its own thread ----

static void hear(size_t message, SPDNotificationType what, const char *mark)
{
    struct system_speech *s = atomic_load(&listens);
    if (s == NULL)
        return;
    pthread_mutex_lock(&s->lock);
    bool ours = (long)message > s->before && s->turn == s->wanted.turn && !s->now.over;
    if (ours && what == SPD_EVENT_INDEX_MARK && mark != NULL && mark[0] >= '0' && mark[0] <= '9')
        s->now.at = strtoul(mark, NULL, 10);
    if (ours && (what == SPD_EVENT_END || what == SPD_EVENT_CANCEL))
        s->now.over = true;
    if (ours)
        wake_loop(s);
    pthread_mutex_unlock(&s->lock);
}

static void told(size_t message, size_t client, SPDNotificationType what)
{
    (void)client;
    hear(message, what, NULL);
}

static void marked(size_t message, size_t client, SPDNotificationType what, char *mark)
{
    (void)client;
    hear(message, what, mark);
}

// ---- opening and closing, on our thread ----

static bool find(void *library, const char *name, void *function)
{
    void *found = dlsym(library, name);
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

// One was named, or can be started. Without one the library takes a process to find that out, and loses the sentence it
// says about it.
static bool has_daemon(const struct system_speech *s)
{
    static const char *const programs[] = {"/usr/bin/speech-dispatcher", "/usr/local/bin/speech-dispatcher"};
    bool found = s->library != NULL || getenv("SPEECHD_ADDRESS") != NULL;
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
        found = found || file_exists(programs[i]);
    return found;
}

static bool open_library(struct system_speech *s)
{
    struct calls *c = &s->calls;
    void *l = s->opened = dlopen(s->library != NULL ? s->library : LIBRARY, RTLD_NOW | RTLD_LOCAL);
    return l != NULL && find(l, "spd_open2", &c->open) && find(l, "spd_close", &c->close) &&
           find(l, "spd_say", &c->say) && find(l, "spd_cancel", &c->cancel) &&
           find(l, "spd_set_language", &c->language) && find(l, "spd_set_volume", &c->volume) &&
           find(l, "spd_set_data_mode", &c->data_mode) && find(l, "spd_set_notification_on", &c->notify) &&
           find(l, "spd_list_modules", &c->modules) && find(l, "free_spd_modules", &c->free_modules) &&
           find(l, "spd_list_synthesis_voices", &c->voices) && find(l, "free_spd_voices", &c->free_voices);
}

// "vi-VN" and "vi" are one language.
static void add_language(struct system_speech *s, const char *code)
{
    size_t length = strcspn(code, "-_");
    if (length == 0 || length >= CODE_BYTES || s->language_count == LANGUAGES_MOST)
        return;
    for (size_t i = 0; i < s->language_count; i++)
        if (strncmp(s->languages[i], code, length) == 0 && s->languages[i][length] == '\0')
            return;
    snprintf(s->languages[s->language_count++], CODE_BYTES, "%.*s", (int)length, code);
}

// espeak-ng has a hundred variants of each of its voices: the list of them is half a megabyte, which the library reads
// byte by byte, and keeps an old computer busy for seconds. What it speaks of our languages is known without it.
static bool has_espeak(const struct system_speech *s)
{
    char **modules = s->calls.modules(s->connection);
    bool found = false;
    for (size_t i = 0; modules != NULL && modules[i] != NULL; i++)
        found = found || strncmp(modules[i], "espeak", strlen("espeak")) == 0;
    if (modules != NULL)
        s->calls.free_modules(modules);
    return found;
}

static void list_languages(struct system_speech *s)
{
    if (has_espeak(s)) {
        pthread_mutex_lock(&s->lock);
        s->language_count = 0;
        add_language(s, "vi");
        add_language(s, "en");
        wake_loop(s);
        pthread_mutex_unlock(&s->lock);
        return;
    }
    SPDVoice **voices = s->calls.voices(s->connection);
    pthread_mutex_lock(&s->lock);
    s->language_count = 0;
    for (size_t i = 0; voices != NULL && voices[i] != NULL; i++)
        if (voices[i]->language != NULL)
            add_language(s, voices[i]->language);
    wake_loop(s);
    pthread_mutex_unlock(&s->lock);
    if (voices != NULL)
        s->calls.free_voices(voices);
}

static bool open_connection(struct system_speech *s)
{
    char *why = NULL;
    s->connection = s->calls.open("safecircle", "main", NULL, SPD_MODE_THREADED, NULL, 1, &why);
    free(why); // the library's
    if (s->connection == NULL)
        return false;
    s->connection->callback_begin = s->connection->callback_end = s->connection->callback_cancel = told;
    s->connection->callback_im = marked;
    s->calls.notify(s->connection, SPD_END);
    s->calls.notify(s->connection, SPD_CANCEL);
    s->calls.notify(s->connection, SPD_INDEX_MARKS);
    s->calls.data_mode(s->connection, SPD_DATA_SSML);
    list_languages(s);
    return true;
}

static void close_connection(struct system_speech *s)
{
    if (s->connection != NULL)
        s->calls.close(s->connection);
    s->connection = NULL;
}

// ---- saying, on our thread ----

static int say(struct system_speech *s, const struct wanted *w, int percent)
{
    struct text marks = {0};
    words_marked(&marks, w->words);
    s->calls.language(s->connection, w->language);
    s->calls.volume(s->connection, percent * 2 - 100);
    int message = s->calls.say(s->connection, SPD_TEXT, text_bytes(&marks));
    text_free(&marks);
    return message;
}

// `w` is said, or silence. False: the daemon is gone.
static bool carry_out(struct system_speech *s, const struct wanted *w, int percent, int *last)
{
    if (s->calls.cancel(s->connection) < 0)
        return false;
    if (w->words == NULL)
        return true;
    pthread_mutex_lock(&s->lock);
    s->before = *last;
    s->turn = w->turn;
    pthread_mutex_unlock(&s->lock);
    int message = say(s, w, percent);
    *last = message > *last ? message : *last;
    return message >= 0;
}

// The newest wish behind `turn`, whose words are the caller's; false: all ends.
static bool wait_for(struct system_speech *s, unsigned turn, struct wanted *w, int *percent)
{
    pthread_mutex_lock(&s->lock);
    while (!s->ends && s->wanted.turn == turn)
        pthread_cond_wait(&s->changed, &s->lock);
    bool goes_on = !s->ends;
    *w = s->wanted;
    s->wanted.words = NULL;
    *percent = s->percent;
    pthread_mutex_unlock(&s->lock);
    return goes_on;
}

static void serve(struct system_speech *s)
{
    struct wanted w = {.turn = 0};
    int percent = 0, last = -1;
    while (wait_for(s, w.turn, &w, &percent)) {
        bool said = carry_out(s, &w, percent, &last);
        if (!said) { // once more, with a new daemon
            close_connection(s);
            last = -1;
            said = open_connection(s) && carry_out(s, &w, percent, &last);
        }
        mem_free(w.words);
        w.words = NULL;
        if (!said)
            break;
    }
    mem_free(w.words);
}

static void *run(void *self)
{
    struct system_speech *s = self;
    sigset_t pipe;
    sigemptyset(&pipe); // a daemon that is gone is an answer, not the end of the program
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, NULL);
    if (has_daemon(s) && open_library(s) && open_connection(s))
        serve(s);
    close_connection(s);
    pthread_mutex_lock(&s->lock);
    s->language_count = 0;
    s->ended = true;
    s->now = (struct speech_now){.over = true, .failed = !s->now.over, .at = SIZE_MAX};
    wake_loop(s);
    pthread_cond_broadcast(&s->changed);
    pthread_mutex_unlock(&s->lock);
    return NULL;
}

// ---- what is asked by the main loop ----

static void begin(struct system_speech *s)
{
    struct system_speech *nobody = NULL;
    if (s->begun || !atomic_compare_exchange_strong(&listens, &nobody, s))
        return;
    s->begun = pthread_create(&s->thread, NULL, run, s) == 0;
    if (!s->begun)
        atomic_store(&listens, NULL);
}

static bool speaks(struct speech *speech, const char *language)
{
    struct system_speech *s = (struct system_speech *)speech;
    size_t length = strcspn(language, "-_");
    bool any = false;
    begin(s);
    pthread_mutex_lock(&s->lock);
    for (size_t i = 0; i < s->language_count; i++)
        any = any || (strncmp(s->languages[i], language, length) == 0 && s->languages[i][length] == '\0');
    pthread_mutex_unlock(&s->lock);
    return any;
}

static void want(struct system_speech *s, const char *language, const char *words)
{
    pthread_mutex_lock(&s->lock);
    mem_free(s->wanted.words);
    s->wanted.words = words != NULL ? mem_copy_text(words) : NULL;
    snprintf(s->wanted.language, sizeof s->wanted.language, "%s", language);
    s->wanted.turn++;
    s->now = (struct speech_now){
        .over = words == NULL || s->ended, .failed = words != NULL && s->ended, .at = SIZE_MAX};
    pthread_cond_broadcast(&s->changed);
    pthread_mutex_unlock(&s->lock);
}

static void speak(struct speech *speech, const char *language, const char *words)
{
    want((struct system_speech *)speech, language, words);
}

static void hush(struct speech *speech) { want((struct system_speech *)speech, "", NULL); }

static struct speech_now now(struct speech *speech)
{
    struct system_speech *s = (struct system_speech *)speech;
    pthread_mutex_lock(&s->lock);
    struct speech_now now = s->now;
    pthread_mutex_unlock(&s->lock);
    return now;
}

static void set_volume(struct speech *speech, int percent)
{
    struct system_speech *s = (struct system_speech *)speech;
    pthread_mutex_lock(&s->lock);
    s->percent = percent;
    pthread_mutex_unlock(&s->lock);
}

// Waits a moment; a daemon that does not answer keeps what it holds.
static bool end_thread(struct system_speech *s)
{
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += PATIENCE_S;
    pthread_mutex_lock(&s->lock);
    s->ends = true;
    pthread_cond_broadcast(&s->changed);
    while (!s->ended && pthread_cond_timedwait(&s->changed, &s->lock, &until) != ETIMEDOUT)
        continue;
    bool ended = s->ended;
    pthread_mutex_unlock(&s->lock);
    if (ended)
        pthread_join(s->thread, NULL);
    else
        pthread_detach(s->thread);
    return ended;
}

static void shut(struct speech *speech)
{
    struct system_speech *s = (struct system_speech *)speech;
    if (s->begun && !end_thread(s))
        return;
    if (s->begun)
        atomic_store(&listens, NULL);
    if (s->opened != NULL)
        dlclose(s->opened);
    pthread_cond_destroy(&s->changed);
    pthread_mutex_destroy(&s->lock);
    mem_free(s->wanted.words);
    mem_free(s->library);
    mem_free(s);
}

struct speech *speech_system(const char *library, void (*wake)(void *self), void *self)
{
    struct system_speech *s = mem_new(1, sizeof *s);
    s->speech = (struct speech){speaks, speak, hush, now, set_volume, shut};
    s->library = library != NULL ? mem_copy_text(library) : NULL;
    s->wake = wake;
    s->self = self;
    s->percent = 100;
    s->now.over = true;
    pthread_mutex_init(&s->lock, NULL);
    pthread_cond_init(&s->changed, NULL);
    return &s->speech;
}

#else // built where there is no such library: nobody speaks

struct speech *speech_system(const char *library, void (*wake)(void *self), void *self)
{
    (void)library, (void)wake, (void)self;
    return NULL;
}

#endif
