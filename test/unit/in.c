/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/in.h"
#include "tap.h"

/* A pipe that a child fills with the bytes of s, as many at a time as said. */
static int
pipe_of(struct span s, size_t step)
{
	int ends[2];

	if (pipe(ends) != 0)
		exit(1);
	if (fork() == 0) {
		for (size_t i = 0; i < s.len; i += step)
			if (write(ends[1], s.p + i, s.len - i < step ? s.len - i : step) < 0)
				_exit(1);
		_exit(0);
	}
	(void)close(ends[1]);
	return ends[0];
}

static void
lines(void)
{
	struct in in = { .fd = pipe_of(SPAN("one\n\nthree\r\nlast"), 1) };
	struct span line;
	bool whole;

	ok(in_line(&in, &line, &whole) && whole, "a line");
	is(line, "one", "without its end");
	ok(in_line(&in, &line, &whole) && whole && line.len == 0, "an empty line");
	ok(in_line(&in, &line, NULL), "a third");
	is(line, "three\r", "CR stays");
	ok(in_line(&in, &line, &whole) && !whole, "a last line without an end");
	is(line, "last", "is there");
	ok(!in_line(&in, &line, &whole) && in.error == 0, "the end");
	in_free(&in);
	(void)wait(NULL);
}

static void
long_lines(void)
{
	struct buf text = { 0 };
	struct span line;
	struct in in;
	bool right = true;

	for (int i = 0; i < 50; i++) {
		for (int k = 0; k < i * 1000; k++)
			buf_byte(&text, (char)('a' + i % 26));
		buf_byte(&text, '\n');
	}
	in = (struct in){ .fd = pipe_of(buf_span(&text), 4096) };
	for (int i = 0; i < 50; i++)
		right &= in_line(&in, &line, NULL) && line.len == (size_t)i * 1000 &&
		    (i == 0 || line.p[line.len - 1] == 'a' + i % 26);
	ok(right && !in_line(&in, &line, NULL), "long lines are whole");
	in_free(&in);
	buf_free(&text);
	(void)wait(NULL);
}

static void
peeking(void)
{
	struct in in = { .fd = pipe_of(SPAN("one\ntwo\n"), 3) };
	struct span line;

	ok(in_peek(&in, 4).len >= 4, "bytes at hand");
	ok(in_line(&in, &line, NULL), "are not taken");
	is(line, "one", "by peeking");
	is(in_all(&in), "two\n", "the rest");
	is(in_all(&in), "", "there is no more");
	same(in_peek(&in, 1).len, 0, "nothing to peek at");
	in_free(&in);
	(void)wait(NULL);
}

/* A pipe with nothing in it that does not block: it is waited for. */
static void
slow_writer(void)
{
	struct in in = { 0 };
	int ends[2];

	if (pipe(ends) != 0 || fcntl(ends[0], F_SETFL, O_NONBLOCK) != 0)
		exit(1);
	if (fork() == 0) {
		(void)poll(NULL, 0, 50);
		_exit(write(ends[1], "late", 4) == 4 ? 0 : 1);
	}
	(void)close(ends[1]);
	in.fd = ends[0];
	is(in_all(&in), "late", "what comes late is read");
	same(in.error, 0, "and no error");
	in_free(&in);
	(void)wait(NULL);
}

int
main(void)
{
	struct in in = { 0 };
	struct span line;

	lines();
	long_lines();
	peeking();
	slow_writer();
	ok(!in_open(&in, "/nowhere/at/all") && in.error == ENOENT, "a file that is not there");
	same(in_all(&in).len, 0, "reads as nothing");
	ok(!in_line(&in, &line, NULL), "and has no line");
	same(in_peek(&in, 1).len, 0, "nor anything to look at");
	ok(in_open(&in, "/"), "a folder opens");
	same(in_all(&in).len, 0, "but cannot be read");
	same(in.error, EISDIR, "and says so");
	ok(in_open(&in, "/dev/null") && in_all(&in).len == 0 && in.error == 0, "an empty file after an error");
	in_free(&in);
	return tap_end();
}
