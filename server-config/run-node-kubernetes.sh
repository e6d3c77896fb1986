#!/bin/sh
# As run-node.sh, in a data grid of the pods behind a headless Service, whose name in the DNS is enough: no right to ask the
# API of Kubernetes. The Service needs publishNotReadyAddresses: true, as a node joins before it is ready.
# run-node-kubernetes.sh starpunk-nodes payara-micro.jar starpunk.war [Payara Micro options]
set -eu
service=$1
payara=$2
war=$3
shift 3
exec "$(dirname "$0")/run-node.sh" "$payara" "$war" --clustermode "dns:$service:6900" --startport 6900 "$@"
