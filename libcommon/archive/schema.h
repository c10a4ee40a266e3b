/* SPDX-License-Identifier: ISC */
/* The schema of the archive, and the steps from each version to the next. */
#ifndef SP_SCHEMA_H
#define SP_SCHEMA_H

#include "archive/db.h"

/* "spAr": what makes an SQLite database an archive. */
#define SCHEMA_APPLICATION 0x73704172

/* The version that this program writes. */
extern const int64_t schema_version;

/*
 * Brings a database of an older version (0: an empty one) up to date, if it is
 * not. False: db->wrong says why; what was done of it are whole steps.
 */
bool schema_migrate(struct db *db);

#endif
