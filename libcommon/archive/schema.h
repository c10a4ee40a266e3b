/* SPDX-License-Identifier: ISC */
/* The schema of the archive, and the steps from each version to the next. */
#ifndef SP_SCHEMA_H
#define SP_SCHEMA_H

#include "archive/db.h"

/* "spAr": the application_id by which an archive is recognised. */
#define SCHEMA_APPLICATION 0x73704172

/* The version of the schema that this program writes. */
extern const int64_t schema_version;

/*
 * Brings a database of an older version (0: an empty one) up to date, step by
 * step. False: db->wrong says why; the steps that were completed stay.
 */
bool schema_migrate(struct db *db);

#endif
