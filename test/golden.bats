# SPDX-License-Identifier: ISC
# Documents of testdata/ and what the tools must say of them: kind, who, value
# and text, as they were written by hand. test/stream.bats proves the offsets.

load helper

setup() {
	cd "$TOP" || return 1
}

# compare EXPECTED: the records on standard input, four of their fields, are what is expected
compare() {
	cut -f5-7,9 >"$D/said"
	diff -u --label "$1" --label 'what it says' "$1" "$D/said"
}

# says TOOL NAME [OPTION ...]: what bin/sp-TOOL says of testdata/NAME is testdata/NAME/TOOL.tsv
says() {
	local tool=$1 folder=testdata/$2
	shift 2
	command -v "sp-$tool" >/dev/null || skip "sp-$tool is not built"
	run -0 --separate-stderr "sp-$tool" "$@" "$folder"/in.*
	printf '%s' "${output:+$output$'\n'}" | compare "$folder/$tool.tsv"
}

# themed NAME [OPTION ...]: as says, of sp-theme and units that have words of the theme themselves
themed() {
	local folder=testdata/$1
	shift
	command -v sp-theme >/dev/null || skip 'sp-theme is not built'
	run -0 --separate-stderr sp-theme "$@" "$folder"/in.*
	grep 'hits=' <<<"$output" | compare "$folder/theme.tsv"
}

# readable NAME: sp-clean makes testdata/NAME/clean.txt of it
readable() {
	command -v sp-clean >/dev/null || skip 'sp-clean is not built'
	sp-clean "testdata/$1"/in.* >"$D/clean"
	diff -u --label "testdata/$1/clean.txt" --label sp-clean "testdata/$1/clean.txt" "$D/clean"
}

@test "readable text of hansard" { readable hansard; }
@test "readable text of legacy" { readable legacy; }
@test "readable text of mail" { readable mail; }
@test "readable text of numbered" { readable numbered; }
@test "readable text of ocr" { readable ocr; }
@test "readable text of press" { readable press; }
@test "readable text of record" { readable record; }
@test "readable text of spaces" { readable spaces; }
@test "readable text of statement" { readable statement; }
@test "what is clean stays as it is" {
	while read -r document; do
		sp-clean "$document" >"$D/once"
		sp-clean "$D/once" | diff -u --label once --label twice "$D/once" -
	done < <(documents)
}
@test "dates of agency" { says date agency; }
@test "dates of arabic" { says date arabic; }
@test "dates of dateline" { says date dateline; }
@test "dates of empty" { says date empty; }
@test "dates of mail" { says date mail; }
@test "dates of numbered" { says date numbered; }
@test "dates of office" { says date office; }
@test "dates of persian" { says date persian; }
@test "dates of press" { says date press; }
@test "warnings of slips" {
	command -v sp-date >/dev/null || skip 'sp-date is not built'
	run -0 --separate-stderr sp-date testdata/slips/in.txt
	sed -n 's/.*[;	]warn=\([^;	]*\)[^	]*	/\1	/p' <<<"$output" | diff testdata/slips/warn.tsv -
}
@test "dates of spaces" { says date spaces; }
@test "names of arabic" { says name arabic; }
@test "names of persian" { says name persian; }
@test "names of press" { says name press; }
@test "quotations of agency" { says quote agency; }
@test "quotations of arabic" { says quote arabic; }
@test "quotations of briefing" { says quote briefing; }
@test "quotations of continued" { says quote continued; }
@test "quotations of dateline" { says quote dateline; }
@test "quotations of empty" { says quote empty; }
@test "quotations of legacy" { says quote legacy; }
@test "quotations of mail" { says quote mail; }
@test "quotations of ocr" { says quote ocr; }
@test "quotations of persian" { says quote persian; }
@test "quotations of press" { says quote press; }
@test "quotations of record" { says quote record; }
@test "quotations of spaces" { says quote spaces; }
@test "quotations of story" { says quote story; }
@test "units of agency" { says split agency; }
@test "units of arabic" { says split arabic; }
@test "units of assembly" { says split assembly; }
@test "units of briefing" { says split briefing; }
@test "units of captions" { says split captions; }
@test "units of continued" { says split continued; }
@test "units of dateline" { says split dateline; }
@test "units of empty" { says split empty; }
@test "units of french" { says split french; }
@test "units of hansard" { says split hansard; }
@test "units of interview" { says split interview; }
@test "units of legacy" { says split legacy; }
@test "units of mail" { says split mail; }
@test "units of meeting" { says split meeting; }
@test "units of notes" { says split notes; }
@test "units of numbered" { says split numbered; }
@test "units of ocr" { says split ocr; }
@test "units of office" { says split office; }
@test "units of persian" { says split persian; }
@test "units of press" { says split press; }
@test "units of qa" { says split qa; }
@test "units of record" { says split record; }
@test "units of slips" { says split slips; }
@test "units of spaces" { says split spaces; }
@test "units of stamps" { says split stamps; }
@test "units of statement" { says split statement; }
@test "units of talk" { says split talk; }
@test "units of timed" { says split timed; }
@test "units of voices" { says split voices; }
@test "themes of empty" { says theme empty; }
@test "themes of mail" { themed mail -t ./testdata/mail/water.themes; }
