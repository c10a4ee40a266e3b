/* SPDX-License-Identifier: ISC */
#include "words/name_full.h"

enum { FEW_OTHERS = 3, FEW_BARE = 2 };

bool
full_is_called(const struct full *full, uint32_t word)
{
	return !full[word].named && full[word].bare >= FEW_BARE && (full[word].others >= FEW_OTHERS || full[word].alone >= FEW_BARE);
}

/* "نرگس در را باز کرد", "صرخت رباب": a subject stands here, if it is one; in Arabic behind the verb that the sentence begins with. */
static bool
is_subject(const struct names *names, const struct prose *p, uint32_t i)
{
	if (names->reading->lexis->lang[0] == 'a')
		return i > 0 && !p->token[i].opens && p->token[i - 1].kind == TOKEN_WORD && (p->token[i - 1].opens ? full_info(names, p, i - 1)->class == 0 : full_info(names, p, i - 1)->cue != NO_CUE);
	return p->token[i].opens && i + 1 < p->n && p->token[i + 1].kind == TOKEN_WORD;
}

void
full_learn_called(const struct names *names, const struct prose *p, struct full *full, uint32_t i, uint32_t end)
{
	uint32_t word = p->word[i];
	struct full *f = &full[word];

	if (end < i + 2) {
		f->bare += f->bare < FEW_BARE;
		f->alone += f->alone < FEW_BARE && is_subject(names, p, i);
	}
	else if (full[p->word[i + 1]].ahead == word || full[p->word[i + 1]].first == word || (full_info(names, p, i + 1)->name & NAMES_PARTICLE) != 0)
		f->named = true;
	else
		f->others += f->others < FEW_OTHERS;
}

uint32_t
full_cut(const struct names *names, const struct prose *p, const struct full *full, uint32_t name, uint32_t end)
{
	if (end != name + 3 || full[p->word[name + 1]].ahead != p->word[name] || p->token[name + 1].kind != TOKEN_WORD ||
	    (full_info(names, p, name + 1)->name & NAMES_PARTICLE) != 0 || (names->reading->lexis->lang[0] == 'a' && full_is_family(p, name + 2)))
		return end;
	return name + 2;
}

/* The two words are a name: whatever stood behind them in one of three words is none of it. */
static void
learn_pair(struct full *full, uint32_t first, uint32_t second)
{
	full[second].ahead = first;
	if (full[second].first == first && full[full[second].last].ahead == second)
		full[full[second].last].ahead = 0;
}

void
full_learn(const struct names *names, const struct prose *p, struct full *full, uint32_t name, uint32_t end)
{
	const uint32_t *word = p->word + name;

	end = full_cut(names, p, full, name, end);
	if (end == name + 1)
		full[word[0]].ahead = NAME_ALONE;
	else if (end == name + 2)
		learn_pair(full, word[0], word[1]);
	else
		full[p->word[end - 1]].ahead = p->word[end - 2];
	if (end == name + 3 && !full_has(names, p, name + 1, WORD_FIRST) && !(names->reading->lexis->lang[0] == 'a' && full_is_family(p, name + 2))) {
		full[word[1]].first = word[0];
		full[word[1]].last = word[2];
	}
}

void
full_learn_alone(const struct names *names, const struct prose *p, struct full *full, uint32_t i)
{
	const struct full *f = &full[p->word[i]];
	bool arabic = names->reading->lexis->lang[0] == 'a';

	if (f->first == 0 || (i + 1 < p->n && p->word[i + 1] == f->last))
		return;
	if (p->token[i].opens ? !arabic : i > 0 && (full_has(names, p, i - 1, WORD_SOURCE) || (arabic && full_info(names, p, i - 1)->cue != NO_CUE)))
		learn_pair(full, f->first, p->word[i]);
}
