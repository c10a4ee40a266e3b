/* SPDX-License-Identifier: ISC */
/*
 * Preloaded into a tool by test/confine.bats: what somebody who got in by a text would do. At the
 * first read after the tool has given up its rights (with --confine=off: at the first read of all)
 * it tries what ATTEMPT says, read, write, truncate, connect, exec or fork, and ends the tool: status
 * 97 if that was refused, 42 if not. ATTEMPT_WITHOUT=seccomp: Landlock alone is there to refuse it.
 */
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { REFUSED = 97, GOT_THROUGH = 42 };

static int confined;

static int
try_open(const char *path, int flags)
{
	return open(path, flags, 0666);
}

/* By name, or by opening it only to read. */
static int
try_truncate(const char *path)
{
	return truncate(path, 0) == 0 ? 0 : try_open(path, O_RDONLY | O_TRUNC);
}

static int
try_connect(void)
{
	struct sockaddr_in at = { .sin_family = AF_INET, .sin_port = htons(9) };
	int end = socket(AF_INET, SOCK_STREAM, 0);

	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (end < 0)
		return -1;
	/* nobody listens there: to be told so is to have got through */
	return connect(end, (struct sockaddr *)&at, sizeof(at)) == 0 || errno == ECONNREFUSED ? 0 : -1;
}

static int
try_exec(void)
{
	static char shell[] = "/bin/sh", c[] = "-c", what[] = "exit 42";
	char *line[] = { shell, c, what, NULL };

	return execv(shell, line);
}

static void
attempt(void)
{
	const char *what = getenv("ATTEMPT");
	int got = 0;

	if (what == NULL || (!confined && getenv("ATTEMPT_UNCONFINED") == NULL))
		return;
	if (strcmp(what, "read") == 0)
		got = try_open("/etc/passwd", O_RDONLY);
	else if (strcmp(what, "write") == 0)
		got = try_open(getenv("ATTEMPT_FILE"), O_WRONLY | O_CREAT);
	else if (strcmp(what, "truncate") == 0)
		got = try_truncate(getenv("ATTEMPT_KEPT"));
	else if (strcmp(what, "connect") == 0)
		got = try_connect();
	else if (strcmp(what, "exec") == 0)
		got = try_exec();
	else if (strcmp(what, "fork") == 0)
		got = fork();
	_exit(got < 0 ? REFUSED : GOT_THROUGH);
}

int
prctl(int option, ...)
{
	int (*real)(int, ...) = (int (*)(int, ...))dlsym(RTLD_NEXT, "prctl");
	const char *without = getenv("ATTEMPT_WITHOUT");
	unsigned long a[4];
	va_list rest;

	va_start(rest, option);
	for (int i = 0; i < 4; i++)
		a[i] = va_arg(rest, unsigned long);
	va_end(rest);
	confined |= option == PR_SET_SECCOMP;
	if (option == PR_SET_SECCOMP && without != NULL) {
		errno = EINVAL;		/* as of a kernel without it */
		return -1;
	}
	return real(option, a[0], a[1], a[2], a[3]);
}

ssize_t
read(int fd, void *to, size_t n)
{
	ssize_t (*real)(int, void *, size_t) = (ssize_t (*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");

	attempt();
	return real(fd, to, n);
}

/* SQLite's */
ssize_t
pread64(int fd, void *to, size_t n, off64_t at)
{
	ssize_t (*real)(int, void *, size_t, off64_t) = (ssize_t (*)(int, void *, size_t, off64_t))dlsym(RTLD_NEXT, "pread64");

	attempt();
	return real(fd, to, n, at);
}
