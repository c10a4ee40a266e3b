#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What a page repeats, and what it does not: single cases. Whole documents: golden.bats, pdf.bats.

load helper

setup() { cd "$D"; }

# left: what sp-clean leaves of standard input, without the empty lines between paragraphs
left() { sp-clean - | grep .; }

@test "heads of left and right pages that say different things are known by their numbers" {
	run -0 left < <(printf '%s\n' \
		'Report on the tides                               1' '' 'The tide was late on Monday, and it was late again' 'on Tuesday, when the' \
		$'\f2                      Office of the Harbour Master' '' 'boats lay on the mud.')
	assert_output 'The tide was late on Monday, and it was late again on Tuesday, when the boats lay on the mud.'
}

@test "a list that counts on is no head of a page" {
	run -0 left < <(printf '%s\n' 'The council asked for two things.' '' '1 A light for the pier.' \
		$'\f2 A bell for the light.' '' 'Both were refused.')
	assert_line '1 A light for the pier.'
	assert_line '2 A bell for the light.'
}

@test "the number of a page above numbered lines is none of theirs" {
	run -0 left < <(
		printf '%s\n' 'Evidence of the pilot             1' ''
		for line in 1 2 3 4 5 6 7 8 9; do echo " $line  The witness said that boat $line had left the"; done
		printf '%s\n' $'\f2             Harbour Inquiry' ''
		for line in 1 2 3 4 5 6 7 8 9; do echo " $line  quay at noon and that nobody saw boat $line"; done
		printf '%s\n' $'\fEvidence of the pilot             3' ''
		for line in 1 2 3 4 5 6 7 8 9; do echo " $line  again, neither that night nor in any other"; done
	)
	refute_output --partial 'Inquiry'
	refute_output --partial 'Evidence'
	refute_output --partial '  '
}

@test "a margin on all lines is no indent, and a line that ends early within a paragraph ends none" {
	cat >"$D/in" <<-'EOT'
	            The harbour was opened in the spring of the year and
	        has been in use
	        by the fishing fleet and by the ferries that sail to
	        the islands ever since that day in the month of April.
	            The council spent more on the quay than it had said it
	        would, and the auditors asked for the reasons in writing
	        before the
	        summer, as the rules of the council demand of them all.
	            The answer came in the autumn, and it was as short as
	        the question: the ground was softer than the engineers of
	        the council had thought when they drew the plans of it.
	EOT
	run -0 left <"$D/in"
	assert_equal "${#lines[@]}" 3
	assert_equal "${lines[1]}" 'The council spent more on the quay than it had said it would, and the auditors asked for the reasons in writing before the summer, as the rules of the council demand of them all.'
}

@test "what the eye does not see leaves no two blanks, and no empty paragraph" {
	printf 'He came \342\201\240 home \342\200\213.\n\n\342\200\216\n\nShe went\302\255 \302\255on.\n' >in
	run -0 sp-clean in
	assert_output $'He came home .\n\nShe went on.'
}

@test "carriage returns as line ends, and one line feed at the end, take time as they are long" {
	{ yes $'a\r' | head -n "$(slow 300000)" | tr -d '\n'; echo; } >in
	run -0 timeout 20 sp-clean in
}

# broken TRIM- LINE REST: what becomes of the word that a line ends in and the next begins with, where REST stands elsewhere
broken() {
	left < <(printf '%s\n' "The harbour master asked the crew to look at the $1" "$2 that was new to all of them, and they did so." '' "$3") |
		grep -o 'at the .* that was new' | sed 's/at the //; s/ that.*//'
}

@test "the document decides whether a hyphen at a line's end belongs to the word" {
	while IFS='|' read -r a b rest right; do
		run -0 broken "$a" "$b" "$rest"
		assert_output "$right" || { echo "elsewhere: $rest"; return 1; }
	done <<-'END'
		trim-|line|Nothing else was said.|trimline
		trim-|line|A trim-line is a line.|trim-line
		trim-|line|Trim-Line is a firm.|trim-line
		trim-|line|They said “trim-line” again.|trim-line
		trim-|line|The trimline is in the hold, a trim-linefish too.|trimline
		trim-|line|The trim of it was a line.|trim-line
		trim-|line|The trim of it was linear.|trim-line
		trim-|line|It was all trim|trim-line
		trim-|line|A new line it was, and all of it trim|trim-line
		trim-|line|A well-trim boat, and a base-line.|trim-line
		trim-|line|A ’trimmed boat and a 3trim rope.|trim-line
		trim-|line|They’d a ’trim boat and trimmed it.|trimline
		trim-|line|The TRIM of the LINE.|trim-line
		a-|head|A head was seen.|ahead
		a-|head|An a-head bolt.|a-head
		o-|ring|No o-ring was found.|o-ring
		naïve-|té|A naiveté of theirs.|naïveté
		café-|bar|A cafe-bar on the pier.|café-bar
		self-|made|Nothing else was said.|self-made
	END
}

@test "a word that a line's end broke elsewhere is no witness" {
	run -0 left < <(printf '%s\n' 'The harbour master asked the crew to look at the trim-' 'line that was new to them, and they looked at the trim-' \
		'line again, which was of no use.')
	assert_line --partial 'the trimline that'
	assert_line --partial 'the trimline again'
}
