#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: fresh.sh [FOLDER]      (as root)
# The two commands of README.md as a new user would give them: a minimal Debian 12 in a folder, a
# clone of the last commit in it, nothing of this machine but its apt sources. What is built stays
# in the folder (build/fresh), so that a second run needs not fetch it again; remove it to begin anew.
set -eu
cd "$(dirname "$0")/.."

root=${1:-$PWD/build/fresh}
case $root in /*) ;; *) root=$PWD/$root ;; esac
[ "$(id -u)" -eq 0 ] || { echo 'fresh.sh: must be root, for debootstrap and chroot' >&2; exit 2; }

# the first mirror that the sources of this machine name
mirror=$(sed -n 's/^URIs: *//p; s/^deb  *\(\[[^]]*\] *\)\{0,1\}\(http[^ ]*\) .*/\2/p' \
	/etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | head -n 1)
mirror=${mirror:-http://deb.debian.org/debian}

mounted=
finish() {
	for at in $mounted; do umount "$root/$at" || true; done
}
trap finish EXIT

if [ ! -e "$root/etc/debian_version" ]; then
	mkdir -p "$root"
	debootstrap --variant=minbase --include=make,ca-certificates bookworm "$root" "$mirror" >"$root.log" 2>&1 ||
		{ tail -n 20 "$root.log" >&2; exit 1; }
fi
cp /etc/apt/sources.list.d/debian.sources "$root/etc/apt/sources.list.d/" 2>/dev/null && rm -f "$root/etc/apt/sources.list" ||
	cp /etc/apt/sources.list "$root/etc/apt/"
cp /etc/resolv.conf "$root/etc/"
for file in /etc/apt/apt.conf.d/*proxy*; do [ ! -e "$file" ] || cp "$file" "$root/etc/apt/apt.conf.d/"; done

mount -t proc proc "$root/proc" && mounted="proc"
mount -t devtmpfs dev "$root/dev" 2>/dev/null && mounted="dev $mounted"
mkdir -p "$root/dev/pts"
mount -t devpts devpts "$root/dev/pts" 2>/dev/null && mounted="dev/pts $mounted"

rm -rf "$root/home/reader"
mkdir -p "$root/home/reader"
git clone -q . "$root/home/reader/sp"

inside() {
	echo "\$ $*"
	chroot "$root" /usr/bin/env -i HOME=/home/reader PATH=/usr/sbin:/usr/bin:/sbin:/bin ${http_proxy:+http_proxy="$http_proxy"} \
		sh -c "cd /home/reader/sp && $*" </dev/null
}
inside make deps demo
inside make deps check
echo "fresh.sh: both commands work on Debian $(cat "$root/etc/debian_version")"
