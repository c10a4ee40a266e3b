/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
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
	return tap_end();
}
