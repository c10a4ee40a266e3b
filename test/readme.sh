#!/bin/bash
# SPDX-License-Identifier: ISC
# usage: readme.sh <README.md >README.new
# Copies the page, with what its console blocks show replaced by what the commands print now.
# A command is a line that begins with "$ ". test/manual.bats compares.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
PATH=$top/bin:$PATH
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ln -s "$top/testdata" "$top/test" "$folder"
unset COLUMNS SP_TABLES SP_PEOPLE
LC_ALL=C.UTF-8
export LC_ALL

within=false
while IFS= read -r line; do
	case $line in
	'```console') within=true ;;
	'```') within=false ;;
	'$ '*)
		echo "$line"
		(cd "$folder" && bash -o pipefail -c "${line#??}" </dev/null)
		continue ;;
	esac
	! $within || [ "$line" = '```console' ] || continue
	printf '%s\n' "$line"
done
