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
		printf '%s\n' '.ds LH Inland Waters Review' '.ds CH' '.P1' '.ds RH \\n%' '.ds CF check against delivery' '.pl 5i' '.nr PD 1v'
		sed -e 's/\\/\\e/g' -e "s/'/\\\\(aq/g" -e 's/-/\\-/g' -e "s/^[.']/\\\\&&/" -e "s/^/.$1\\n/" paragraphs
	} | preconv -e utf8 | groff -ms -Tpdf >report.pdf
}

# cleaned [MODE]: sp-clean gives the paragraphs out of the text of the PDF
cleaned() {
	pdftotext "$@" report.pdf report.txt
	sp-clean report.txt | grep . | diff paragraphs -
}

# told_apart [MODE]: sp-split finds the sentences of the paragraphs
told_apart() {
	pdftotext "$@" report.pdf report.txt
	diff <(sp-split paragraphs | cut -f9) <(sp-split report.txt | cut -f9)
}

@test "paragraphs with indents: pdftotext -layout" { pages PP; cleaned -layout; }
@test "paragraphs with empty lines between: pdftotext -layout" { pages LP; cleaned -layout; }
@test "paragraphs with empty lines between: pdftotext" { pages LP; cleaned; }

# -raw and, but for wide space, the default mode put out neither indents nor empty lines:
# where a paragraph ends with a full line nobody can tell; its sentences can be told
@test "sentences, paragraphs with indents: pdftotext -layout" { pages PP; told_apart -layout; }
@test "sentences, paragraphs with indents: pdftotext -raw" { pages PP; told_apart -raw; }
@test "sentences, paragraphs with indents: pdftotext" { pages PP; told_apart; }
@test "sentences, paragraphs with empty lines between: pdftotext -raw" { pages LP; told_apart -raw; }

@test "records are true to the text of a PDF" {
	pages PP
	pdftotext -layout report.pdf report.txt
	run -0 --separate-stderr sh -c 'sp-split -F report.txt | sp-check'
}
