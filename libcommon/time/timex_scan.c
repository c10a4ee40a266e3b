/* SPDX-License-Identifier: ISC */
#include "time/timex_match.h"
