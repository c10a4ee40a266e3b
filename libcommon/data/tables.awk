# SPDX-License-Identifier: ISC
# Compiles word tables in: prints a C file with the lines of each as they stand.
# usage: awk -f tables.awk FOLDER/NAME.tsv ...   (any POSIX awk)
function name_of(path) {
	sub(/^.*libcommon\/data\//, "", path)
	sub(/\.tsv$/, "", path)
	return path
}
BEGIN {
	print "/* Made by libcommon/data/tables.awk; do not edit. */"
	print "#include \"words/table.h\""
}
FNR == 1 {
	if (n > 0)
		print ";"
	names[n++] = name_of(FILENAME)
	printf "\nstatic const char t%d[] =", n - 1
}
{
	gsub(/\\/, "&&")
	gsub(/"/, "\\\"")
	gsub(/\?\?/, "?\"\"?")
	printf "\n\"%s\\n\"", $0
	lines[n - 1] = FNR
}
END {
	if (n > 0)
		print ";"
	print "\nconst struct table_data table_data[] = {"
	for (i = 0; i < n; i++)
		printf "\t{ \"%s\", t%d, sizeof(t%d) - 1, %d },\n", names[i], i, i, lines[i]
	print "\t{ 0, 0, 0, 0 }\n};"
}
