// SPDX-License-Identifier: MIT
//
// speechd.c — stands in for libspeechd in voice_test: a daemon that reads a word in a moment, on a thread of its own,
// and writes down what it was asked for. It says nothing aloud and needs no daemon.
//
// Which one it is, is in what it is asked to say: "dies" ends it, "endless" goes on until it is cancelled.
#include <libspeechd.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static SPDConnection connection;
static pthread_t thread;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static char words[4000];
static int message, cancelled;
static bool ends, dead;
static atomic_int opened, closed, cancels;

int stand_in_opened(void);
int stand_in_closed(void);
int stand_in_cancels(void);
void stand_in_said(char *out, size_t size);
int stand_in_opened(void) { return atomic_load(&opened); }
int stand_in_closed(void) { return atomic_load(&closed); }
int stand_in_cancels(void) { return atomic_load(&cancels); }

void stand_in_said(char *out, size_t size)
{
    pthread_mutex_lock(&lock);
    snprintf(out, size, "%s", words);
    pthread_mutex_unlock(&lock);
}

// The marks of the message at hand, one after the other, and its end.
static void read_aloud(const char *text, int number)
{
    char mark[24];
    for (const char *at = strstr(text, "name=\""); at != NULL; at = strstr(at + 1, "name=\"")) {
        snprintf(mark, sizeof mark, "%.*s", (int)strcspn(at + 6, "\""), at + 6);
        connection.callback_im((size_t)number, 1, SPD_EVENT_INDEX_MARK, mark);
    }
    pthread_mutex_lock(&lock);
    bool endless = strstr(text, "endless") != NULL;
    while (endless && cancelled < number && !ends)
        pthread_cond_wait(&changed, &lock);
    bool cut = cancelled >= number;
    pthread_mutex_unlock(&lock);
    if (cut)
        connection.callback_cancel((size_t)number, 1, SPD_EVENT_CANCEL);
    else
        connection.callback_end((size_t)number, 1, SPD_EVENT_END);
}

static void *run(void *nothing)
{
    int done = 0;
    pthread_mutex_lock(&lock);
    while (!ends) {
        if (message == done) {
            pthread_cond_wait(&changed, &lock);
            continue;
        }
        char text[sizeof words];
        int number = done = message;
        memcpy(text, words, sizeof text);
        pthread_mutex_unlock(&lock);
        read_aloud(text, number);
        pthread_mutex_lock(&lock);
    }
    pthread_mutex_unlock(&lock);
    return nothing;
}

SPDConnection *spd_open2(const char *client, const char *name, const char *user, SPDConnectionMode mode,
                         const SPDConnectionAddress *address, int autospawn, char **error)
{
    (void)client, (void)name, (void)user, (void)mode, (void)address, (void)autospawn, (void)error;
    ends = dead = false;
    message = cancelled = 0;
    atomic_fetch_add(&opened, 1);
    return pthread_create(&thread, NULL, run, NULL) == 0 ? &connection : NULL;
}

void spd_close(SPDConnection *c)
{
    (void)c;
    pthread_mutex_lock(&lock);
    ends = true;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    pthread_join(thread, NULL);
    atomic_fetch_add(&closed, 1);
}

int spd_say(SPDConnection *c, SPDPriority priority, const char *text)
{
    (void)c, (void)priority;
    pthread_mutex_lock(&lock);
    dead = dead || strstr(text, "dies") != NULL;
    int number = dead ? -1 : ++message;
    snprintf(words, sizeof words, "%s", text);
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    return number;
}

int spd_cancel(SPDConnection *c)
{
    (void)c;
    pthread_mutex_lock(&lock);
    cancelled = message;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    atomic_fetch_add(&cancels, 1);
    return 0;
}

int spd_set_language(SPDConnection *c, const char *language)
{
    (void)c, (void)language;
    return 0;
}

int spd_set_volume(SPDConnection *c, signed int volume)
{
    (void)c, (void)volume;
    return 0;
}

int spd_set_data_mode(SPDConnection *c, SPDDataMode mode)
{
    (void)c, (void)mode;
    return 0;
}

int spd_set_notification_on(SPDConnection *c, SPDNotification notification)
{
    (void)c, (void)notification;
    return 0;
}

static atomic_bool espeak;
void stand_in_espeak(bool has);
void stand_in_espeak(bool has) { atomic_store(&espeak, has); }

char **spd_list_modules(SPDConnection *c)
{
    static char names[][12] = {"festival", "espeak-ng"};
    static char *some[] = {names[0], NULL, NULL};
    (void)c;
    some[1] = atomic_load(&espeak) ? names[1] : NULL;
    return some;
}

void free_spd_modules(char **modules) { (void)modules; }

SPDVoice **spd_list_synthesis_voices(SPDConnection *c)
{
    static char names[][12] = {"Vietnamese", "vi", "", "English", "en-GB"};
    static SPDVoice vietnamese = {names[0], names[1], names[2]}, british = {names[3], names[4], names[2]};
    static SPDVoice *voices[] = {&vietnamese, &british, NULL};
    (void)c;
    return atomic_load(&espeak) ? NULL : voices; // whoever has it is not asked
}

void free_spd_voices(SPDVoice **voices) { (void)voices; }
