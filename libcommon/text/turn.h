#ifndef SP_TURN_H
#define SP_TURN_H
#include "words/table.h"
struct turn_rules; struct turns;
struct turn_label { size_t from, to, body; struct span who, at; };
static inline struct turn_rules *turn_rules_new(struct tables *t) { (void)t; return NULL; }
static inline void turn_rules_free(struct turn_rules *r) { (void)r; }
static inline struct turns *turns_learn(struct turn_rules *r, struct arena *a, const struct span *line, size_t n) { (void)r;(void)a;(void)line;(void)n; return NULL; }
static inline bool turns_label(const struct turns *t, struct span line, struct turn_label *l) { (void)t;(void)line;(void)l; return false; }
static inline bool turns_note(const struct turns *t, struct span line) { (void)t; return line.len>1 && line.len < 60 && line.p[0]=='(' && line.p[line.len-1]==')'; }
#endif
