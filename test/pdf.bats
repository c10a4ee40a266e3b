# SPDX-License-Identifier: ISC
# A report of several pages, set by groff with running heads, page numbers, indents and
# hyphens, read back by the three modes of pdftotext: sp-clean gives its paragraphs
# again, sp-split its sentences.

load helper

setup() {
	command -v groff gropdf pdftotext >/dev/null || skip 'no groff or pdftotext'
	cd "$D" || return 1
	cat "$TOP"/testdata/dateline/in.txt "$TOP"/testdata/continued/in.txt | grep ' ' >paragraphs
}

# pages MACRO: the paragraphs as a PDF, each begun by the macro
pages() {
	{
		printf '%s\n' '.ds LH Inland Waters Review' '.ds CH' '.P1' '.ds RH \\n%' '.ds CF check against delivery' '.pl 5i'
		sed -e 's/\\/\\e/g' -e "s/'/\\\\(aq/g" -e 's/-/\\-/g' -e "s/^[.']/\\\\&&/" -e "s/^/.$1\\n/" paragraphs
	} | preconv -e utf8 | groff -ms -Tpdf >report.pdf
}

# cleaned [MODE]: sp-clean gives the paragraphs out of the text of the PDF
cleaned() {
	pdftotext "$@" report.pdf report.txt
	sp-clean report.txt | grep . | diff paragraphs -
}

# worded [MODE]: where the layout does not tell paragraphs (a last line may be full, and without
# indent or empty line nothing else shows the end), the words are right all the same
worded() {
	pdftotext "$@" report.pdf report.txt
	diff <(tr -s ' \n' '\n\n' <paragraphs) <(sp-clean report.txt | tr -s ' \n' '\n\n')
}

# told_apart [MODE]: sp-split finds the sentences of the paragraphs
told_apart() {
	pdftotext "$@" report.pdf report.txt
	diff <(sp-split paragraphs | cut -f9) <(sp-split report.txt | cut -f9)
}

@test "paragraphs with indents: pdftotext -layout" { pages PP; cleaned -layout; }
@test "words with indents: pdftotext -raw" { pages PP; worded -raw; }
@test "words with indents: pdftotext" { pages PP; worded; }
@test "words with space between: pdftotext -layout" { pages LP; worded -layout; }
@test "words with space between: pdftotext -raw" { pages LP; worded -raw; }
@test "words with space between: pdftotext" { pages LP; worded; }
@test "sentences: pdftotext -layout" { pages PP; told_apart -layout; }
@test "sentences: pdftotext -raw" { pages PP; told_apart -raw; }
@test "records are true to the text of a PDF" {
	pages PP
	pdftotext -layout report.pdf report.txt
	run -0 --separate-stderr sh -c 'sp-split -F report.txt | sp-check'
}
