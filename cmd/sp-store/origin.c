/* SPDX-License-Identifier: ISC */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "origin.h"

static bool
sum_file(struct origin *o, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat st;
	bool done;

	if (fd < 0)
		return false;
	done = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && digest_of_rest(o->digest, fd) == 0;
	o->bytes = done ? (uint64_t)st.st_size : 0;
	(void)close(fd);
	return done;
}

void
origin_of(struct origin *o, const struct document *doc)
{
	struct buf path = { 0 };

	*o = (struct origin){ 0 };
	if (doc->bytes.len > 0) {
		digest_of(o->digest, doc->bytes);
		o->bytes = doc->bytes.len;
		o->known = true;
		return;
	}
	doc_decode(&path, doc->name);
	o->known = memchr(path.p, '\0', path.len) == NULL && sum_file(o, buf_cstring(&path));
	buf_free(&path);
}
