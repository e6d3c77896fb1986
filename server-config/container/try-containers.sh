#!/usr/bin/env bash
# Builds the image, starts four containers (or $CONTAINERS) on one fresh volume, each as an ordinary user on a root file
# system that is read-only, and checks that all become healthy, that exactly one of them migrated, and that the image has
# their start prepared. Needs podman with runc, and the archive in target.
#   server-config/container/try-containers.sh [base image]
# Without a base image it makes one from Debian's packages, which needs root and debootstrap, but no image registry.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v podman >/dev/null; then
    echo "Skipped: there is no podman on this machine."
    # CI must run it.
    [ "${CI:-}" != true ]
    exit
fi

containers=${CONTAINERS:-4}
work=$(mktemp -d)
names=()
cleanup() {
    for name in "${names[@]}"; do podman rm --force --time 10 "$name" >/dev/null 2>&1 || true; done
    rm -rf "$work"
}
trap cleanup EXIT

base=${1:-starpunk-base:jre}
if [ $# = 0 ]; then server-config/container/base-image.sh "$base"; fi

mkdir "$work/image" "$work/data"
chown 10001:10001 "$work/data"
chmod 755 "$work"
cp target/starpunk-*.tar.gz "$work/image/"
podman build --quiet --isolation=chroot --build-arg BASE="$base" -t starpunk \
    -f server-config/container/Containerfile "$work/image" >/dev/null

# No network: each server is asked inside its own container. The limits spare some machines a failing setrlimit; the
# Java option is for a short life, which starts a third faster.
for i in $(seq "$containers"); do
    name="starpunk-trial-$$-$i"
    names+=("$name")
    podman --runtime runc run --detach --name "$name" --network=none \
        --user 10001:10001 --read-only --tmpfs /tmp:rw,size=1g \
        --ulimit nofile=8192:8192 --ulimit nproc=4096:4096 -v "$work/data:/data" \
        -e JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1 starpunk --nohazelcast >/dev/null
done

deadline=$((SECONDS + 600))
for name in "${names[@]}"; do
    until podman exec "$name" curl -fs -o /dev/null http://localhost:8080/health/ready; do
        if [ $SECONDS -gt $deadline ] || [ "$(podman inspect -f '{{.State.Running}}' "$name")" != true ]; then
            echo "$name did not become ready. Its log ends:"
            podman logs --tail 40 "$name"
            exit 1
        fi
        sleep 1
    done
done

count() {
    local found=0
    for name in "${names[@]}"; do
        if podman logs "$name" 2>&1 | grep "$1" >/dev/null; then found=$((found + 1)); fi
    done
    echo "$found"
}
applied=$(count 'Applied migration: 001_initial_schema.sql')
followed=$(count 'All migrations already applied by another worker')
prepared=0
for name in "${names[@]}"; do
    if podman exec "$name" cat /proc/1/cmdline | grep -q /opt/starpunk/prepared/; then prepared=$((prepared + 1)); fi
done
echo "$containers containers healthy on one volume: $applied applied the migrations, $followed found them applied"
echo "$prepared run from what was prepared in the image"
[ "$applied" = 1 ] && [ "$followed" = $((containers - 1)) ] && [ "$prepared" = "$containers" ]
