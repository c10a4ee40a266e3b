/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/in.h"
#include "base/mem.h"

enum {
	STEP = 64 * 1024,			/* bytes asked for at a time, at least */
	REGULAR_MOST = 256 * 1024 * 1024	/* bytes of a file of words */
};

bool
in_open(struct in *in, const char *path)
{
	in->bytes.len = in->taken = in->searched = 0;
	in->ended = false;
	in->error = 0;
	if (strcmp(path, "-") == 0)
		in->fd = STDIN_FILENO;
	else
		in->fd = open(path, O_RDONLY | O_CLOEXEC);
	if (in->fd < 0)
		in->error = errno;
	return in->fd >= 0;
}

const char *
in_open_regular(struct in *in, const char *path)
{
	const char *wrong = NULL;
	struct stat st;

	in->bytes.len = in->taken = in->searched = 0;
	in->ended = false;
	in->error = 0;
	in->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (in->fd < 0 || fstat(in->fd, &st) != 0)
		in->error = errno;
	else if (S_ISDIR(st.st_mode))
		in->error = EISDIR;
	else if (!S_ISREG(st.st_mode))
		wrong = "not a regular file";
	else if (st.st_size > REGULAR_MOST)
		in->error = EFBIG;
	if (in->error != 0)
		wrong = strerror(in->error);
	if (wrong != NULL)
		in_close(in);
	return wrong;
}

/* Drops what was taken, once it is more than what is left: so each byte is moved at most once. */
static void
forget_taken(struct in *in)
{
	size_t left = in->bytes.len - in->taken;

	if (in->taken == 0 || in->taken < left)
		return;
	memmove(in->bytes.p, in->bytes.p + in->taken, left);
	in->bytes.len = left;
	in->taken = 0;
}

/* Reads once, waiting where the descriptor does not block; false when there is nothing more. */
static bool
read_more(struct in *in)
{
	char *to;
	ssize_t got;

	if (in->ended || in->fd < 0)
		return false;
	forget_taken(in);
	to = buf_room(&in->bytes, STEP);
	for (;;) {
		got = read(in->fd, to, in->bytes.capacity - in->bytes.len);
		if (got >= 0)
			break;
		if (errno == EAGAIN || errno == EWOULDBLOCK) {
			struct pollfd wait = { .fd = in->fd, .events = POLLIN };

			(void)poll(&wait, 1, -1);
		} else if (errno != EINTR) {
			in->error = errno;
			break;
		}
	}
	if (got <= 0)
		in->ended = true;
	else
		in->bytes.len += (size_t)got;
	return got > 0;
}

static struct span
at_hand(const struct in *in)
{
	return (struct span){ in->bytes.p + in->taken, in->bytes.len - in->taken };
}

struct span
in_peek(struct in *in, size_t bytes)
{
	while (in->bytes.len - in->taken < bytes && read_more(in))
		;
	return in->bytes.p == NULL ? (struct span){ "", 0 } : at_hand(in);
}

bool
in_line(struct in *in, struct span *line, bool *whole)
{
	struct span have = { NULL, 0 };
	const char *end = NULL;

	for (;;) {
		if (in->bytes.p != NULL) {
			have = at_hand(in);
			end = memchr(have.p + in->searched, '\n', have.len - in->searched);
			in->searched = have.len;
		}
		if (end != NULL || !read_more(in))
			break;
	}
	/* the last read may have moved the bytes */
	if (end == NULL && in->bytes.p != NULL)
		have = at_hand(in);
	if (end == NULL && (have.len == 0 || in->error != 0))
		return false;
	if (whole != NULL)
		*whole = end != NULL;
	*line = end != NULL ? span_between(have.p, end) : have;
	in_take(in, line->len + (end != NULL));
	return true;
}

struct span
in_all(struct in *in)
{
	struct span all;

	while (read_more(in))
		;
	all = in->bytes.p == NULL ? (struct span){ "", 0 } : at_hand(in);
	in->taken = in->bytes.len;
	return all;
}

void
in_close(struct in *in)
{
	if (in->fd > STDIN_FILENO)
		(void)close(in->fd);
	in->fd = -1;
	in->bytes.p = mem_idle(in->bytes.p, &in->bytes.capacity, 1);
	in->bytes.len = in->taken = in->searched = 0;
}

void
in_free(struct in *in)
{
	in_close(in);
	buf_free(&in->bytes);
}
