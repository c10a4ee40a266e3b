/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "content.h"

static bool
is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
	    a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec &&
	    a->st_ctim.tv_sec == b->st_ctim.tv_sec && a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

int
content_read(struct content *c, const char *path)
{
	struct stat after;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), error = 0;

	if (fd < 0)
		return errno;
	if (fstat(fd, &c->status) != 0)
		error = errno;
	if (error == 0)
		error = digest_of_rest(c->digest, fd);
	if (error == 0 && fstat(fd, &after) != 0)
		error = errno;
	c->is_settled = error == 0 && is_same(&c->status, &after);
	(void)close(fd);
	return error;
}

bool
content_stays(const struct content *c, const char *path)
{
	struct stat now;

	return stat(path, &now) == 0 && is_same(&c->status, &now);
}

bool
content_is_quiet(const struct content *c, time_t now, long seconds)
{
	time_t written = c->status.st_mtim.tv_sec;
	time_t between = now > written ? now - written : written - now;

	return between >= seconds;
}
