/* SPDX-License-Identifier: ISC */
#include "tool/confine.h"

void
confine(const struct options *opt)
{
	(void)opt;
}
