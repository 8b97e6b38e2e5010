// SPDX-License-Identifier: MIT
//
// thread_runner.h — a runner on a thread of its own, as the program has one; counts its wakes.
#ifndef SAFECIRCLE_TEST_THREAD_RUNNER_H
#define SAFECIRCLE_TEST_THREAD_RUNNER_H

#include "memory.h"
#include "records.h"

#include <pthread.h>

struct thread_job {
    void (*run)(void *context);
    void *context;
};

struct thread_runner {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct thread_job *jobs;
    size_t first, count, capacity, wakes;
    bool running, ends;
};

static inline void *thread_works(void *self)
{
    struct thread_runner *t = self;
    pthread_mutex_lock(&t->lock);
    while (true) {
        while (t->first == t->count && !t->ends)
            pthread_cond_wait(&t->changed, &t->lock);
        if (t->first == t->count)
            break;
        struct thread_job job = t->jobs[t->first++];
        t->running = true;
        pthread_mutex_unlock(&t->lock);
        job.run(job.context);
        pthread_mutex_lock(&t->lock);
        t->running = false;
        t->wakes++;
        pthread_cond_broadcast(&t->changed);
    }
    pthread_mutex_unlock(&t->lock);
    return NULL;
}

static inline void thread_run(void *self, void (*job)(void *context), void *context)
{
    struct thread_runner *t = self;
    pthread_mutex_lock(&t->lock);
    t->jobs = mem_grow(t->jobs, &t->capacity, t->count + 1, sizeof *t->jobs);
    t->jobs[t->count++] = (struct thread_job){job, context};
    pthread_cond_broadcast(&t->changed);
    pthread_mutex_unlock(&t->lock);
}

static inline void thread_finish(void *self)
{
    struct thread_runner *t = self;
    pthread_mutex_lock(&t->lock);
    while (t->running || t->first != t->count)
        pthread_cond_wait(&t->changed, &t->lock);
    pthread_mutex_unlock(&t->lock);
}

// Waits for the next wake after `seen`, as the main loop sleeps; returns how many there were.
static inline size_t thread_wait(struct thread_runner *t, size_t seen)
{
    pthread_mutex_lock(&t->lock);
    while (t->wakes == seen)
        pthread_cond_wait(&t->changed, &t->lock);
    seen = t->wakes;
    pthread_mutex_unlock(&t->lock);
    return seen;
}

static inline struct runner thread_start(struct thread_runner *t)
{
    *t = (struct thread_runner){.jobs = NULL};
    pthread_mutex_init(&t->lock, NULL);
    pthread_cond_init(&t->changed, NULL);
    pthread_create(&t->thread, NULL, thread_works, t);
    return (struct runner){thread_run, thread_finish, t};
}

static inline void thread_stop(struct thread_runner *t)
{
    pthread_mutex_lock(&t->lock);
    t->ends = true;
    pthread_cond_broadcast(&t->changed);
    pthread_mutex_unlock(&t->lock);
    pthread_join(t->thread, NULL);
    pthread_mutex_destroy(&t->lock);
    pthread_cond_destroy(&t->changed);
    mem_free(t->jobs);
}

#endif
