/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/out.h"
#include "tap.h"

static void
full_disk(void)
{
	struct out out;
	bool going = true;
	int n = 0;

	out_open(&out, open("/dev/full", O_WRONLY));
	while (going && n++ < 1000000) {
		buf_string(&out.bytes, "0123456789\n");
		going = out_record(&out);
	}
	ok(!going, "a full disk stops the writer");
	same(out.error, ENOSPC, "and says why");
	same(out_close(&out), ENOSPC, "at the end too");
	ok(n < 10000, "soon");
}

static void
no_reader(void)
{
	struct out out;
	int ends[2];

	(void)signal(SIGPIPE, SIG_IGN);
	if (pipe(ends) != 0)
		exit(1);
	(void)close(ends[0]);
	out_open(&out, ends[1]);
	buf_string(&out.bytes, "text");
	ok(out_record(&out), "little is kept at hand");
	ok(!out_flush(&out) && out.error == EPIPE, "a reader that went away");
	buf_string(&out.bytes, "more");
	ok(!out_flush(&out) && out.bytes.len == 0, "what comes after is dropped");
	same(out_close(&out), EPIPE, "the first error stays");
}

/* A pipe that is full and does not block: it is waited for. */
static void
slow_reader(void)
{
	struct out out;
	char piece[4096];
	int ends[2];
	size_t given = 0, taken = 0;
	ssize_t n;
	int status = -1;

	if (pipe(ends) != 0 || fcntl(ends[1], F_SETFL, O_NONBLOCK) != 0)
		exit(1);
	if (fork() == 0) {
		(void)close(ends[1]);
		(void)poll(NULL, 0, 50);
		while ((n = read(ends[0], piece, sizeof(piece))) > 0)
			taken += (size_t)n;
		_exit(taken == 300000 ? 0 : 1);
	}
	(void)close(ends[0]);
	out_open(&out, ends[1]);
	for (; given < 300000; given += 10) {
		buf_string(&out.bytes, "012345678\n");
		(void)out_record(&out);
	}
	same(out_close(&out), 0, "a pipe that is full and does not block is no error");
	(void)wait(&status);
	same(status, 0, "and all of it arrives");
}

int
main(void)
{
	struct out out;
	char got[8] = "";
	int ends[2];

	if (pipe(ends) != 0)
		exit(1);
	out_open(&out, ends[1]);
	buf_string(&out.bytes, "text");
	same(out_close(&out), 0, "written and closed");
	same(read(ends[0], got, sizeof(got)), 4, "it is there");
	same(read(ends[0], got + 4, 1), 0, "and at its end");
	out_open(&out, open("/dev/null", O_RDONLY));
	buf_string(&out.bytes, "text");
	same(out_close(&out), EBADF, "not open for writing");
	full_disk();
	no_reader();
	slow_reader();
	return tap_end();
}
