# SPDX-License-Identifier: ISC
# What every bats file loads first: `load helper`. The tests run in a folder of their own
# ($BATS_TEST_TMPDIR is $D); TOP is the tree, its bin/ is ahead in PATH.
# shellcheck shell=bash disable=SC2034 # for those that load this file

bats_require_minimum_version 1.5.0
bats_load_library bats-support
bats_load_library bats-assert

TOP=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
PATH=$TOP/bin:$PATH
D=$BATS_TEST_TMPDIR
unset SP_TABLES SP_PEOPLE NO_COLOR
export TOP D

# TOOLS: all programs; READERS: those that read documents; FILTERS: those of them that put out records.
TOOLS=() READERS=() FILTERS=()
for tool_path in "$TOP"/bin/*; do
	[ -e "$TOP/real" ] || ! head -c 2 "$tool_path" | grep -q '#!' || continue
	# sp-new looks at folders and reads no documents: what fails in it is in sp-new.bats
	[ "${tool_path##*/}" != sp-new ] || continue
	# sp-plot wants to know first what to draw: sp-plot.bats
	[ "${tool_path##*/}" != sp-plot ] || continue
	# sp-store and sp-find keep an archive, their first operand: sp-store.bats
	[ "${tool_path##*/}" != sp-store ] && [ "${tool_path##*/}" != sp-find ] || continue
	TOOLS+=("${tool_path##*/}")
	# sp-learn reads what others coded: of a plain text it can only say that there is nothing to learn
	[ "${tool_path##*/}" != sp-learn ] || continue
	tool_help=$("$tool_path" --help)
	[[ ${tool_help%%$'\n'*} == *'[FILE ...]'* ]] || continue
	READERS+=("${tool_path##*/}")
	# sp-show reads records, and puts out none
	[[ $tool_help == *'tsv, json or text'* ]] || continue
	FILTERS+=("${tool_path##*/}")
done
unset tool_path tool_help

# each CHECK TOOL ...: runs the function CHECK with $tool set to one after the other; in a sanitized
# build to every third of many, so that all come round over the tests.
each() {
	local check=$1 n=0 step=1
	shift
	[ "${SP_VARIANT-}" != sanitize ] || [ $# -le 3 ] || step=3 n=$BATS_TEST_NUMBER
	for tool in "$@"; do
		[ $((n++ % step)) -eq 0 ] || continue
		echo "tool: $tool"
		"$check"
	done
}

# sample: a small document in $S, in which every tool finds something.
sample() {
	S=$D/sample.txt
	export S
	cat >"$S" <<-'TEXT'
		Minister promises new schools for the valley

		ALMERE, 18 February 2024 (Valley News) - Education Minister Ada Winter said on Sunday that the government would build twelve schools.

		"We will build twelve schools," she said, "and we will not close one." She spoke at a meeting of teachers on 11 February 2024.

		"The children of the valley deserve no less," Ms Winter added. The economy, she said, needs workers who can read; unemployment and inflation hurt the poor.

		Mayor Tom Okafor thanked her: "We have waited for this since March 2019." He recalled the war of 1988.

		"We will build twelve schools," Mr Okafor repeated, "and we will not close one."
	TEXT
}

# filter_of TOOL: its own arguments that make it put out something for any document: the header line.
header_args() {
	case " ${FILTERS[*]} " in
	*" $1 "*) echo -H ;;
	esac
}

# documents: the documents of testdata, one a line (what the tools say of them is in *.tsv beside them).
documents() {
	find "$TOP/testdata" -type f -name 'in.*' | sort
}

# many N: records of N documents, ten each, as an archive may get them
many() {
	awk -v n="$1" 'BEGIN { for (d = 1; d <= n; d++) for (r = 0; r < 10; r++)
		printf "talks/%05d.txt\t2024-02-18\t%d\t%d\tsent\t-\t-\tpar=%d\twe dig well %d in place %d.\n", d, r * 100, r * 100 + length("we dig well " d " in place " r "."), r + 1, d, r }'
}

# whole ARCHIVE: SQLite and the index find nothing wrong
whole() {
	assert_equal "$(sqlite3 "$1" 'PRAGMA integrity_check; PRAGMA foreign_key_check')" ok
	sqlite3 "$1" "INSERT INTO words (words) VALUES ('integrity-check')"
}

# slow N: N, or a hundredth of it under valgrind and sanitizers.
slow() {
	case ${SP_VARIANT-} in
	valgrind | sanitize | coverage) echo $(($1 / 100 + 1)) ;;
	*) echo "$1" ;;
	esac
}

# limited: skips a test that takes memory or stack away, which the checkers need for themselves.
limited() {
	case ${SP_VARIANT-} in
	valgrind | sanitize) skip "needs its memory for itself: $SP_VARIANT" ;;
	esac
}

# traced: skips a test that strace carries out where it may not trace, or where the program is wrapped.
traced() {
	case ${SP_VARIANT-} in
	valgrind | sanitize) skip "not traced: $SP_VARIANT" ;;
	esac
	command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null || skip 'strace cannot trace here'
}

# fields LIST: those fields of the records on standard input, without a header line.
fields() {
	grep -v '^doc	date	start' | cut -f "$1"
}

# rows TABLE FIELD BETWEEN TOOL [OPTION ...]: runs the tool over the documents of a table and tells what is
# otherwise than the table says. A line is a document; "¶" in it ends a paragraph. Behind it, a tab
# ahead of each, stand the records wanted: FIELD (its number) of the record, what else is asked of it
# ("name=value" of the field "more", cue=VALUE of the seventh) with a comma ahead of each, BETWEEN, and
# the text. Lines of "# " are headings.
rows() {
	local table=$1 field=$2 between=$3
	shift 3
	mkdir "$D/said"
	awk -F '\t' -v folder="$D/said" '
		!/^(#|$)/ {
			file = sprintf("%s/%04d", folder, NR)
			for (i = 2; i <= NF; i++)
				print NR "\t" $i
			gsub(/ *¶ */, "\n\n", $1)
			print $1 >file
			close(file)
		}' "$table" >"$D/want"
	cd "$D/said" || return
	"$@" [0-9]* >"$D/found"
	sp-check [0-9]* <"$D/found"
	awk -F '\t' -v field="$field" -v between="$between" '
		FILENAME == ARGV[1] {
			wanted[$1 + 0, ++n[$1 + 0]] = $2
			next
		}
		{
			at = $1 + 0
			split(wanted[at, ++m[at]], parts, between)
			asked = split(parts[1], ask, ",")
			more = ";cue=" $7 ";" $8 ";"
			said = $field
			for (i = 2; i <= asked; i++)
				if (index(more, ";" ask[i] ";"))
					said = said "," ask[i]
			print at "\t" said between $9
		}' "$D/want" "$D/found" >"$D/got"
	diff "$D/want" "$D/got"
}

# strange N: a text of N words that stand nowhere else, in sentences of ten.
strange() {
	awk -v n="$1" 'BEGIN {
		for (i = 0; i < n; i++) {
			word = ""
			for (k = i; k > 0; k = int(k / 21)) word = word substr("bcdfghjklmnpqrstvwxyz", k % 21 + 1, 1)
			printf "zo%sa%s", word, i % 10 == 9 ? ".\n" : " "
		}
	}'
}
