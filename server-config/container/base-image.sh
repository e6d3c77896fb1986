#!/usr/bin/env bash
# Makes a base image with a Java runtime from Debian's packages, unless there is one: base-image.sh starpunk-base:jre
# Needs root, podman and debootstrap, but no image registry. Several at once make it once.
set -euo pipefail
image=$1
exec 9>"${TMPDIR:-/tmp}/starpunk-base-image.lock"
flock 9
if podman image exists "$image"; then exit; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
debootstrap --variant=minbase --include=ca-certificates,curl,openjdk-17-jre-headless bookworm "$work/rootfs" >/dev/null
tar -C "$work/rootfs" -c . | podman import --quiet - "$image" >/dev/null
