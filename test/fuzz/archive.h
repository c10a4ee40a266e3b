/* SPDX-License-Identifier: ISC */
/* An archive for those targets that need one: its file has no name any more, and nothing waits for the disk. */
#ifndef SP_FUZZ_ARCHIVE_H
#define SP_FUZZ_ARCHIVE_H

#include <unistd.h>

#include "archive/archive.h"
#include "harness.h"

static inline void
make_archive(struct db *db)
{
	char path[] = "/tmp/sp-fuzz.XXXXXX";
	int fd = mkstemp(path);

	must(fd >= 0 && archive_open_to_write(db, path, 0));
	must(db_run(db, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"));
	(void)close(fd);
	(void)unlink(path);
}

#endif
