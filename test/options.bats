# SPDX-License-Identifier: ISC
# What is said of an argument that cannot be used, and what the options of all tools do to a document.

load helper

# wrong MESSAGE COMMAND ...: status 2, nothing but the message said, nothing put out
wrong() {
	local message=$1
	shift
	echo "$*"
	run -2 --separate-stderr "$@" </dev/null
	[ "$stderr" = "$message" ]
	[ -z "$output" ]
}

@test "an argument that cannot be used is named, with what would do" {
	wrong 'sp-date: -o: want tsv, json or text' sp-date -o xml
	wrong 'sp-date: -d: the name is empty' sp-date -d ''
	wrong 'sp-quote: --confine: want auto, require or off' sp-quote --confine=never
	wrong 'sp-split: -u: want turn, para or sent' sp-split -u word
	wrong 'sp-theme: -u: want turn, para or sent' sp-theme -u title
	wrong 'sp-show: --colour: want auto, always or never' sp-show --colour=red
	wrong 'sp-date: nosuch: no such table' sp-date -T nosuch
}

@test "a day that no calendar has, a language that is none" {
	for date in 24 2024-2 2024-13 2024-02-30 2024/02/18 2024-02/18 20x4 2024-0x 2024-02-1x 2024-02-18T00; do
		wrong 'sp-date: -D: no such date; want 2024-02-18, 2024-02 or 2024' sp-date -D "$date"
	done
	for lang in '' e E en_GB abcdefghi; do
		wrong 'sp-date: -l: want a language code, such as en' sp-date -l "$lang"
	done
	wrong 'sp-find: --after: no such date; want 2024-02-18, 2024-02 or 2024' sp-find --after=2024-00 archive
	wrong 'sp-find: --before: no such date; want 2024-02-18, 2024-02 or 2024' sp-find --before=May archive
}

@test "a number that is none, or out of its range" {
	for n in '' x 3x nan; do
		wrong 'sp-theme: -m: not a number' sp-theme -m "$n"
	done
	for n in '' two 2.5; do
		wrong 'sp-key: -n: not a whole number' sp-key -n "$n"
	done
	wrong 'sp-key: -n: too small' sp-key -n 0
	wrong 'sp-key: -n: too large' sp-key -n 1000000001
	wrong 'sp-key: -n: too large' sp-key -n 99999999999999999999
	wrong 'sp-repeat: -m: want 20 to 100' sp-repeat -m 19
	wrong 'sp-repeat: -m: want 20 to 100' sp-repeat -m 101
	wrong 'sp-find: --context: not a whole number' sp-find --context=x archive
}

@test "a folder of tables that is none" {
	echo a >"$D/file"
	wrong "sp-date: $D/file: Not a directory" sp-date -L "$D/file"
	wrong "sp-date: $D/none: No such file or directory" sp-date -L "$D/none"
	SP_TABLES=:$D/none: wrong "sp-date: $D/none: No such file or directory" sp-date
}

@test "a list of files that cannot be read" {
	wrong "sp-date: $D/none: No such file or directory" sp-date --files0-from="$D/none"
}

@test "records that have no date or language get those of the options; those that have keep theirs" {
	sample
	sp-split "$S" | awk -F '\t' -v OFS='\t' '{ $2 = "-"; sub(/(^|;)lang=en/, "", $8); if ($8 == "") $8 = "-"; print }' >"$D/bare"
	[ "$(sp-split -D 1999-05-03 "$D/bare" | cut -f 2 | sort -u)" = 1999-05-03 ]
	[ "$(sp-split -l fr "$D/bare" | head -n 1 | grep -o 'lang=[a-z]*')" = lang=fr ]
	sp-split "$S" >"$D/full"
	[ "$(sp-split -D 1999-05-03 "$D/full" | cut -f 2 | sort -u)" = 2024-02-18 ]
	[ "$(sp-split -l fr "$D/full" | head -n 1 | grep -o 'lang=[a-z]*')" = lang=en ]
}

@test "a people file named by nothing is none" {
	sample
	SP_PEOPLE='' run -0 sp-quote "$S"
	assert_output --partial 'Ada Winter'
}
