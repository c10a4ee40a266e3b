#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What sp-records(5) promises, for every tool and every document of testdata: offsets are true,
# FILE is split | tool, the stream survives JSON, cat, sort, grep.

load helper

setup() {
	cd "$TOP"
	sample
	mapfile -t DOCUMENTS < <(documents | sed "s|^$TOP/||")
	DOCUMENTS+=("$S")
	COMMANDS=()
	for tool in "${FILTERS[@]}"; do COMMANDS+=("$tool"); done
	[[ " ${FILTERS[*]} " != *' sp-quote '* ]] || COMMANDS+=('sp-quote -i')
	COMMANDS+=('sp-split -u para' 'sp-split -u turn' 'sp-split -F' 'sp-split -q' 'sp-split --informal')
}

# for_all CHECK: runs CHECK with $command and $document set to each pair; in a slow build to every third, so that
# each command and each document still have their turn
for_all() {
	local n=0 step=${SP_VARIANT:+3}
	for command in "${COMMANDS[@]}"; do
		n=$((n + 1))
		for ((i = n % ${step:=1}; i < ${#DOCUMENTS[@]}; i += step)); do
			document=${DOCUMENTS[i]}
			echo "$command $document"
			"$1"
		done
	done
}

# what a document says that cannot be read as text is for others to test
run_tool() { $command "$@" 2>/dev/null || [ $? -eq 1 ]; }

true_to_source() {
	run_tool "$document" >"$D/out"
	sp-check <"$D/out"
	run_tool -a "$document" >"$D/out"
	sp-check <"$D/out"
}
@test 'every record of every tool is true to its source' { for_all true_to_source; }

file_is_split() {
	[[ $command != sp-split* ]] || return 0
	run_tool "$document" >"$D/file"
	sp-split "$document" 2>/dev/null | run_tool >"$D/records"
	cmp "$D/file" "$D/records"
	run_tool -a "$document" >"$D/file"
	sp-split "$document" 2>/dev/null | run_tool -a >"$D/records"
	cmp "$D/file" "$D/records"
}
@test 'tool FILE is split FILE | tool, byte for byte' { for_all file_is_split; }

@test 'a large text comes by parts: the records are those of the whole' {
	for document in testdata/{briefing,captions,press,voices}/in.*; do
		for _ in {1..99}; do cat "$document"; done >"$D/large"
		sp-split "$D/large" "$document" >"$D/parts"
		assert [ "$(wc -l <"$D/parts")" -gt 600 ]
		sp-date -a "$D/large" "$document" | awk -F'\t' '$5 != "date"' | cmp - "$D/parts"
		for options in -F '-u turn' '-u para -F'; do
			sp-split $options "$D/large" >"$D/parts"
			sp-check "$D/large" <"$D/parts"
		done
	done
}

options_alike() {
	[[ $command != sp-split* ]] || return 0
	run_tool -d N -D 2019-05-06 "$document" >"$D/file"
	sp-split -d N -D 2019-05-06 "$document" 2>/dev/null | run_tool >"$D/records"
	cmp "$D/file" "$D/records"
}
@test 'the options of the document may be given to either' { for_all options_alike; }

split_again() {
	sp-split "$document" 2>/dev/null >"$D/once" || return 0
	sp-split "$D/once" | cmp "$D/once"
}
@test 'sp-split of records changes nothing' { command=; for document in "${DOCUMENTS[@]}"; do split_again; done; }

through_json() {
	run_tool -a "$document" >"$D/tsv"
	run_tool -a -o json "$document" >"$D/json"
	jq -r -f test/records.jq "$D/json" | cmp "$D/tsv"
}
@test 'a stream through JSON is the same stream' { for_all through_json; }

# all findings of a chain, from the units of all documents
chain() {
	sp-split "${DOCUMENTS[@]}" 2>/dev/null >"$D/units" || true
	cp "$D/units" "$D/all"
	for tool in "${FILTERS[@]}"; do
		"$tool" -a "$D/all" >"$D/next"
		mv "$D/next" "$D/all"
	done
}

@test 'the annotated document: findings of all tools among the units, in order' {
	chain
	sp-check <"$D/all"
	grep -P '^([^\t]*\t){4}(title|dateline|publisher|turn|para|sent|note|furniture)\t' "$D/all" | cmp "$D/units"
}

@test 'streams joined are the documents one after another' {
	chain
	for tool in "${FILTERS[@]}"; do
		echo "$tool"
		"$tool" "${DOCUMENTS[@]}" 2>/dev/null >"$D/together" || [ $? -eq 1 ]
		for document in "${DOCUMENTS[@]}"; do
			sp-split "$document" 2>/dev/null | "$tool"
		done >"$D/one-by-one"
		case $tool in
		sp-repeat) continue ;; # looks across documents
		esac
		cmp "$D/together" "$D/one-by-one"
		cat "$D/units" "$D/units" | "$tool" >"$D/twice"
		cat "$D/together" "$D/together" | cmp "$D/twice"
	done
}

@test 'a sorted stream of units is the same stream, document by document' {
	chain
	LC_ALL=C sort -s -t"$(printf '\t')" -k1,1 -k3,3n -k4,4nr "$D/units" >"$D/sorted"
	sp-check <"$D/sorted"
	for tool in "${FILTERS[@]}"; do
		echo "$tool"
		"$tool" "$D/sorted" | LC_ALL=C sort >"$D/a"
		"$tool" "$D/units" | LC_ALL=C sort >"$D/b"
		case $tool in
		sp-repeat) continue ;;
		esac
		diff "$D/a" "$D/b"
	done
}

@test 'a sorted stream of everything is read without loss, and -a passes all on' {
	chain
	LC_ALL=C sort -s -t"$(printf '\t')" -k1,1 -k3,3n -k4,4nr "$D/all" >"$D/sorted"
	sp-check --any-order <"$D/sorted"
	sp-split "$D/sorted" | LC_ALL=C sort | cmp - <(LC_ALL=C sort "$D/all")
}

@test 'a stream that grep thinned out is read without loss' {
	chain
	for pattern in '	sent	' '	title	' 'e' 'said' '2024'; do
		grep -F "$pattern" "$D/all" >"$D/thin" || continue
		for tool in "${FILTERS[@]}"; do
			echo "$tool $pattern"
			"$tool" -a "$D/thin" >"$D/out"
			sp-check --any-order <"$D/out"
			LC_ALL=C sort "$D/thin" >"$D/a"
			LC_ALL=C sort "$D/out" >"$D/b"
			# each record of it is still there
			assert_equal "$(LC_ALL=C comm -23 "$D/a" "$D/b" | wc -l)" 0
		done
	done
}

@test 'findings alone are read as units are' {
	chain
	for kind in quote date theme name key; do
		awk -F'\t' -v kind="$kind" '$5 == kind' "$D/all" >"$D/kind"
		for tool in "${FILTERS[@]}"; do
			echo "$tool of $kind"
			"$tool" "$D/kind" >"$D/out"
			sp-check --any-order <"$D/out"
		done
	done
}

@test 'the language of records that do not say it is that of their words' {
	printf 'علی نوری در نشست امروز گفت: «سه سال است که این استان باران ندیده است.»\n' >"$D/fa.txt"
	run -0 sh -c 'sp-quote "$D/fa.txt" | sp-theme | cut -f8'
	assert_output --partial 'hits=استان@'
	run -0 bash -c 'sp-split "$D/fa.txt" | sed "s/lang=fa;//; s/lang=fa//" | sp-key | cut -f7 | cmp - <(sp-key "$D/fa.txt" | cut -f7)'
}

@test 'a header line is accepted anywhere and dropped' {
	chain
	{ sp-split -H "$S"; sp-split -H "$S"; } >"$D/with"
	{ sp-split "$S"; sp-split "$S"; } >"$D/without"
	for tool in "${FILTERS[@]}"; do
		"$tool" "$D/with" >"$D/a"
		"$tool" "$D/without" >"$D/b"
		cmp "$D/a" "$D/b"
		assert_equal "$("$tool" -H </dev/null)" "$(sp-split -H "$S" | head -n 1)"
	done
}

@test 'kinds that a reader does not know are passed over' {
	printf 'd\t-\t0\t3\tverse\t-\t-\t-\tnew\n' >"$D/new"
	{ cat "$D/new"; sp-split -d d "$S"; } >"$D/in"
	for tool in "${FILTERS[@]}"; do
		sp-split -d d "$S" | "$tool" >"$D/a"
		"$tool" "$D/in" | grep -v '	verse	' >"$D/b" || true
		cmp "$D/a" "$D/b"
		"$tool" -a "$D/in" >"$D/c"
		grep -qF "$(cat "$D/new")" "$D/c"
	done
}

# --- sp-check itself

@test 'sp-check finds a text that is not the source' {
	sp-split "$S" | sed 's/government/GOVERNMENT/' >"$D/bad"
	run -1 --separate-stderr sp-check <"$D/bad"
	assert_regex "$stderr" '^sp-check: records:[0-9]+: the text is not what the source has there$'
}

# A record of the source "one, two  three" made wrong in one way, and what is said of it.
wrong() {
	printf -- "$1\n" >"$D/records"
	run -1 --separate-stderr sp-check <"$D/records"
	assert_equal "$stderr" "sp-check: records:1: $2"
}

@test 'sp-check finds each way in which a record can be wrong' {
	cd "$D"
	printf 'one, two  three \303\251\377.\n' >s
	printf 's\t-\t0\t20\tsent\t-\t-\tgap=8+1,19-1;fix=17+2\tone, two three \303\251\303\277.\n' | sp-check
	wrong 's\t-\t0\t3\tsent\t-\t-\t-\ttwo' 'the text is not what the source has there'
	wrong 's\t-\t0\t9\tsent\t-\t-\tgap=4+1\tone,two' 'end is not start, text and gaps added up'
	wrong 's\t-\t5\t14\tsent\t-\t-\t-\ttwo three' 'a blank of the text is not the last one of its run'
	wrong 's\t-\t0\t5\tsent\t-\t-\t-\tone o' 'a blank of the text is no white space of the source'
	wrong 's\t-\t0\t99\tsent\t-\t-\tgap=1+96\tone' 'end lies beyond the end of the source'
	wrong 's\t-\t0\t3\tsent\t-\t-\tfix=0+3\tone' 'fix= where the source has the same'
	wrong 's\t-\t0\t2\tsent\t-\t-\tgap=1-1\tone' 'gap= goes back where no fix= ends'
	wrong 's\t-\t0\t4\tsent\t-\t-\tgap=0+1\tone' 'the text is not what the source has there'
	wrong 's\t-\t0\t3\tsent\t-\t-\tgap=1+0\tone' 'gap= of no bytes'
	wrong 's\t-\t0\t3\tsent\t-\t-\tfix=1+0\tone' 'fix= of no bytes'
	wrong 's\t-\t0\t3\tsent\t-\t-\tpar\tone' 'more is not name=value pairs'
	wrong 's\t-\t0\t3\tsent\t-\t-\tpar=1;\tone' 'more is not name=value pairs'
	wrong 's\t-\t0\t3\tsent\t-\t-\tpar=1;par=2\tone' 'a name comes twice in more'
	wrong 's\t-\t0\t4\tsent\t-\t-\tgap=3+1;par=1\tone' 'gap= and fix= are not last'
	wrong 's\t-\t0\t3\tsent\t-\t-\tas=%%6f\tone' 'a value of more is not encoded as it should be'
	wrong 's%%\t-\t0\t3\tsent\t-\t-\t-\tone' 'doc is not encoded as it should be'
	wrong 'none\t-\t0\t3\tsent\t-\t-\t-\tone' 'none: No such file or directory'
	wrong '-\t-\t0\t3\tsent\t-\t-\t-\tone' 'the text came from standard input; name its source'
	wrong 's\t-\t16\t17\tsent\t-\t-\t-\t\303' 'not UTF-8'
	wrong 's\t-\t3\t0\tsent\t-\t-\t-\tone' 'end lies before start'
	wrong 's\t-\tx\t3\tsent\t-\t-\t-\tone' 'start is no number'
	wrong 's\t-\t0\t3\tsent\t-\t-\tone' 'not nine fields'
	wrong 's\t-\t0\t3\t\t-\t-\t-\tone' 'a field is empty; nothing is said by "-"'
	wrong 's\t-\t0\t3\tsent\t\t-\t-\tone' 'a field is empty; nothing is said by "-"'
	wrong 's\t2024-2-30\t0\t3\tsent\t-\t-\t-\tone' 'date is no ISO 8601 date'
	wrong 's\t20x4\t0\t3\tsent\t-\t-\t-\tone' 'date is no ISO 8601 date'
	wrong 's\t2023-02-29\t0\t3\tsent\t-\t-\t-\tone' 'date is no day that there is'
}

@test 'sp-check finds each way in which a text can be wrong' {
	cd "$D"
	printf 'one, two  three \303\251\377.\n' >s
	wrong 's\t-\t0\t3\tsent\t-\t-\t-\tone ' 'text has loose blanks'
	wrong 's\t-\t20\t21\tsent\t-\t-\t-\t ' 'text has loose blanks'
	wrong 's\t-\t0\t3\tsent\t-\t-\t-\to\302\205e' 'a control character'
	wrong 's\t-\t8\t9\tsent\t-\t-\t-\t\302\240' 'text has white space that is no blank'
	wrong 's\t-\t0\t3\tsent\t-\t-\t-\to\342\200\203e' 'text has white space that is no blank'
	wrong "s\t-\t0\t3\tsent\t-\t-\t$(seq -s';' -f 'a%g=1' 65)\tone" 'more has too many pairs'
	printf "s\t-\t0\t3\tsent\t-\t-\t$(seq -s';' -f 'a%g=1' 64)\tone\n" | sp-check
	wrong 's\t-\t0\t3\tsent\t-\t-\t=1\tone' 'more is not name=value pairs'
	wrong 's\t-\t0\t3\tsent\t-\t-\tfix=0+1;gap=1+1\tone' 'gap= and fix= are not last'
}

@test 'sp-check finds each way in which gap= and fix= can be wrong' {
	cd "$D"
	printf 'one, two  three \303\251\377.\n' >s
	for gap in x 1 1+ +1 1*2 99999999999999999999+1 1+9223372036854775807,2+9223372036854775807; do
		wrong "s\t-\t0\t8\tsent\t-\t-\tgap=$gap\tone" 'gap= is not understood'
	done
	wrong 's\t-\t0\t8\tsent\t-\t-\tgap=2+2,1+3\tone' 'gap= is not in order, or lies beyond the text'
	wrong 's\t-\t0\t8\tsent\t-\t-\tgap=9+5\tone' 'gap= is not in order, or lies beyond the text'
	wrong 's\t-\t0\t3\tsent\t-\t-\tfix=2+9\tone' 'fix= is not in order, or lies beyond the text'
	wrong 's\t-\t16\t20\tsent\t-\t-\tgap=1+1\t\303\251.' 'gap= within a character'
	wrong 's\t-\t0\t8\tsent\t-\t-\tgap=4+1;fix=3+2\tone-two' 'gap= within a fix='
	wrong 's\t-\t0\t1\tsent\t-\t-\tgap=2-2;fix=0+2\txyo' 'gap= goes back'
	wrong 's\t-\t16\t18\tsent\t-\t-\tfix=0+1\t\303\251' 'fix= within a character'
	wrong 's\t-\t16\t18\tsent\t-\t-\tfix=1+1\t\303\251' 'fix= within a character'
	wrong 's\t-\t16\t19\tsent\t-\t-\tfix=1+1\t\303\251x' 'fix= within a character'
	wrong 's\t-\t0\t3\tsent\t-\t-\tfix=3+0\tone' 'fix= of no bytes'
}

@test 'sp-check finds what lies beyond the end, wherever the gaps lead back to' {
	cd "$D"
	printf 'one, two  three \303\251\377.\n' >s
	wrong 's\t-\t0\t3\tsent\t-\t-\tgap=1+90,3-90;fix=2+1\tone' 'gap= goes back beyond the text ahead of it'
	wrong 's\t-\t0\t3\tsent\t-\t-\tgap=1+90,2-90;fix=1+1\toxe' 'gap= goes back beyond the text ahead of it'
	wrong 's\t-\t19\t20\tsent\t-\t-\tgap=3-2;fix=2+1\t. x' 'the text goes beyond the end of the source'
	wrong 's\t-\t20\t21\tsent\t-\t-\tgap=2-1;fix=1+1\t\303\251' 'the text is not what the source has there'
	wrong 's\t-\t19\t20\tsent\t-\t-\tgap=4-3;fix=3+1\t.abc' 'the text is not what the source has there'
	wrong 's\t-\t0\t2\tsent\t-\t-\tgap=3-1;fix=0+1\txne' 'gap= goes back where no fix= ends'
}

@test 'sp-check takes a header line, a unit that lies in a gap, a document that begins again' {
	cd "$D"
	printf 'one two three\n' >s
	r() { printf 's\t-\t%d\t%d\t%s\t-\t-\t-\t%s\n' "$@"; }
	{ r 0 3 sent one; r 8 13 name three; r 4 7 sent two; } | sp-check
	# where there are no units, nobody knows where a finding belongs
	{ r 0 3 name one; r 0 7 name 'one two'; } | sp-check
	{ r 0 3 name one; r 4 7 name two; r 0 7 sent 'one two'; } >in
	run -1 --separate-stderr sp-check <in
	assert_equal "$stderr" 'sp-check: records:3: a finding stands ahead of this unit, which it touches'
	{ r 0 7 sent 'one two'; r 0 3 name one; r 4 7 name two; r 8 13 sent three; r 0 7 sent 'one two'; r 4 7 name two; } | sp-check
	sp-split -H s | sp-check
	sp-split -H s | head -n 1 | tr -d '\n' >in
	run -1 --separate-stderr sp-check <in
	assert_equal "$stderr" 'sp-check: records:1: the last record is cut off'
}

@test 'sp-check takes the one source for the one document, and no more' {
	cd "$D"
	printf 'one two three\n' >s
	cp s other
	{ sp-split -d a s; sp-split -d b s; } >in
	run -1 --separate-stderr sp-check s <in
	assert_equal "$stderr" 'sp-check: records:2: b: No such file or directory'
	sp-split -d a s >one
	run -1 --separate-stderr sp-check missing <one
	assert_equal "$stderr" 'sp-check: records:1: missing: No such file or directory'
	run -1 --separate-stderr sp-check / <one
	assert_equal "$stderr" 'sp-check: records:1: /: Is a directory'
	{ sp-split -d a s; sp-split -d other s; } | sp-check s
	sp-split <s >in
	run -1 --separate-stderr sp-check - <in
	assert_equal "$stderr" 'sp-check: records:1: the text came from standard input; name its source'
}

@test 'sp-check finds records out of order' {
	cd "$D"
	printf 'one two three\n' >s
	r() { printf 's\t-\t%d\t%d\t%s\t-\t-\t-\t%s\n' "$@"; }
	{ r 0 7 sent 'one two'; r 4 13 quote 'two three'; r 8 13 sent three; } >in
	run -1 --separate-stderr sp-check <in
	assert_equal "$stderr" 'sp-check: records:3: a finding stands ahead of this unit, which it touches'
	{ r 0 7 sent 'one two'; r 8 13 sent three; r 0 3 quote one; } >in
	run -1 --separate-stderr sp-check <in
	assert_equal "$stderr" 'sp-check: records:3: the finding lies ahead of the unit that it follows'
	{ r 0 13 sent 'one two three'; r 0 3 quote one; r 0 7 quote 'one two'; } >in
	run -1 --separate-stderr sp-check <in
	assert_equal "$stderr" 'sp-check: records:3: findings not by start, longest first'
	{ r 0 7 para 'one two'; r 8 13 sent three; } >in
	run -1 --separate-stderr sp-check <in
	assert_equal "$stderr" 'sp-check: records:2: the body comes in two levels'
	sp-check --any-order <in
}

@test 'sp-check counts what it proved' {
	sp-split "$S" >"$D/records"
	run -0 sp-check --count <"$D/records"
	assert_output "$(wc -l <"$D/records")"
	run -0 sh -c 'sp-split <"$S" | sp-check --count "$S"'
	assert_output "$(wc -l <"$D/records")"
}

# `make valgrind` has all tests so; this is the short way, which every change takes
@test 'no tool decides on memory that nobody wrote, or loses any' {
	command -v valgrind >/dev/null || skip 'valgrind is not installed'
	[ -z "${SP_VARIANT-}" ] || skip "built in another way: $SP_VARIANT"
	printf '\nIt was late, according to the council, and the bridge was closed.\n' >>"$S"
	for command in "${COMMANDS[@]}"; do
		echo "$command"
		# shellcheck disable=SC2086 # the command's options
		valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite,indirect \
			--errors-for-leak-kinds=definite,indirect "$TOP"/bin/$command --confine=off "$S" >/dev/null
	done
}

@test 'records with a field more, and with numbers beyond all sizes, are refused from the first line on' {
	sp-split "$S" | sed 's/$/\tmore/' >"$D/ten"
	run -1 --separate-stderr sp-date "$D/ten"
	assert_output ''
	assert_regex "$stderr" "^sp-date: $D/ten:1: not nine fields"
	printf 'd\t-\t99999999999999999999\t99999999999999999999\tsent\t-\t-\t-\tOn 3 May 2024.\n' >"$D/great"
	run -1 --separate-stderr sp-date "$D/great"
	assert_output ''
	assert_equal "$stderr" "sp-date: $D/great:1: start is no number"
	# a table is a text, whatever its numbers
	printf 'Port\tWest\t12\t14\tnote\t1\t2\t3\t4\ton 3 May 2024\n' >"$D/table"
	run -0 --separate-stderr sp-date "$D/table"
	assert_output --partial $'\t2024-05-03\t'
}

@test 'records that went through a program with CR LF are told as such, with a header line too' {
	for header in '' -H; do
		sp-split $header "$S" | sed 's/$/\r/' >"$D/crlf"
		run -1 --separate-stderr sp-date "$D/crlf"
		assert_output ''
		assert_regex "$stderr" "^sp-date: $D/crlf:1: a CR at its end; want LF alone"
	done
}

@test 'JSON out of a tool is no text: the hint says where records come from' {
	sp-date -o json "$S" >"$D/json"
	run -1 --separate-stderr sp-quote "$D/json"
	assert_output ''
	assert_equal "$stderr" "sp-quote: $D/json: is JSON out of one of these tools; make records of it first: sp-records(5)"
	run -0 sp-date <(jq -r -f "$TOP/test/records.jq" "$D/json")
}

@test 'F24 a stream that is cut off is noticed' {
	sp-split "$S" | head -c 700 >"$D/cut"
	run -1 --separate-stderr sp-check "$S" <"$D/cut"
	assert_equal "$stderr" "sp-check: records:$(($(wc -l <"$D/cut") + 1)): the last record is cut off"
}
