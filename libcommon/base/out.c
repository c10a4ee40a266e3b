/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "base/out.h"

enum { ENOUGH = 64 * 1024 };	/* bytes worth a system call */

void
out_open(struct out *out, int fd)
{
	*out = (struct out){ .fd = fd };
}

bool
out_record(struct out *out)
{
	return out->bytes.len < ENOUGH ? out->error == 0 : out_flush(out);
}

bool
out_flush(struct out *out)
{
	size_t done = 0;

	while (done < out->bytes.len && out->error == 0) {
		ssize_t n = write(out->fd, out->bytes.p + done, out->bytes.len - done);

		if (n >= 0) {
			done += (size_t)n;
		} else if (errno == EAGAIN || errno == EWOULDBLOCK) {
			struct pollfd wait = { .fd = out->fd, .events = POLLOUT };

			(void)poll(&wait, 1, -1);
		} else if (errno != EINTR) {
			out->error = errno;
		}
	}
	out->bytes.len = 0;
	return out->error == 0;
}

int
out_close(struct out *out)
{
	(void)out_flush(out);
	/* an error that the kernel kept for close(), as on a network disk */
	if (close(out->fd) != 0 && out->error == 0 && errno != EINTR)
		out->error = errno;
	buf_free(&out->bytes);
	return out->error;
}
