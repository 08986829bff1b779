/* libpq, and the few Linux calls its event loop and the embedded cluster stand on. */
#ifndef GUANHUAI_CLIBPQ_H
#define GUANHUAI_CLIBPQ_H

#include <libpq-fe.h>
#include <spawn.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>

/* Declared by glibc only under _GNU_SOURCE, which Swift's own import of Glibc does not set. */
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

#endif
