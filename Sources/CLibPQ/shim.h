/* libpq, and the two Linux calls its event loop stands on. */
#ifndef GUANHUAI_CLIBPQ_H
#define GUANHUAI_CLIBPQ_H

#include <libpq-fe.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>

#endif
