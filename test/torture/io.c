/* SPDX-License-Identifier: ISC */
/*
 * Linked into the programs of `make torture`: stands between them (SQLite
 * included) and the C library, and lets one call of input or output fail, the
 * one whose number is in IO_FAIL_AT, the first being 1. With SQL_FAIL_AT the
 * allocation of SQLite that has this number fails. What failed, or how many
 * calls there were, goes to descriptor 9, if there is one.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef RTLD_NEXT
#error "needs _GNU_SOURCE"
#endif

enum { REPORT = 9 };

#pragma weak sqlite3_config
#pragma weak mem_asked
extern unsigned long mem_asked;		/* base/mem.c */

static unsigned long calls, fail_at, asked, ask_fail_at;
static bool reporting;

static void
say(const char *what, unsigned long n)
{
	char line[64];
	int len = snprintf(line, sizeof(line), "%s %lu\n", what, n);
	ssize_t (*real)(int, const void *, size_t) = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");

	if (reporting && real(REPORT, line, (size_t)len) < 0)
		_exit(98);
}

static void
say_count(void)
{
	say("files", calls);
	say("sqlite", asked);
	if (&mem_asked != NULL)
		say("memory", mem_asked);
}

static unsigned long
number(const char *name)
{
	return getenv(name) == NULL ? 0 : strtoul(getenv(name), NULL, 10);
}

static sqlite3_mem_methods memory;

static bool
asks_in_vain(void)
{
	if (++asked == ask_fail_at)
		say("sqlite", asked);
	return asked == ask_fail_at;
}

static void *
ask(int bytes)
{
	return asks_in_vain() ? NULL : memory.xMalloc(bytes);
}

static void *
ask_again(void *p, int bytes)
{
	return asks_in_vain() ? NULL : memory.xRealloc(p, bytes);
}

__attribute__((constructor)) static void
begin(void)
{
	reporting = fcntl(REPORT, F_GETFD) >= 0;
	fail_at = number("IO_FAIL_AT");
	ask_fail_at = number("SQL_FAIL_AT");
	if (sqlite3_config != NULL && sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory) == SQLITE_OK) {
		sqlite3_mem_methods ours = memory;

		ours.xMalloc = ask;
		ours.xRealloc = ask_again;
		(void)sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
	}
	if (reporting && fail_at == 0 && ask_fail_at == 0 && getenv("MALLOC_FAIL_AT") == NULL)
		(void)atexit(say_count);
}

static bool
fails(const char *what, int error)
{
	if (++calls != fail_at)
		return false;
	say(what, calls);
	errno = error;
	return true;
}

/* A call that fails returns -1 and leaves things as they are; close() closes all the same, as on Linux. */
#define STANDS_FOR(type, name, error, parameters, arguments) \
	type name parameters; \
	type \
	name parameters \
	{ \
		static type (*real) parameters; \
		if (real == NULL) \
			real = (type (*) parameters)dlsym(RTLD_NEXT, #name); \
		return fails(#name, error) ? -1 : real arguments; \
	}

STANDS_FOR(ssize_t, read, EIO, (int fd, void *to, size_t n), (fd, to, n))
STANDS_FOR(ssize_t, pread64, EIO, (int fd, void *to, size_t n, off64_t at), (fd, to, n, at))
STANDS_FOR(ssize_t, write, ENOSPC, (int fd, const void *from, size_t n), (fd, from, n))
STANDS_FOR(ssize_t, pwrite64, ENOSPC, (int fd, const void *from, size_t n, off64_t at), (fd, from, n, at))
STANDS_FOR(int, fsync, EIO, (int fd), (fd))
STANDS_FOR(int, fdatasync, EIO, (int fd), (fd))
STANDS_FOR(int, ftruncate64, EIO, (int fd, off64_t len), (fd, len))
STANDS_FOR(int, rename, EIO, (const char *from, const char *to), (from, to))
STANDS_FOR(int, mkostemp, ENOSPC, (char *name, int flags), (name, flags))
STANDS_FOR(int, flock, EIO, (int fd, int operation), (fd, operation))
STANDS_FOR(int, pipe2, EMFILE, (int end[2], int flags), (end, flags))

int
close(int fd)
{
	static int (*real)(int);

	if (real == NULL)
		real = (int (*)(int))dlsym(RTLD_NEXT, "close");
	if (!fails("close", EIO))
		return real(fd);
	(void)real(fd);
	errno = EIO;
	return -1;
}

/* The two names of open(): ours, and that of libraries with large files. */
#define STANDS_FOR_OPEN(name) \
	int \
	name(const char *path, int flags, ...) \
	{ \
		static int (*real)(const char *, int, ...); \
		unsigned mode = 0; \
		va_list rest; \
\
		if ((flags & O_CREAT) != 0) { \
			va_start(rest, flags); \
			mode = va_arg(rest, unsigned); \
			va_end(rest); \
		} \
		if (real == NULL) \
			real = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name); \
		return fails(#name, EIO) ? -1 : real(path, flags, mode); \
	}

STANDS_FOR_OPEN(open)
STANDS_FOR_OPEN(open64)
